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

const NO_PROFIT: Text = {
  nl: 'Vul de winst van het laatste jaar in, of de vakken voor wie pas begonnen was.',
  en: 'Fill in the profit of the last year, or the fields for those who had just started.',
};

const HALF: Text = {
  nl: 'Was je pas begonnen? Vul dan de winst en de weken in, allebei.',
  en: 'Had you just started? Then fill in the profit and the weeks, both.',
};

/** @throws InputError with every field that is missing or cannot be */
export function readTold(input: Readonly<Record<string, unknown>>): Told {
  const { before: typed, starter } = input;
  // What is not filled in leaves a hole in the list.
  const before = Array.from((typed as (number | undefined)[] | undefined) ?? []);
  if (before[0] === undefined && starter === undefined)
    throw new InputError([{ pointer: '/before/0', code: 'missing', message: NO_PROFIT }]);
  const { income, weeks } = (starter ?? {}) as Readonly<Record<string, unknown>>;
  if (starter !== undefined && (income === undefined || weeks === undefined))
    throw new InputError([
      {
        pointer: income === undefined ? '/starter/income' : '/starter/weeks',
        code: 'missing',
        message: HALF,
      },
    ]);
  const told = parseInput(Told, { ...input, before });
  checkOnset(told.onset);
  return told;
}
