import { InputError } from '../../../foundation/law/input-error.ts';
import type { Variant } from '../../rules/variant.ts';
import { levelOf } from '../parts/level.ts';
import type { Told } from './told.ts';

/** How many years the loss of earning capacity looks back. */
const YEARS_OF_LOSS = 3;
const WEEKS_A_YEAR = 52;

/** The input of the calculations under a variant. A variant without a rule for starters takes what a starter earned as the
 *  profit of the year. Where less than three years are known, the loss is measured against the mean of those that are: ours,
 *  because no variant says it. */
export function benefitInput(told: Told, rules: Variant): Readonly<Record<string, unknown>> {
  const { born, onset, remaining, starter } = told;
  const level = levelOf(onset);
  const byRule = starter !== undefined && rules.base.starters;
  const before =
    starter === undefined || byRule
      ? told.before
      : [told.before[0] ?? starter.income, ...told.before.slice(1)];
  const profits = Object.fromEntries(
    before.flatMap((profit, i) => (profit === undefined ? [] : [[yearBefore(onset, i), profit]])),
  );
  const known = lossYears(told);
  const mean = Math.round(known.reduce((sum, profit) => sum + profit, 0) / known.length);
  const incomplete = rules.criterion.kind === 'loss' && isMean(told);
  return {
    ...{ variant: rules.id, born, onset, remaining, profits },
    ...(level !== onset && { level }),
    ...(byRule && { starter }),
    ...(incomplete && { earlier: [mean, mean, mean] }),
  };
}

/** The part of it that the base is worked out from. */
export function baseInput(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { remaining: _remaining, earlier: _earlier, ...rest } = input;
  return rest;
}

/** Whether the loss is measured against less than three years. */
export const hasFewYears = (told: Told): boolean => lossYears(told).length < YEARS_OF_LOSS;

/** Whether the loss is measured against a mean of ours, not against three years as they were filled in. */
export const isMean = (told: Told): boolean => told.starter !== undefined || hasFewYears(told);

function lossYears({ before, starter }: Told): readonly number[] {
  const last =
    starter === undefined ? before[0] : Math.round((starter.income / starter.weeks) * WEEKS_A_YEAR);
  return [last, ...before.slice(1, YEARS_OF_LOSS)].filter(profit => profit !== undefined);
}

const yearBefore = (onset: string, i: number): string => String(Number(onset.slice(0, 4)) - 1 - i);

/** Puts what a calculation refuses at the field where the person can mend it. */
export function atTheForm<T>({ onset }: Told, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(problem => ({ ...problem, pointer: atField(problem.pointer, onset) })),
    );
  }
}

function atField(pointer: string, onset: string): string {
  const year = /^\/profits\/(\d{4})/.exec(pointer)?.[1];
  if (year !== undefined) return `/before/${Number(onset.slice(0, 4)) - 1 - Number(year)}`;
  return pointer === '/level'
    ? '/onset'
    : pointer.replace(/^\/supplement\//, '/').replace(/^\/earlier/, '/before');
}
