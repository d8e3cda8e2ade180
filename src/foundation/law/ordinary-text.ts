import { z } from 'zod';
import { InputError, jsonPointer, type Problem } from './input-error.ts';

/** Half a character, or a sign that no keyboard makes: no database and no page can show it. */
const UNUSABLE = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]/u;
const UNUSABLE_BUT_LINES = /[^\P{Cc}\n\t]|[\p{Cs}\p{Cn}\u2028\u2029]/u;

/** PostgreSQL keeps no U+0000 in text, and UTF-8 has no half characters. */
const LOST = /[\0\p{Cs}]/u;

/** One line of text, without white space around it. @param longest in UTF-16 units */
export const line = (longest: number) =>
  z
    .string()
    .transform(text => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine(text => !UNUSABLE.test(text), 'one line of ordinary text'),
    );

/** Text of one or more lines, without white space around it. @param longest in UTF-16 units */
export const paragraphs = (longest: number) =>
  z
    .string()
    .transform(text => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine(text => !UNUSABLE_BUT_LINES.test(text), 'ordinary text'),
    );

/** The first sign that does not belong in one line of text, as `U+0007`; undefined when there is none. */
export function unusableSign(text: string): string | undefined {
  return codeOf(UNUSABLE.exec(text)?.[0]);
}

/** Sees to it that every text in a value from outside, also the names of its fields, can be kept as it is.
 *  @param value parsed JSON, or the fields of an address; not nested deeper than the stack
 *  @throws InputError (`unusable-sign`) with each place where it cannot */
export function refuseLost(value: unknown): void {
  const problems = [...lostIn(value, [])];
  if (problems.length > 0) throw new InputError(problems);
}

function* lostIn(value: unknown, path: readonly PropertyKey[]): Generator<Problem> {
  if (typeof value === 'string') {
    const sign = codeOf(LOST.exec(value)?.[0]);
    if (sign !== undefined) yield unusable(sign, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const sign = codeOf(LOST.exec(name)?.[0]);
      if (sign === undefined) yield* lostIn(inner, [...path, name]);
      else yield unusable(sign, path);
    }
  }
}

function unusable(sign: string, path: readonly PropertyKey[]): Problem {
  const name = path.length === 0 ? undefined : String(path.at(-1));
  return {
    pointer: jsonPointer(...path),
    code: 'unusable-sign',
    message: {
      nl: `${name === undefined ? 'hier' : `in “${name}”`} staat een teken dat niet kan: ${sign}; verwacht: gewone tekst`,
      en: `${name === undefined ? 'here' : `in “${name}”`} stands a sign that is not possible: ${sign}; expected: ordinary text`,
    },
  };
}

const codeOf = (sign: string | undefined): string | undefined =>
  sign && `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
