import { heading, table, wrap } from '../../foundation/command-line/layout.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Compared } from '../model/simulate/compared.ts';
import type { Interval } from '../model/simulate/interval.ts';
import type { ReportedVariant, SimulationReport } from '../model/simulate/report.ts';

/** Most rows of years that a person reads at once. */
const ROWS = 12;

const WORDS = {
  nl: {
    locale: 'nl-NL',
    run: (persons: string, years: number, replications: number, seed: number) =>
      `${persons} personen, ${years} jaar, ${replications} keer getrokken, startgetal ${seed}`,
    premiums: 'Premie die de uitkeringen dekt, als deel van de winst',
    variant: ['variant', 'wacht (weken)', 'gelijk elk jaar', 'volgroeid', 'in het stuk'],
    years: 'Per jaar',
    year: ['jaar', 'verzekerd', 'met uitkering', 'uitkeringen (mln)', 'grondslag (mln)', 'premie'],
    groups: 'Winnaars en verliezers als iedereen elk jaar de gelijke premie betaalt',
    group: ['groep', 'personen', 'wint', 'saldo per persoon'],
    compared: 'Naast gepubliceerde cijfers (niets is erop afgestemd)',
    comparison: ['cijfer', 'gepubliceerd', 'hier', 'verhouding', 'bron'],
    calibration: 'Getrokken bevolking naast de cijfers',
    target: ['cijfer', 'doel', 'getrokken', 'afwijking', 'steekproeffout', 'gebruik', 'bron'],
    uses: { fitted: 'ingesteld', compared: 'vergeleken', exact: 'wiskunde' },
    confidence: { high: 'hoog', medium: 'middel', low: 'laag' },
    sources: 'Bronnen',
    source: ['naam', 'zekerheid', 'waar'],
    none: 'geen',
  },
  en: {
    locale: 'en-GB',
    run: (persons: string, years: number, replications: number, seed: number) =>
      `${persons} persons, ${years} years, drawn ${replications} times, seed ${seed}`,
    premiums: 'Premium that covers the benefits, as a share of profit',
    variant: ['variant', 'wait (weeks)', 'same every year', 'grown', 'in the paper'],
    years: 'Per year',
    year: ['year', 'insured', 'with benefit', 'benefits (m)', 'base (m)', 'premium'],
    groups: 'Winners and losers when everybody pays the same premium every year',
    group: ['group', 'persons', 'win', 'net per person'],
    compared: 'Beside published figures (nothing is made to fit them)',
    comparison: ['figure', 'published', 'here', 'ratio', 'source'],
    calibration: 'The population drawn beside the figures',
    target: ['figure', 'target', 'drawn', 'deviation', 'sampling error', 'use', 'source'],
    uses: { fitted: 'fitted', compared: 'compared', exact: 'mathematics' },
    confidence: { high: 'high', medium: 'medium', low: 'low' },
    sources: 'Sources',
    source: ['name', 'confidence', 'where'],
    none: 'none',
  },
} as const;

/** The report of a simulation as tables for a terminal. */
export function simulationLines(report: SimulationReport, language: Language): string {
  const words = WORDS[language];
  const { persons, years, replications, seed, variants, calibration, sources, notice } = report;
  const show = writer(language);
  return [
    wrap(words.run(show.count(persons), years, replications, seed)),
    heading(words.premiums),
    table(
      [
        words.variant,
        ...variants.map(({ variant, waitingWeeks, premium }) => [
          variant,
          String(waitingWeeks),
          show.between(premium.level),
          show.between(premium.grown),
          premium.published === null ? words.none : show.percent(premium.published),
        ]),
      ],
      [1, 2, 3, 4],
    ),
    ...variants.map(one => variantLines(one, language)),
    heading(words.calibration),
    table(
      [
        words.target,
        ...calibration.map(({ name, unit, target, drawn, deviation, samplingError, use, source }) => {
          const write = unit === 'share' ? show.percent : show.euros;
          const values = [target, drawn, deviation, samplingError].map(value => write(value));
          return [name[language], ...values, words.uses[use], source];
        }),
      ],
      [1, 2, 3, 4],
    ),
    heading(words.sources),
    table([
      words.source,
      ...sources.map(({ id, ref, confidence }) => [id, words.confidence[confidence], ref]),
    ]),
    '\n',
    wrap(notice[language]),
  ].join('');
}

function variantLines(one: ReportedVariant, language: Language): string {
  const words = WORDS[language];
  const show = writer(language);
  const every = Math.ceil(one.years.length / ROWS);
  const shown = one.years.filter(({ year }) => year % every === 0 || year === 1 || year === one.years.length);
  return [
    heading(`${one.variant}: ${one.name[language]}`),
    wrap(one.notice[language]),
    `\n${words.years}\n`,
    table(
      [
        words.year,
        ...shown.map(({ year, insured, claimants, benefits, base, premium }) => [
          String(year),
          show.count(insured.mean),
          show.count(claimants.mean),
          show.millions(benefits.mean),
          show.millions(base.mean),
          show.between(premium),
        ]),
      ],
      [0, 1, 2, 3, 4, 5],
    ),
    `\n${words.groups}\n`,
    table(
      [
        words.group,
        ...one.groups.map(({ name, persons, winners, net }) => [
          name[language],
          show.count(persons.mean),
          show.percent(winners.mean),
          show.euros(net.mean),
        ]),
      ],
      [1, 2, 3],
    ),
    ...(one.compared.length === 0
      ? []
      : [`\n${words.compared}\n`, table(comparedRows(one.compared, language), [1, 2, 3])]),
  ].join('');
}

function comparedRows(compared: readonly Compared[], language: Language): readonly (readonly string[])[] {
  const words = WORDS[language];
  const show = writer(language);
  return [
    words.comparison,
    ...compared.map(({ id, name, published, ours, ratio, source }) => {
      const write = id === 'mean-years' ? show.plain : show.percent;
      return [name[language], write(published), write(ours.mean), show.plain(ratio), source];
    }),
  ];
}

function writer(language: Language) {
  const { locale } = WORDS[language];
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (share: number) => `${number(share * 100, 2)}%`;
  return {
    percent,
    count: (value: number) => number(value, 0),
    plain: (value: number) => number(value, 2),
    euros: (cents: number) => `€ ${number(Math.round(cents / 100) || 0, 0)}`,
    millions: (cents: number) => number(cents / 1e8, 1),
    between: ({ mean, low, high }: Interval) =>
      low === null || high === null ? percent(mean) : `${percent(mean)} (${percent(low)} - ${percent(high)})`,
  };
}
