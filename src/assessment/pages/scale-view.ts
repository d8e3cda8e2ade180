import type { Band, Id } from '../../foundation/questionnaire/schema.ts';
import type { ScoreState } from '../../foundation/questionnaire/types.ts';

/** Where things stand on the line of scores, in percent of its width, two decimals. */
export interface ScaleView {
  /** From low to high scores. */
  readonly bands: readonly ScaleBand[];
  /** Borders between bands, with the two whole scores on either side. */
  readonly borders: readonly { readonly below: number; readonly above: number; readonly at: number }[];
  readonly marker: number;
  /** The scores still attainable; undefined when nothing is open. */
  readonly open: { readonly start: number; readonly end: number } | undefined;
}

export interface ScaleBand {
  readonly outcome: Id;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly start: number;
  readonly width: number;
}

/** Narrowest room beside the outer borders, in points. */
const LEAST_ROOM = 10;

/** Lays the score and its bands on a line. Beside the outer borders there is as much room as between them, and more
 *  when the score needs it, so that a narrow middle and a far score are both seen. */
export function scaleView(score: ScoreState, thresholds: readonly Band[]): ScaleView {
  const bands = [...thresholds].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const first = bands[1]?.from ?? 0;
  const last = bands.at(-1)?.from ?? 0;
  const room = Math.max(last - first, LEAST_ROOM);
  const from = Math.min(first - room, score.value - 1);
  const to = Math.max(last + room, score.value + 1);
  const at = (value: number) =>
    Math.round((10_000 * (Math.min(Math.max(value, from), to) - from)) / (to - from)) / 100;
  // A border lies between two whole scores.
  const edge = (band: Band | undefined) => (band === undefined ? 100 : at((band.from ?? -Infinity) - 0.5));
  return {
    bands: bands.map((band, index) => {
      const start = edge(band);
      const width = Math.round(100 * (edge(bands[index + 1]) - start)) / 100;
      return { outcome: band.outcome, from: band.from, to: band.to, start, width };
    }),
    borders: bands.slice(1).map(band => ({ below: band.from! - 1, above: band.from!, at: edge(band) })),
    marker: at(score.value),
    open: score.low === score.high ? undefined : { start: at(score.low), end: at(score.high) },
  };
}
