import type { Language } from '../../foundation/law/text.ts';
import type { Compiled, ViewpointState } from '../../foundation/questionnaire/types.ts';
import { viewpointOf } from './lookup.ts';
import { points as pointsText } from './numbers.ts';

/** One viewpoint beside the middle line. */
export interface BalanceRow {
  readonly number: string;
  readonly name: string;
  readonly points: number;
  /** Length of the bar in percent of the widest possible, one decimal. */
  readonly length: number;
  /** "4 punten naar zelfstandig werk". */
  readonly words: string;
  /** True when there were more points than count. */
  readonly capped: boolean;
}

/** The viewpoints in the order of the ruling; all bars on one scale. */
export function balanceView(
  compiled: Compiled,
  viewpoints: readonly ViewpointState[],
  language: Language,
): readonly BalanceRow[] {
  const widest = Math.max(...viewpoints.map(({ cap }) => cap));
  return viewpoints.map(({ id, points, raw, cap }) => {
    const { number, name } = viewpointOf(compiled, id);
    return {
      number,
      name: name[language],
      points,
      length: Math.round((1000 * Math.abs(points)) / widest) / 10,
      words: words(points, language),
      capped: Math.abs(raw) > cap,
    };
  });
}

function words(points: number, language: Language): string {
  const dutch = language === 'nl';
  if (points === 0) return dutch ? 'geen punten' : 'no points';
  const size = pointsText(Math.abs(points), language);
  if (points > 0) return dutch ? `${size} naar een dienstbetrekking` : `${size} towards employment`;
  return dutch ? `${size} naar zelfstandig werk` : `${size} towards self-employment`;
}
