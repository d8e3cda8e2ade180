import { z } from 'zod';
import { IsoDate } from '../../../foundation/law/date.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { parseInput } from '../../../foundation/law/zod-problems.ts';
import { Amount, Profit } from '../../calculations/base-input.ts';
import { HOUSEHOLDS } from '../../rules/supplement.ts';
import { checkOnset } from '../parts/level.ts';

const Told = z.strictObject({
  variant: z.string(),
  born: IsoDate,
  onset: IsoDate,
  remaining: Amount,
  /** Profits of the years before the illness, the last one first; what is not known is left out. */
  before: z.array(Profit.optional()).default([]),
  starter: z.strictObject({ income: Amount, weeks: z.int().min(1).max(53) }).optional(),
  household: z.enum(HOUSEHOLDS).optional(),
  otherPerMonth: Amount.default(0),
  norm: Amount.optional(),
});

/** What a person told of an illness. */
export type Told = z.infer<typeof Told>;

const NEEDED: Readonly<Record<string, Text>> = {
  born: { nl: 'Vul je geboortedatum in.', en: 'Fill in your date of birth.' },
  onset: { nl: 'Vul je eerste ziektedag in.', en: 'Fill in your first day of illness.' },
  remaining: {
    nl: 'Vul in wat je nog kunt verdienen. Dat is 0 als je niets meer kunt verdienen.',
    en: 'Fill in what you can still earn. That is 0 when you can earn nothing any more.',
  },
};

const NO_PROFIT: Text = {
  nl: 'Vul de winst van het laatste jaar in, of de vakken voor wie pas begonnen was.',
  en: 'Fill in the profit of the last year, or the fields for those who had just started.',
};

/** @throws InputError with every field that is missing or cannot be */
export function readTold(input: Readonly<Record<string, unknown>>): Told {
  const problems = Object.entries(NEEDED).flatMap(([name, message]) =>
    input[name] === undefined ? [{ pointer: `/${name}`, code: 'missing', message }] : [],
  );
  if ((input['before'] as unknown[] | undefined)?.[0] === undefined && input['starter'] === undefined)
    problems.push({ pointer: '/before/0', code: 'missing', message: NO_PROFIT });
  if (problems.length > 0) throw new InputError(problems);
  const before = Array.from((input['before'] as (number | undefined)[] | undefined) ?? []);
  const told = parseInput(Told, { ...input, before });
  checkOnset(told.onset);
  return told;
}
