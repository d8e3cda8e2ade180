import { outlookOf } from './outlook.ts';
import type { Compiled } from './types.ts';
import { walk } from './walk.ts';

/** Evaluates `count` sets of answers at once.
 *  @param columns one per question in author order: option index by row, 255 for no answer
 *  @param out by row: index in the questionnaire's outcomes, and the score value
 *  @throws RangeError naming the row and the question of an option that is not there */
export function evaluateColumns(
  compiled: Compiled,
  columns: readonly Uint8Array[],
  count: number,
  out: { readonly outcome: Uint8Array; readonly score: Int32Array },
): void {
  const { plan } = compiled;
  for (let r = 0; r < count; r++) {
    const row = Uint8Array.from(columns, column => column[r]!);
    const { possible } = outlookOf(plan, row);
    out.outcome[r] = possible & (possible - 1) ? plan.open : 31 - Math.clz32(possible);
    out.score[r] = walk(plan, row).score;
  }
}
