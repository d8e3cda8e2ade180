import type { Language } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { CONFIDENCE } from '../../../foundation/web/components/source-link.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatAmount, formatNumber } from '../../../foundation/web/format.ts';
import { percent } from '../../calculations/market-words.ts';
import type { Interval } from '../../model/simulate/interval.ts';
import type { ReportedVariant, SimulationReport } from '../../model/simulate/report.ts';
import { figureSources } from '../../rules/population.ts';
import { variant } from '../../rules/variants.ts';
import { MOST, simulateSmall } from '../../simulate/simulate-small.ts';
import { POPULATION } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { fieldAt } from '../parts/form-fields.ts';
import { shortName } from '../parts/short-name.ts';
import { WORDS } from './population-words.ts';

/** What an insurance costs over decades, and who wins. */
export const populationPage: CalculatorPage = {
  paths: POPULATION,
  title: { nl: 'Wat kost het over tientallen jaren?', en: 'What does it cost over decades?' },
  lead: {
    nl: 'Een nagebouwde bevolking van zelfstandigen wordt ziek, herstelt, start en stopt. Zie welke premie de uitkeringen dekt onder elke variant, en wie er wint en verliest.',
    en: 'A made-up population of self-employed people falls ill, recovers, starts and stops. See which premium covers the benefits under each variant, and who wins and loses.',
  },
  form: () => [
    {
      legend: { nl: 'De bevolking', en: 'The population' },
      help: {
        nl: `Hooguit ${MOST.persons} mensen en ${MOST.replications} herhalingen op deze pagina. Op de opdrachtregel kunnen het er 20 miljoen zijn.`,
        en: `At most ${MOST.persons} people and ${MOST.replications} replications on this page. On the command line there can be 20 million.`,
      },
      fields: [
        fieldAt('/persons', 'number', { nl: 'Aantal mensen', en: 'Number of people' }, { initial: '20000' }),
        fieldAt('/years', 'number', { nl: 'Aantal jaren', en: 'Number of years' }, { initial: '40' }),
        fieldAt(
          '/replications',
          'number',
          { nl: 'Aantal herhalingen', en: 'Number of replications' },
          {
            help: {
              nl: 'Meer herhalingen geven smallere marges.',
              en: 'More replications give narrower margins.',
            },
            initial: '3',
          },
        ),
        fieldAt(
          '/seed',
          'number',
          { nl: 'Startgetal', en: 'Seed' },
          {
            help: {
              nl: 'Hetzelfde getal geeft dezelfde uitkomst.',
              en: 'The same number gives the same outcome.',
            },
            initial: '1',
          },
        ),
      ],
    },
    {
      legend: { nl: 'Wat als', en: 'What if' },
      help: { nl: 'Laat leeg voor de cijfers van nu.', en: 'Leave empty for the figures of today.' },
      fields: [
        fieldAt('/overrides/onset', 'percent', {
          nl: 'Kans om ziek te worden per jaar (%)',
          en: 'Chance to fall ill in a year (%)',
        }),
        fieldAt('/overrides/recovery', 'number', {
          nl: 'Herstel, vergeleken met nu (1 = zoals nu)',
          en: 'Recovery, compared with now (1 = as now)',
        }),
        fieldAt('/overrides/incomeIndex', 'number', {
          nl: 'Inkomens, vergeleken met nu (1 = zoals nu)',
          en: 'Incomes, compared with now (1 = as now)',
        }),
      ],
    },
  ],
  send: { nl: 'Laat de jaren voorbijgaan', en: 'Let the years pass' },
  answer: async (input, language) => <Answer language={language} report={await simulateSmall(input)} />,
};

interface Props {
  readonly language: Language;
  readonly report: SimulationReport;
}

function Answer({ language, report }: Props) {
  const words = WORDS[language];
  const { variants } = report;
  return (
    <>
      <h2>{words.title}</h2>
      <p class="answer">{words.followed(formatNumber(report.personYears, language))}</p>
      <Warning>{report.notice[language]}</Warning>
      <Premiums language={language} report={report} />
      <Claimants language={language} variants={variants} />
      {variants.map(variant => (
        <Details
          summary={
            <>
              {words.groups}: {variant.name[language]}{' '}
              <StatusLabel language={language} status={variant.status} />
            </>
          }
        >
          <p>{variant.notice[language]}</p>
          <Groups language={language} variant={variant} />
        </Details>
      ))}
      <Details summary={words.calibration}>
        <p>{words.calibrationText}</p>
        <Calibration language={language} report={report} />
      </Details>
    </>
  );
}

const shown = ({ mean, low, high }: Interval, write: (value: number) => string) =>
  low === null || high === null ? write(mean) : `${write(mean)} (${write(low)} – ${write(high)})`;

function Premiums({ language, report: { variants } }: Props) {
  const words = WORDS[language];
  const share = (value: number) => percent(value, language);
  return (
    <Chart
      id="premiums"
      language={language}
      title={words.premiums}
      description={words.premiumsAbout}
      mark="bars"
      x={{ label: words.variant, measure: 'words' }}
      y={{ label: words.ofProfit, measure: 'share', zero: true }}
      series={[
        {
          label: words.covers,
          points: variants.map(one => ({
            x: shortName(variant(one.variant))[language],
            y: one.premium.grown.mean,
          })),
        },
      ]}
      table={{
        caption: words.premiumsCaption,
        columns: [
          { label: words.variant },
          { label: words.published, numeric: true },
          { label: words.grown, numeric: true },
          { label: words.level, numeric: true },
        ],
        rows: variants.map(({ name, premium }) => [
          name[language],
          premium.published === null ? '–' : share(premium.published),
          shown(premium.grown, share),
          shown(premium.level, share),
        ]),
      }}
    />
  );
}

/** Years of the table: every so many. */
const EVERY = 5;

function Claimants({
  language,
  variants,
}: {
  readonly language: Language;
  readonly variants: readonly ReportedVariant[];
}) {
  const words = WORDS[language];
  const share = ({ claimants, insured }: ReportedVariant['years'][number]) =>
    insured.mean + claimants.mean === 0 ? 0 : claimants.mean / (insured.mean + claimants.mean);
  const years = variants[0]!.years.map(({ year }) => year);
  return (
    <Chart
      id="claimants"
      language={language}
      title={words.claimants}
      description={words.claimantsAbout}
      mark="line"
      x={{ label: words.year, measure: 'year' }}
      y={{ label: words.shareClaimants, measure: 'share', zero: true }}
      series={variants.map(one => ({
        label: shortName(variant(one.variant))[language],
        points: one.years.map(year => ({ x: year.year, y: share(year) })),
      }))}
      table={{
        caption: words.claimantsCaption,
        columns: [
          { label: words.year },
          ...variants.map(({ name }) => ({ label: name[language], numeric: true })),
        ],
        rows: years
          .filter(year => year === 1 || year % EVERY === 0)
          .map(year => [
            String(year),
            ...variants.map(one => percent(share(one.years[year - 1]!), language)),
          ]),
      }}
    />
  );
}

function Groups({ language, variant }: { readonly language: Language; readonly variant: ReportedVariant }) {
  const words = WORDS[language];
  const share = (value: number) => percent(value, language);
  const amount = (value: number) => formatAmount(Math.round(value), language);
  return (
    <Table
      id={`groups-${variant.variant}`}
      caption={words.groupsCaption}
      columns={[
        { label: words.group },
        { label: words.winners, numeric: true },
        { label: words.net, numeric: true },
      ]}
      rows={variant.groups.map(({ name, winners, net }) => [
        name[language],
        shown(winners, share),
        shown(net, amount),
      ])}
    />
  );
}

/** Where a figure comes from, and how sure we are when that is not "high". */
function sourceOf(id: string, language: Language): string {
  const found = figureSources.find(source => source.id === id);
  if (found === undefined) return id;
  const { ref, confidence } = found;
  return confidence === 'high' ? ref : `${ref} (${CONFIDENCE[confidence][language]})`;
}

function Calibration({ language, report }: Props) {
  const words = WORDS[language];
  return (
    <Table
      id="calibration"
      caption={words.calibration}
      captionHidden
      columns={[
        { label: words.figure },
        { label: words.target, numeric: true },
        { label: words.drawn, numeric: true },
        { label: words.error, numeric: true },
        { label: words.use },
        { label: words.source },
      ]}
      rows={report.calibration.map(({ name, unit, target, drawn, samplingError, use, source }) => {
        const write = (value: number) =>
          unit === 'share' ? percent(value, language) : formatAmount(Math.round(value), language);
        return [
          name[language],
          write(target),
          write(drawn),
          write(samplingError),
          words[use],
          sourceOf(source, language),
        ];
      })}
    />
  );
}
