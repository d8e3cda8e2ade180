import type { Language, Text } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { formatAmount } from '../../../foundation/web/format.ts';
import { run } from '../../calculations/run.ts';
import { sideBySide } from '../../calculations/side-by-side.ts';
import type { CoverPeriod } from '../../model/affordability/cover.ts';
import { variant } from '../../rules/variants.ts';
import { SIDE_BY_SIDE } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { fieldAt } from '../parts/form-fields.ts';
import { checkNeeded } from '../parts/needed.ts';
import { SourceList } from '../parts/sources.tsx';
import { VariantNotice } from '../parts/variant-notice.tsx';
import { variantField } from '../parts/variant-options.ts';
import { WORDS } from './side-by-side-words.ts';

/** The last day for which the tax figures are known. */
const LAST_KNOWN = '2026-06-30';

/** Employee and self-employed for the same price. */
export const sideBySidePage: CalculatorPage = {
  paths: SIDE_BY_SIDE,
  title: {
    nl: 'Werknemer of zelfstandige: wat blijft er over?',
    en: 'Employee or self-employed: what is left?',
  },
  lead: {
    nl: 'Een klant betaalt voor hetzelfde werk hetzelfde bedrag. Zie wat ieder daarvan overhoudt, en wat ieder krijgt bij ziekte.',
    en: 'A client pays the same amount for the same work. See what each keeps of it, and what each gets when ill.',
  },
  form: today => [
    {
      legend: { nl: 'Het werk', en: 'The work' },
      fields: [
        fieldAt(
          '/labourCost',
          'amount',
          { nl: 'Wat de klant per jaar betaalt (euro)', en: 'What the client pays a year (euros)' },
          {
            help: { nl: 'Zonder btw.', en: 'Without value-added tax.' },
            initial: '60000',
          },
        ),
        fieldAt(
          '/costs',
          'amount',
          {
            nl: 'Kosten van de zelfstandige per jaar (euro)',
            en: 'Costs of the self-employed person a year (euros)',
          },
          {
            initial: '4000',
          },
        ),
        fieldAt(
          '/date',
          'date',
          { nl: 'Datum van de cijfers', en: 'Date of the figures' },
          {
            help: { nl: 'Van 2024 tot en met juni 2026.', en: 'From 2024 until June 2026.' },
            initial: today < LAST_KNOWN ? today : LAST_KNOWN,
          },
        ),
        variantField(),
        fieldAt(
          '/rate',
          'percent',
          { nl: 'Eigen percentage voor de premie (%)', en: 'Premium percentage of your own (%)' },
          {
            help: { nl: 'Nodig als de regeling er geen noemt.', en: 'Needed when the rules name none.' },
          },
        ),
      ],
    },
  ],
  send: { nl: 'Vergelijk', en: 'Compare' },
  answer: (input, language, today) => {
    checkNeeded(input, {
      labourCost: { nl: 'Vul in wat de klant betaalt.', en: 'Fill in what the client pays.' },
    });
    const { output } = run(sideBySide, input, today);
    return <Answer language={language} result={output as Result} />;
  },
};

interface Result {
  readonly variant: string;
  readonly notice: Text;
  readonly labourCost: number;
  readonly employee: {
    readonly grossWage: number;
    readonly employerCost: number;
    readonly tax: number;
    readonly net: number;
    readonly cover: readonly CoverPeriod[];
  };
  readonly selfEmployed: {
    readonly costs: number;
    readonly profit: number;
    readonly premium: number;
    readonly tax: number;
    readonly health: number;
    readonly net: number;
    readonly cover: readonly CoverPeriod[];
    readonly beside: {
      readonly broodfonds: {
        readonly gift: number;
        readonly contribution: number;
        readonly waitWeeks: number;
        readonly mostMonths: number;
      };
      readonly privatePolicy: { readonly monthly: number };
    };
  };
  readonly notIncluded: readonly Text[];
}

function Answer({ language, result }: { readonly language: Language; readonly result: Result }) {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const { employee, selfEmployed } = result;
  const { broodfonds, privatePolicy } = selfEmployed.beside;
  const rules = variant(result.variant);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="answer">{words.net(amount(employee.net), amount(selfEmployed.net))}</p>
      <Chart
        id="kept"
        language={language}
        title={words.chart}
        description={words.chartAbout}
        mark="bars"
        x={{ label: words.who, measure: 'words' }}
        y={{ label: words.perYear, measure: 'cents' }}
        series={[
          {
            label: words.kept,
            points: [
              { x: words.employee, y: employee.net },
              { x: words.selfEmployed, y: selfEmployed.net },
            ],
          },
        ]}
        table={{
          caption: words.where,
          columns: [
            { label: words.what },
            { label: words.employee, numeric: true },
            { label: words.selfEmployed, numeric: true },
          ],
          rows: [
            [words.price, amount(result.labourCost), amount(result.labourCost)],
            [words.costs, '–', amount(-selfEmployed.costs)],
            [words.employerPremiums, amount(employee.grossWage - employee.employerCost), '–'],
            [words.gross, amount(employee.grossWage), amount(selfEmployed.profit)],
            [words.tax, amount(-employee.tax), amount(-selfEmployed.tax)],
            [words.health, '–', amount(-selfEmployed.health)],
            [words.premium, '–', amount(-selfEmployed.premium)],
            [words.kept, amount(employee.net), amount(selfEmployed.net)],
          ],
        }}
      />
      <h3>{words.not}</h3>
      <ul>
        {result.notIncluded.map(text => (
          <li>{text[language]}</li>
        ))}
      </ul>
      <h3>{words.cover}</h3>
      <Cover language={language} id="employee-cover" caption={words.employee} periods={employee.cover} />
      <Cover
        language={language}
        id="self-employed-cover"
        caption={words.selfEmployed}
        periods={selfEmployed.cover}
      />
      <p>
        {words.broodfonds(amount(broodfonds.gift), amount(broodfonds.contribution), broodfonds.mostMonths)}
      </p>
      <p>{words.private(amount(privatePolicy.monthly))}</p>
      <VariantNotice language={language} name={rules.name} status={rules.status} notice={rules.notice} />
      <Details summary={words.sources}>
        <SourceList language={language} sources={sideBySide.sources} />
      </Details>
    </>
  );
}

interface CoverProps {
  readonly language: Language;
  readonly id: string;
  readonly caption: string;
  readonly periods: readonly CoverPeriod[];
}

function Cover({ language, id, caption, periods }: CoverProps) {
  const words = WORDS[language];
  return (
    <Table
      id={id}
      caption={`${words.cover}: ${caption}`}
      columns={[{ label: words.weeks }, { label: words.perMonth, numeric: true }]}
      rows={periods.map(({ fromWeek, untilWeek, monthly }) => [
        untilWeek === null ? words.from(fromWeek) : words.between(fromWeek, untilWeek),
        formatAmount(monthly, language),
      ])}
    />
  );
}
