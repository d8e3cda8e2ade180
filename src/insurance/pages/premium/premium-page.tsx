import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatAmount, formatDate, formatNumber } from '../../../foundation/web/format.ts';
import { premium } from '../../calculations/premium.ts';
import { PREMIUM } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { PROFIT } from '../parts/common-fields.ts';
import { levelOf } from '../parts/level.ts';
import { LevelNote } from '../parts/level-note.tsx';
import { shortName } from '../parts/short-name.ts';
import { named, SourceList } from '../parts/sources.tsx';
import { StepsTable } from '../parts/steps-table.tsx';
import { WORDS } from './premium-words.ts';
import { type Asked, type Priced, priceAll } from './work-out.ts';

/** What somebody would pay under each variant, and for what. */
export const premiumPage: CalculatorPage = {
  paths: PREMIUM,
  title: { nl: 'Wat zou ik betalen?', en: 'What would I pay?' },
  lead: {
    nl: 'Je betaalt nu geen premie: er is geen verplichte verzekering. Zie wat je in elke variant zou betalen.',
    en: 'You pay no premium now: there is no mandatory insurance. See what you would pay under each variant.',
  },
  form: () => [
    {
      legend: { nl: 'Over jou', en: 'About you' },
      fields: [
        PROFIT,
        {
          ...{ name: 'rate', pointer: '/rate', kind: 'percent', from: 0, to: 100, decimals: 2 },
          label: {
            nl: 'Percentage voor de Kamerbrief van 2021 (hoeft niet)',
            en: 'Percentage for the letter of 2021 (optional)',
          },
          help: {
            nl: 'De brief noemt geen percentage. Kies er zelf een, of laat dit leeg.',
            en: 'The letter names no percentage. Choose one yourself, or leave this empty.',
          },
        },
      ],
    },
  ],
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => {
    const asked = input as unknown as Asked;
    return <Answer language={language} all={priceAll(asked, today)} today={today} />;
  },
};

interface Props {
  readonly language: Language;
  readonly all: readonly Priced[];
  readonly today: IsoDate;
}

function Answer({ language, all, today }: Props) {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const priced = all.filter(one => one.premium !== undefined);
  return (
    <>
      <h2>{words.title}</h2>
      <Warning>{words.notice}</Warning>
      <Sentences language={language} all={all} />
      <LevelNote language={language} day={today} level={levelOf(today)} />
      <Chart
        id="premiums"
        language={language}
        title={words.chart}
        description={words.chartAbout}
        mark="bars"
        x={{ label: words.year, measure: 'words' }}
        y={{ label: words.perMonth, measure: 'cents' }}
        series={[
          {
            label: words.premium,
            points: priced.map(({ rules, premium }) => ({
              x: shortName(rules)[language],
              y: premium!.monthly,
            })),
          },
        ]}
        table={{
          caption: words.table,
          columns: [
            { label: words.variant },
            { label: words.premium, numeric: true },
            { label: words.maximum, numeric: true },
            { label: words.benefit, numeric: true },
            { label: words.ratio, numeric: true },
          ],
          rows: all.map(({ rules, premium, benefit }) => [
            <>
              {rules.name[language]} <StatusLabel language={language} status={rules.status} />
            </>,
            premium ? amount(premium.monthly) : words.noRate,
            premium ? amount(premium.maximum) : '–',
            benefit === undefined ? '–' : amount(benefit),
            benefit === undefined || premium === undefined || benefit === 0
              ? '–'
              : `${formatNumber(Math.round((1000 * premium.monthly) / benefit) / 10, language)} %`,
          ]),
        }}
      />
      <p>{words.ratioAbout}</p>
      <Details summary={words.steps}>
        {priced.map(({ rules, steps }) => (
          <StepsTable
            language={language}
            id={`steps-${rules.id}`}
            caption={rules.name[language]}
            steps={steps}
            sources={premium.sources}
          />
        ))}
        <SourceList
          language={language}
          sources={named(
            premium.sources,
            all.flatMap(({ rules, steps }) => [rules.premium.source, ...steps.map(({ source }) => source)]),
          )}
        />
      </Details>
    </>
  );
}

function Sentences({ language, all }: Omit<Props, 'today'>) {
  const words = WORDS[language];
  const newest = all.at(-1)!;
  const old = all.find(({ rules }) => rules.status === 'law')!;
  const amount = (cents: number) => formatAmount(cents, language);
  return (
    <>
      <p class="answer">
        {words.newest(
          amount(newest.premium!.monthly),
          amount(newest.benefit!),
          formatNumber(newest.rules.waiting.weeks, language),
        )}
      </p>
      {newest.rules.premium.deductible && <p>{words.deductible}</p>}
      <p>{words.old(formatDate(old.date, language))}</p>
    </>
  );
}
