import type { Receipt } from '../../foundation/law/receipt.ts';
import { calculations } from './all.ts';
import { run } from './run.ts';

/** Computes a receipt of a calculation of this room again.
 *  @returns undefined when it is not of this room
 *  @throws InputError when the rules of today cannot use its input */
export function recompute({ rules: { id }, input, date }: Receipt): Receipt | undefined {
  const which = calculations.find(one => `insurance-${one.id}` === id);
  return which && run(which, input, date).receipt;
}
