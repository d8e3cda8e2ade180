import { InputError, type Problem } from '../../../foundation/law/input-error.ts';
import { parseAmount } from '../../../foundation/law/money.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { checkBounds } from './check-bounds.ts';
import type { FormField } from './field.ts';

type Tree = { [key: string]: unknown };

/** Makes the input of a calculation of what was typed. Empty fields are left out.
 *  @param typed by name of the field
 *  @throws InputError with every field that cannot be read or may not be empty, by the pointer of the field */
export function readValues(
  fields: readonly FormField[],
  typed: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, unknown>> {
  const problems: Problem[] = [];
  const input: Tree = {};
  for (const field of fields) {
    const text = (typed[field.name] ?? '').trim();
    if (text === '') {
      const { pointer, needed } = field;
      if (needed !== undefined) problems.push({ pointer, code: 'missing', message: needed });
      continue;
    }
    try {
      put(input, field.pointer.split('/').slice(1), readValue(field, text, language));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return input;
}

function readValue(field: FormField, text: string, language: Language): unknown {
  const { kind, pointer, options } = field;
  switch (kind) {
    case 'amount': {
      const cents = parseAmount(text, language, pointer);
      checkBounds(field, cents / 100);
      return cents;
    }
    case 'percent': {
      const percent = decimal(text.replace(/\s*%$/, ''), language, pointer);
      checkBounds(field, Number(percent));
      return shifted(percent);
    }
    case 'number': {
      const number = Number(decimal(text, language, pointer));
      checkBounds(field, number);
      return number;
    }
    case 'check':
      return true;
    case 'choice':
      if (options?.some(({ value }) => value === text) === false) throw notThere(text, pointer);
      return text;
    case 'date':
    case 'text':
    case 'words':
      return text;
  }
}

const SHAPES = { nl: /^-?\d{1,12}(,\d{1,12})?$/, en: /^-?\d{1,12}(\.\d{1,12})?$/ } as const;

/** A number as people write it, with a point for the decimals. */
function decimal(text: string, language: Language, pointer: string): string {
  if (SHAPES[language].test(text)) return text.replace(',', '.');
  const given = JSON.stringify(text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text);
  throw new InputError([
    {
      pointer,
      code: 'number',
      message: {
        nl: `${given} is geen getal; schrijf het zo: 12,5`,
        en: `${given} is no number; write it like this: 12.5`,
      },
    },
  ]);
}

/** The percentage as a fraction: its digits stay as they are. */
const shifted = (percent: string): number => Number(`${percent}e-2`);

function notThere(text: string, pointer: string): InputError {
  const given = JSON.stringify(text.slice(0, 40).toWellFormed());
  return new InputError([
    {
      pointer,
      code: 'choice',
      message: { nl: `${given} is geen van de keuzes`, en: `${given} is none of the choices` },
    },
  ]);
}

function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  tree[key] ??= /^\d+$/.test(rest[0]!) && rest[0]!.length < 3 ? [] : {};
  put(tree[key] as Tree, rest, value);
}
