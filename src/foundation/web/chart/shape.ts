import type { Language } from '../../law/text.ts';

/** How an axis reads its values: whole or broken numbers, years, cents of a euro, fractions of 1, dates, words. */
export type Measure = 'number' | 'year' | 'cents' | 'share' | 'date' | 'words';

export interface Axis {
  /** With its unit: "premie per maand (euro)". */
  readonly label: string;
  readonly measure: Measure;
  /** True when the axis must begin at nothing; bars always do. */
  readonly zero?: boolean;
}

export interface Point {
  readonly x: number | string;
  readonly y: number;
}

/** One line, area or set of bars, at most five in a chart. */
export interface Series {
  /** Stands at its end, or in the legend of bars. */
  readonly label: string;
  readonly points: readonly Point[];
  /** True draws dots only: places that stand out, such as equilibria. */
  readonly dots?: boolean;
}

export interface ChartShape {
  readonly language: Language;
  /** `steps` keeps a value until the next. */
  readonly mark: 'line' | 'steps' | 'bars';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export const MOST_SERIES = 5;
