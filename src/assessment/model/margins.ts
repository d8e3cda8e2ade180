import type { Band } from '../../foundation/questionnaire/schema.ts';
import type { Margin } from './assessment.ts';

/** How far `score` is from each band, in the order of the bands. */
export function margins(score: number, bands: readonly Band[]): readonly Margin[] {
  return bands.map(({ outcome, from = -Infinity, to = Infinity }) => ({
    outcome,
    points: score < from ? from - score : score > to ? to - score : 0,
  }));
}
