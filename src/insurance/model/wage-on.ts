import type { IsoDate } from '../../foundation/law/date.ts';
import { type DatedValue, valueOn } from '../../foundation/law/dated.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { minimumWage } from '../rules/minimum-wage.ts';

/** The minimum wage per month on a date, in cents, for the field of the input that asks for it.
 *  @param pointer the field, so that a date without a minimum wage is that field's problem
 *  @throws InputError naming the date and the nearest known amount */
export function wageOn(date: IsoDate, pointer: string): DatedValue<number> {
  try {
    return valueOn(minimumWage, date);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map(problem => ({ ...problem, pointer })));
  }
}
