import { InputError, jsonPointer, type Problem } from '../../foundation/law/input-error.ts';
import { type Cents, parseAmount } from '../../foundation/law/money.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { given } from '../../foundation/law/zod-words.ts';
import { readDay } from './day.ts';
import type { Engagement } from './engagement.ts';
import { FIELD_NAMES, FIELDS, type Field, fieldAt, POINTERS } from './fields.ts';
import { readHours } from './hours.ts';
import { collect, readEngagement } from './read-engagement.ts';
import { type Sector, sectorNamed } from './sector.ts';

/** An engagement as typed: one text per field, empty or left out where nothing was filled in. */
export type Texts = Readonly<Partial<Record<Field, string>>>;

/** Reads an engagement from what a person typed in a form or a spreadsheet.
 *  @param language how amounts and hours are written
 *  @param sectors by id, or by their name in either language
 *  @throws InputError with every problem at once, in the order of the fields; pointers as in the JSON form */
export function readTexts(texts: Texts, language: Language, sectors: readonly Sector[]): Engagement {
  const problems: Problem[] = [];
  const text = (field: Field): string | null => texts[field]?.trim() || null;
  const read = <T>(field: Field, reader: (typed: string) => T): T | null => {
    const typed = text(field);
    if (typed === null) return null;
    return collect(problems, () => named(field, () => reader(typed))) ?? null;
  };
  for (const field of NEEDED) if (text(field) === null) problems.push(missing(field));
  const value = {
    reference: text('reference'),
    client: text('client'),
    worker: { name: text('worker-name'), kvk: text('worker-kvk'), email: text('worker-email') },
    chain: parties(text('chain')),
    assignment: text('assignment'),
    starts: read('starts', readDay),
    ends: read('ends', readDay),
    minutesPerWeek: read('hours-per-week', typed => readHours(typed, language)),
    rateCents: read('hourly-rate', (typed): Cents => parseAmount(typed, language)),
    sector: read('sector', typed => readSector(typed, sectors)),
    contract: text('contract'),
  };
  const known = new Set(problems.map(({ pointer }) => pointer));
  const engagement = collect(problems, () => {
    try {
      return readEngagement(value, sectors);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // What could not be read was passed on as nothing: one problem a field is enough.
      throw new InputError(error.problems.filter(({ pointer }) => !known.has(pointer)));
    }
  });
  if (engagement === undefined || problems.length > 0) throw new InputError(problems.toSorted(byField));
  return engagement;
}

const NEEDED: readonly Field[] = ['reference', 'client', 'worker-name', 'assignment', 'starts'];

/** Parties of a chain, one a line or with a semicolon between them. */
function parties(typed: string | null): readonly string[] {
  return (typed ?? '')
    .split(/[\n;]/)
    .map(party => party.trim())
    .filter(party => party !== '');
}

/** Gives the problems of a reader the place and the name of a field. */
function named<T>(field: Field, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map(({ code, message }) => problem(field, code, message)));
  }
}

function missing(field: Field): Problem {
  return problem(field, 'missing', {
    nl: 'dit is nog leeg; vul het in',
    en: 'this is still empty; fill it in',
  });
}

function readSector(typed: string, sectors: readonly Sector[]): string {
  const found = sectorNamed(typed, sectors);
  if (found !== undefined) return found.id;
  const names = (language: Language) => sectors.map(({ text }) => text[language]).join('; ');
  const message = given(typed, { nl: names('nl'), en: names('en') });
  throw new InputError([{ pointer: jsonPointer('sector'), code: 'unknown-sector', message }]);
}

function problem(field: Field, code: string, { nl, en }: Text): Problem {
  const name = FIELD_NAMES[field];
  return { pointer: POINTERS[field], code, message: { nl: `${name.nl}: ${nl}`, en: `${name.en}: ${en}` } };
}

function byField(a: Problem, b: Problem): number {
  return place(a) - place(b);
}

const place = ({ pointer }: Problem): number => {
  const field = fieldAt(pointer);
  return field === undefined ? FIELDS.length : FIELDS.indexOf(field);
};
