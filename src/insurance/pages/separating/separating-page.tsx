import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatNumber } from '../../../foundation/web/format.ts';
import { percent } from '../../calculations/market-words.ts';
import { run } from '../../calculations/run.ts';
import { separating } from '../../calculations/separating.ts';
import { SEPARATING } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import type { FieldGroup } from '../form/field.ts';
import { fieldAt } from '../parts/form-fields.ts';
import { SourceList } from '../parts/sources.tsx';

const WORDS = {
  nl: {
    title: 'Wat een vrije markt aanbiedt',
    low: (cover: string, share: string, premium: string) =>
      `Wie een laag risico heeft, kan ${cover} verzekeren: ${share} van de schade, voor een premie van ${premium}.`,
    high: (cover: string, premium: string) =>
      `Wie een hoog risico heeft, verzekert alles (${cover}), voor ${premium}.`,
    holds: (share: string) => `Dit houdt stand: daarvoor moet minstens ${share} een hoog risico hebben.`,
    breaks: (share: string) =>
      `Dit houdt geen stand: één polis voor iedereen is voor allebei beter. Pas vanaf ${share} hoge risico’s houdt het stand.`,
    chart: 'Hoeveel elk verzekert en wat het kost',
    chartAbout: 'Beide polissen kosten precies wat ze gemiddeld uitkeren.',
    who: 'wie',
    amount: 'bedrag',
    cover: 'dekking',
    premium: 'premie',
    lowRisk: 'laag risico',
    highRisk: 'hoog risico',
    sources: 'Bronnen',
  },
  en: {
    title: 'What a free market offers',
    low: (cover: string, share: string, premium: string) =>
      `Whoever has a low risk can insure ${cover}: ${share} of the loss, for a premium of ${premium}.`,
    high: (cover: string, premium: string) =>
      `Whoever has a high risk insures all (${cover}), for ${premium}.`,
    holds: (share: string) => `This holds: for that at least ${share} must have a high risk.`,
    breaks: (share: string) =>
      `This does not hold: one contract for all is better for both. It holds only from ${share} high risks on.`,
    chart: 'How much each insures and what it costs',
    chartAbout: 'Both contracts cost exactly what they pay out on average.',
    who: 'who',
    amount: 'amount',
    cover: 'cover',
    premium: 'premium',
    lowRisk: 'low risk',
    highRisk: 'high risk',
    sources: 'Sources',
  },
} as const;

const GROUPS: readonly FieldGroup[] = [
  {
    legend: { nl: 'De mensen', en: 'The people' },
    fields: [
      {
        ...fieldAt('/utility', 'choice', {
          nl: 'Hoe iemand geld waardeert',
          en: 'What money is worth to somebody',
        }),
        options: [
          { value: 'log', label: { nl: 'logaritme', en: 'logarithm' } },
          { value: 'sqrt', label: { nl: 'wortel', en: 'square root' } },
        ],
        initial: 'log',
      },
      fieldAt('/wealth', 'number', { nl: 'Vermogen', en: 'Wealth' }, { initial: '100' }),
      fieldAt('/loss', 'number', { nl: 'Schade', en: 'Loss' }, { initial: '50' }),
      fieldAt(
        '/high',
        'percent',
        { nl: 'Kans bij een hoog risico (%)', en: 'Chance of a high risk (%)' },
        { initial: '50' },
      ),
      fieldAt(
        '/low',
        'percent',
        { nl: 'Kans bij een laag risico (%)', en: 'Chance of a low risk (%)' },
        { initial: '20' },
      ),
      fieldAt(
        '/shareHigh',
        'percent',
        { nl: 'Deel met een hoog risico (%)', en: 'Part with a high risk (%)' },
        { initial: '30' },
      ),
    ],
  },
];

interface Result {
  readonly lowCover: number;
  readonly lowPremium: number;
  readonly lowCoverShare: number;
  readonly highCover: number;
  readonly highPremium: number;
  readonly exists: boolean;
  readonly thresholdShareHigh: number;
  readonly notice: { readonly nl: string; readonly en: string };
}

/** What insurers offer who cannot tell risks apart. */
export const separatingPage: CalculatorPage = {
  paths: SEPARATING,
  title: { nl: 'Wat biedt een vrije markt aan?', en: 'What does a free market offer?' },
  lead: {
    nl: 'Een verzekeraar ziet niet wie een hoog risico heeft. Dan biedt de markt aan wie een laag risico heeft maar een deel van de dekking. Reken uit hoeveel.',
    en: 'An insurer does not see who has a high risk. Then the market offers those with a low risk only a part of the cover. Work out how much.',
  },
  form: () => GROUPS,
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => {
    const result = run(separating, input, today).output as Result;
    const words = WORDS[language];
    const number = (value: number) => formatNumber(Math.round(value * 100) / 100, language);
    const rows = [
      { x: words.lowRisk, cover: result.lowCover, premium: result.lowPremium },
      { x: words.highRisk, cover: result.highCover, premium: result.highPremium },
    ];
    return (
      <>
        <h2>{words.title}</h2>
        <p class="answer">
          {words.low(
            number(result.lowCover),
            percent(result.lowCoverShare, language),
            number(result.lowPremium),
          )}
        </p>
        <p>{words.high(number(result.highCover), number(result.highPremium))}</p>
        <p>{(result.exists ? words.holds : words.breaks)(percent(result.thresholdShareHigh, language))}</p>
        <Chart
          id="contracts"
          language={language}
          title={words.chart}
          description={words.chartAbout}
          mark="bars"
          x={{ label: words.who, measure: 'words' }}
          y={{ label: words.amount, measure: 'number', zero: true }}
          series={[
            { label: words.cover, points: rows.map(({ x, cover }) => ({ x, y: cover })) },
            { label: words.premium, points: rows.map(({ x, premium }) => ({ x, y: premium })) },
          ]}
          table={{
            caption: words.chart,
            columns: [
              { label: words.who },
              { label: words.cover, numeric: true },
              { label: words.premium, numeric: true },
            ],
            rows: rows.map(({ x, cover, premium }) => [x, number(cover), number(premium)]),
          }}
        />
        <Warning>{result.notice[language]}</Warning>
        <Details summary={words.sources}>
          <SourceList language={language} sources={separating.sources} />
        </Details>
      </>
    );
  },
};
