import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { formatAmount } from '../../foundation/law/money.ts';
import { halfUp } from '../../foundation/law/rounding.ts';
import type { Tracer } from '../../foundation/law/tracer.ts';
import { type Base, baseOf } from '../model/base/base.ts';
import type { Fraction } from '../model/fraction.ts';
import { lawSources } from '../rules/law-sources.ts';
import { DAYS_A_YEAR } from '../rules/minimum-wage.ts';
import type { Variant } from '../rules/variant.ts';
import { about, aboutVariant, ruleSources } from './about-variant.ts';
import { baseFields, checkDates, factsOf, rulesOf } from './base-input.ts';
import { calculation } from './calculation.ts';

/** Whole cents, the nearest, a half upwards: for people to read. A benefit is worked out from the exact amount. */
export const wholeCents = ({ n, d }: Fraction) => halfUp(n, d);

/** What is told of a base. */
export const baseOutput = {
  /** The last year divided by 261, as it was earned. */
  lastYearPerDay: z.int(),
  /** The sum of five years divided by 1305, as they were earned. */
  averagePerDay: z.int(),
  basePerDay: z.int(),
  basePerYear: z.int(),
  rule: z.enum(['last-year', 'five-year-average', 'starter', 'window', 'customary-wage']),
  /** Indexed with the minimum wage up to `level`: of these the base is the higher. */
  indexedPerDay: z.strictObject({ lastYear: z.int(), average: z.int() }),
  /** The highest base there is. */
  maximumPerDay: z.int(),
  capped: z.boolean(),
  capOn: z.enum(['base', 'benefit']),
  /** The day at whose level the amounts are. */
  level: IsoDate,
  /** Per month, on that day. */
  minimumWage: z.int(),
  years: z.array(z.strictObject({ year: z.int(), profit: z.int().nullable(), counts: z.int() })),
} as const;

export function toldBase(base: Base, rules: Variant, level: IsoDate) {
  const { n, d } = base.perDay;
  return {
    lastYearPerDay: wholeCents(base.lastYear),
    averagePerDay: wholeCents(base.average),
    basePerDay: wholeCents(base.perDay),
    basePerYear: halfUp(n * BigInt(DAYS_A_YEAR), d),
    rule: base.rule,
    indexedPerDay: {
      lastYear: wholeCents(base.lastYearIndexed),
      average: wholeCents(base.averageIndexed),
    },
    maximumPerDay: wholeCents(base.most),
    capped: base.capped,
    capOn: rules.cap.on,
    level,
    minimumWage: base.wage,
    years: base.years.map(one => ({ ...one })),
  };
}

/** Notes how a base came about. */
export function traceBase(base: Base, rules: Variant, trace: Tracer): void {
  trace.step(
    'profits',
    Object.fromEntries(base.years.map(({ year, profit }) => [year, profit])),
    null,
    'answer',
  );
  trace.step('minimum wage per month', base.wage, base.wageSource, 'parameter');
  const computed = (name: string, amount: Fraction, source: string) =>
    trace.step(name, wholeCents(amount), source, 'computed');
  computed('last year per day', base.lastYear, lawSources.decree7.id);
  computed('average of five years per day', base.average, lawSources.decree7.id);
  computed('last year, indexed', base.lastYearIndexed, lawSources.decree8.id);
  computed('average, indexed', base.averageIndexed, lawSources.decree8.id);
  trace.step('rule', base.rule, rules.base.source, 'computed');
  computed('highest base per day', base.most, rules.cap.source);
  computed('base per day', base.perDay, rules.base.source);
}

/** The base of a benefit per day. */
export const base = calculation({
  id: 'base',
  title: { nl: 'Grondslag van de uitkering', en: 'Base of the benefit' },
  about: {
    nl: 'Van welk bedrag per dag een uitkering een deel is: het laatste jaar of het gemiddelde van vijf jaar, geïndexeerd met het minimumloon tot de eerste ziektedag (of tot "start"), en begrensd. "lastYearPerDay" en "averagePerDay" zijn zoals verdiend; "indexedPerDay" geeft ze geïndexeerd.',
    en: 'Of which amount per day a benefit is a share: the last year or the average of five years, indexed with the minimum wage up to the first day of illness (or up to "start"), and capped. "lastYearPerDay" and "averagePerDay" are as earned; "indexedPerDay" gives them indexed.',
  },
  input: z.strictObject(baseFields),
  output: z.strictObject({ ...aboutVariant, ...baseOutput }),
  example: {
    variant: 'waz',
    onset: '2021-07-01',
    profits: { '2016': 4000000, '2017': 3800000, '2018': 3000000, '2019': 2400000, '2020': 600000 },
  },
  sources: ruleSources,
  date: ({ onset, start, level }) => level ?? start ?? onset,
  compute: (input, trace) => {
    const rules = rulesOf(input);
    checkDates(input, rules);
    const facts = factsOf(input);
    const found = baseOf(rules, facts);
    traceBase(found, rules, trace);
    return { ...about(rules), ...toldBase(found, rules, facts.level) };
  },
  lines: (output, language) => {
    const amount = (cents: number) => formatAmount(cents, language);
    const words = WORDS[language];
    return [
      `${words.last}: ${amount(output.lastYearPerDay)}`,
      `${words.average}: ${amount(output.averagePerDay)}`,
      `${words.indexed(output.level)}: ${amount(output.indexedPerDay.lastYear)} · ${amount(output.indexedPerDay.average)}`,
      `${words.most}: ${amount(output.maximumPerDay)}`,
      `${words.base}: ${amount(output.basePerDay)} (${words.rules[output.rule]}${output.capped ? words.capped : ''})`,
      '',
      output.notice[language],
      '',
    ].join('\n');
  },
});

const WORDS = {
  nl: {
    last: 'Laatste jaar, per dag',
    average: 'Gemiddelde van vijf jaar, per dag',
    indexed: (level: string) => `Geïndexeerd tot ${level}`,
    most: 'Hoogste grondslag per dag',
    base: 'Grondslag per dag',
    capped: ', begrensd',
    rules: {
      'last-year': 'het laatste jaar',
      'five-year-average': 'het gemiddelde van vijf jaar',
      starter: 'de startersregeling',
      window: 'twaalf andere maanden',
      'customary-wage': 'het gebruikelijk loon',
    },
  },
  en: {
    last: 'Last year, per day',
    average: 'Average of five years, per day',
    indexed: (level: string) => `Indexed up to ${level}`,
    most: 'Highest base per day',
    base: 'Base per day',
    capped: ', capped',
    rules: {
      'last-year': 'the last year',
      'five-year-average': 'the average of five years',
      starter: 'the rule for starters',
      window: 'twelve other months',
      'customary-wage': 'the customary wage',
    },
  },
} as const;
