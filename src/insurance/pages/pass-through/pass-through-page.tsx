import type { Language } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatNumber } from '../../../foundation/web/format.ts';
import { percent } from '../../calculations/market-words.ts';
import { passThrough } from '../../calculations/pass-through.ts';
import { run } from '../../calculations/run.ts';
import { tariff } from '../../calculations/tariff.ts';
import { competition } from '../../rules/competition.ts';
import { PASS_THROUGH } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import type { FieldGroup } from '../form/field.ts';
import { fieldAt } from '../parts/form-fields.ts';
import { SourceList } from '../parts/sources.tsx';

const WORDS = {
  nl: {
    title: 'Wie betaalt de premie?',
    price: (before: string, after: string, rate: string) =>
      `De prijs gaat van ${before} naar ${after}. De klant betaalt ${rate} van de hogere kosten.`,
    stop: 'Wie de hogere kosten heeft, verkoopt niets meer.',
    chart: 'Hoe meer de klant meebetaalt, hoe meer er netto overblijft',
    chartAbout:
      'Bij een premie van 5,4 procent van het inkomen. Zonder doorberekenen daalt het netto-inkomen met de hele premie.',
    passed: 'deel dat wordt doorberekend',
    net: 'netto-inkomen na de premie',
    tariffUp: 'tarief na de premie',
    columns: ['Doorberekend', 'Tarief', 'Netto-inkomen'],
    letter: 'Wat de Kamerbrief zegt, en wat de theorie zegt',
    example: ['Voorbeeld', 'Doorberekend'],
    sources: 'Bronnen',
  },
  en: {
    title: 'Who pays the premium?',
    price: (before: string, after: string, rate: string) =>
      `The price goes from ${before} to ${after}. The client pays ${rate} of the rise of cost.`,
    stop: 'Those who have the higher cost sell nothing any more.',
    chart: 'The more the client pays, the more is left net',
    chartAbout:
      'With a premium of 5.4 per cent of the income. Without passing on, the net income falls by the whole premium.',
    passed: 'part that is passed on',
    net: 'net income after the premium',
    tariffUp: 'tariff after the premium',
    columns: ['Passed on', 'Tariff', 'Net income'],
    letter: 'What the letter says, and what theory says',
    example: ['Example', 'Passed on'],
    sources: 'Sources',
  },
} as const;

const MARKETS = [
  { value: 'cournot', label: { nl: 'een paar aanbieders (Cournot)', en: 'a few firms (Cournot)' } },
  { value: 'monopoly', label: { nl: 'één aanbieder (monopolie)', en: 'one firm (monopoly)' } },
  { value: 'competition', label: { nl: 'heel veel aanbieders', en: 'very many firms' } },
  {
    value: 'constant-elasticity',
    label: { nl: 'vaste elasticiteit van de vraag', en: 'constant elasticity of demand' },
  },
] as const;

const GROUPS: readonly FieldGroup[] = [
  {
    legend: { nl: 'De markt', en: 'The market' },
    fields: [
      {
        ...fieldAt('/market', 'choice', { nl: 'Wat voor markt?', en: 'What market?' }),
        options: MARKETS,
        initial: 'cournot',
      },
      fieldAt('/firms', 'number', { nl: 'Aantal aanbieders', en: 'Number of firms' }, { initial: '3' }),
      fieldAt(
        '/affected',
        'number',
        { nl: 'Hoeveel van hen de hogere kosten hebben', en: 'How many of them have the higher cost' },
        {
          help: { nl: 'Leeg: allemaal.', en: 'Empty: all.' },
        },
      ),
    ],
  },
  {
    legend: { nl: 'Vraag en kosten', en: 'Demand and cost' },
    help: {
      nl: 'De vraag is een rechte lijn: prijs = hoogste prijs − helling × hoeveelheid.',
      en: 'Demand is a straight line: price = highest price − slope × quantity.',
    },
    fields: [
      fieldAt('/intercept', 'number', { nl: 'Hoogste prijs', en: 'Highest price' }, { initial: '100' }),
      fieldAt('/slope', 'number', { nl: 'Helling van de vraag', en: 'Slope of demand' }, { initial: '1' }),
      fieldAt(
        '/marginalCost',
        'number',
        { nl: 'Kosten van één erbij', en: 'Cost of one more' },
        { initial: '20' },
      ),
      fieldAt(
        '/increase',
        'number',
        { nl: 'Zoveel stijgen die kosten', en: 'By so much that cost rises' },
        { initial: '8' },
      ),
      fieldAt(
        '/supplySlope',
        'number',
        { nl: 'Hoe snel kosten stijgen met meer werk', en: 'How fast cost rises with more work' },
        {
          help: { nl: 'Leeg: ze stijgen niet.', en: 'Empty: it does not rise.' },
        },
      ),
      fieldAt(
        '/elasticity',
        'number',
        { nl: 'Elasticiteit van de vraag', en: 'Elasticity of demand' },
        {
          help: { nl: 'Alleen bij een vaste elasticiteit.', en: 'Only with a constant elasticity.' },
        },
      ),
    ],
  },
];

/** How much of the premium the client pays. */
export const passThroughPage: CalculatorPage = {
  paths: PASS_THROUGH,
  title: { nl: 'Rekenen zelfstandigen de premie door?', en: 'Do the self-employed pass the premium on?' },
  lead: {
    nl: 'Of de klant meebetaalt hangt af van de markt en van wie de kosten krijgt. Reken het na, en zie wat dat doet met het netto-inkomen.',
    en: 'Whether the client shares in it depends on the market and on who gets the cost. Work it out, and see what it does to the net income.',
  },
  form: () => GROUPS,
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => {
    const result = run(passThrough, input, today).output as Result;
    const words = WORDS[language];
    const number = (value: number) => formatNumber(Math.round(value * 100) / 100, language);
    return (
      <>
        <h2>{words.title}</h2>
        <p class="answer">
          {words.price(number(result.before), number(result.after), percent(result.rate, language))}
        </p>
        {result.affectedStop && <p>{words.stop}</p>}
        <NetIncome language={language} today={today} />
        <Warning>{result.notice[language]}</Warning>
      </>
    );
  },
  about: language => <Letter language={language} />,
};

interface Result {
  readonly before: number;
  readonly after: number;
  readonly rate: number;
  readonly affectedStop: boolean;
  readonly notice: { readonly nl: string; readonly en: string };
}

/** The premium of the bill of 2025. */
const PREMIUM = 0.054;
const PASSED = [0, 0.27, 0.5, 0.75, 1];

function NetIncome({ language, today }: { readonly language: Language; readonly today: string }) {
  const words = WORDS[language];
  const points = PASSED.map(passed => {
    const { output } = run(tariff, { premium: PREMIUM, passThrough: passed }, today);
    return { passed, ...(output as { readonly tariffFactor: number; readonly netFactor: number }) };
  });
  const share = (value: number) => percent(value, language);
  return (
    <Chart
      id="net-income"
      language={language}
      title={words.chart}
      description={words.chartAbout}
      mark="line"
      x={{ label: words.passed, measure: 'share' }}
      y={{ label: words.net, measure: 'share' }}
      series={[
        { label: words.net, points: points.map(({ passed, netFactor }) => ({ x: passed, y: netFactor })) },
        {
          label: words.tariffUp,
          points: points.map(({ passed, tariffFactor }) => ({ x: passed, y: tariffFactor })),
        },
      ]}
      table={{
        caption: words.chart,
        columns: words.columns.map((label, i) => ({ label, numeric: i > 0 })),
        rows: points.map(({ passed, tariffFactor, netFactor }) => [
          share(passed),
          share(tariffFactor),
          share(netFactor),
        ]),
      }}
    />
  );
}

function Letter({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  const { letter, points, expected, conclusion } = competition;
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{words.letter}</h2>
      <p>{letter.says[language]}</p>
      {points.map(({ id, says, examples }) => (
        <>
          <p>{says[language]}</p>
          <Table
            id={`theory-${id}`}
            caption={says[language].split('. ')[0]!}
            captionHidden
            columns={words.example.map((label, i) => ({ label, numeric: i > 0 }))}
            rows={examples.map(example => [example.says[language], percent(example.rate, language)])}
          />
        </>
      ))}
      <p>{expected.says[language]}</p>
      <p>{conclusion[language]}</p>
      <Details summary={words.sources}>
        <SourceList language={language} sources={passThrough.sources} />
      </Details>
    </section>
  );
}
