import type { Language } from '../../law/text.ts';

/** Colours by role, so that a chart follows light, dark and forced colours as the page does. Told apart by dashes too. */
export const COLOURS = [
  'var(--accent)',
  'var(--self-employment)',
  'var(--ink)',
  'var(--neutral)',
  'var(--employment)',
] as const;

export const DASHES = [
  [1, 0],
  [7, 3],
  [2, 3],
  [10, 3, 2, 3],
  [4, 4],
] as const;

const FONT = 'Atkinson Hyperlegible Next, sans-serif';

export const CONFIG = {
  aria: false,
  background: null,
  font: FONT,
  view: { stroke: null },
  text: { fontSize: 15, color: 'var(--ink)' },
  bar: { color: 'var(--accent)' },
  line: { color: 'var(--accent)' },
  axis: {
    labelFontSize: 14,
    titleFontSize: 15,
    titleFontWeight: 400,
    labelColor: 'var(--ink)',
    titleColor: 'var(--ink)',
    gridColor: 'var(--line)',
    domainColor: 'var(--neutral)',
    tickColor: 'var(--neutral)',
    tickCount: 5,
    labelOverlap: true,
  },
  legend: { labelFontSize: 14, labelColor: 'var(--ink)', labelLimit: 240 },
} as const;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const DAYS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

const numbers = (decimal: string, thousands: string) => ({
  ...{ decimal, thousands, grouping: [3], currency: ['€', ''] as [string, string] },
});
const times = (language: Language) => ({
  ...{ dateTime: '%d-%m-%Y %H:%M', date: '%d-%m-%Y', time: '%H:%M', periods: ['', ''] as [string, string] },
  days: DAYS[language],
  shortDays: DAYS[language].map(day => day.slice(0, 2)),
  months: MONTHS[language],
  shortMonths: MONTHS[language].map(month => month.slice(0, 3)),
});

/** How numbers and dates are written on the axes. */
export const locales = {
  nl: { number: numbers(',', '.'), time: times('nl') },
  en: { number: numbers('.', ','), time: times('en') },
} as const;
