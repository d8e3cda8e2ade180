import type { Language } from '../../foundation/law/text.ts';
import type { Band, Direction } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import type { Assessment } from '../model/assessment.ts';
import { outcomeOf } from '../pages/lookup.ts';
import { quoted } from '../pages/numbers.ts';
import { scaleView } from '../pages/scale-view.ts';
import { points as pointsText, range, whole } from './numbers.ts';

/** The line of scores, the balance of the viewpoints and the thresholds, as the PDF draws and lists them. */
export interface PrintedScoring {
  readonly scale: {
    /** What the drawing shows, for who cannot see it. */
    readonly alt: string;
    /** Shares of the width, in percent. */
    readonly bands: readonly {
      readonly name: string;
      readonly direction: Direction;
      readonly start: number;
      readonly width: number;
    }[];
    readonly marker: number;
    readonly open: { readonly start: number; readonly end: number } | null;
  };
  readonly balance: readonly { readonly number: string; readonly name: string; readonly points: number }[];
  /** Most points that any viewpoint can have: the length of a full bar. */
  readonly most: number;
  readonly explanation: string;
  readonly thresholds: readonly (readonly [title: string, range: string, distance: string])[];
}

export function printedScoring(
  { score, viewpoints }: Assessment,
  compiled: Compiled,
  language: Language,
): PrintedScoring {
  const dutch = language === 'nl';
  const { questionnaire } = compiled;
  const outcome = (band: Band) => outcomeOf(compiled, band.outcome);
  const view = scaleView(score, score.thresholds);
  const points = new Map(viewpoints.map(viewpoint => [viewpoint.id, viewpoint.points]));
  const ranges = score.thresholds.map(
    band => `${quoted(outcome(band).title[language])} ${range(band.from, band.to, language)}`,
  );
  const here = dutch
    ? `Deze opdracht staat op ${whole(score.value, language)}.`
    : `This assignment is at ${whole(score.value, language)}.`;
  const open =
    score.low === score.high
      ? ''
      : ` ${dutch ? 'Nog haalbaar:' : 'Still attainable:'} ${range(score.low, score.high, language)}.`;
  return {
    scale: {
      alt: `${dutch ? 'Lijn van scores, van laag naar hoog:' : 'Line of scores, from low to high:'} ${ranges.join('; ')}. ${here}${open}`,
      bands: view.bands.map(band => ({
        name: outcomeOf(compiled, band.outcome).title[language],
        direction: outcomeOf(compiled, band.outcome).direction,
        start: band.start,
        width: band.width,
      })),
      marker: view.marker,
      open: view.open ?? null,
    },
    balance: questionnaire.viewpoints.map(({ id, number, name }) => ({
      number,
      name: name[language],
      points: points.get(id) ?? 0,
    })),
    most: Math.max(...questionnaire.viewpoints.map(({ cap }) => cap), 1),
    explanation: questionnaire.scoring.explanation[language],
    thresholds: score.margins.map((margin, index) => {
      const band = score.thresholds[index]!;
      return [
        outcome(band).title[language],
        range(band.from, band.to, language),
        margin.points === 0 ? (dutch ? 'hier' : 'here') : pointsText(Math.abs(margin.points), language),
      ];
    }),
  };
}
