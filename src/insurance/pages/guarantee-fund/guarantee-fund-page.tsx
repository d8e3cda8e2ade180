import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { Chart } from '../../../foundation/web/chart/chart.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formatAmount, formatNumber } from '../../../foundation/web/format.ts';
import { guaranteeFund } from '../../calculations/guarantee-fund.ts';
import { run } from '../../calculations/run.ts';
import { GUARANTEE_FUND } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { fieldAt } from '../parts/form-fields.ts';
import { levelOf } from '../parts/level.ts';
import { LevelNote } from '../parts/level-note.tsx';
import { checkNeeded } from '../parts/needed.ts';
import { SourceList } from '../parts/sources.tsx';
import { variantField } from '../parts/variant-options.ts';

const WORDS = {
  nl: {
    title: 'Wat er overblijft om aan te vullen',
    answer: (open: string, price: string) =>
      `Na de wachttijd mis je ${open} per maand van wat je wilt. Samen aanvullen kost ongeveer ${price} per maand.`,
    during: (amount: string, weeks: string) =>
      `In de wachttijd van de publieke verzekering mis je ${amount} per maand, ${weeks} weken lang.`,
    buffer: (members: string, buffer: string) =>
      `Met ${members} leden legt ieder daarnaast één keer ${buffer} in, zodat het ook in een slecht jaar genoeg is: 99 van de 100 keer.`,
    chart: 'Wat je krijgt, en wat je mist, per maand',
    chartAbout: 'Als je helemaal niet kunt werken, na de wachttijd van de publieke verzekering.',
    part: 'deel',
    perMonth: 'euro per maand',
    public: 'publiek',
    open: 'niet gedekt',
    amount: 'Bedrag',
    sources: 'Bronnen',
  },
  en: {
    title: 'What is left to supplement',
    answer: (open: string, price: string) =>
      `After the waiting time you miss ${open} a month of what you want. To supplement it together costs about ${price} a month.`,
    during: (amount: string, weeks: string) =>
      `During the waiting time of the public insurance you miss ${amount} a month, for ${weeks} weeks.`,
    buffer: (members: string, buffer: string) =>
      `With ${members} members each also puts in ${buffer} once, so that it is enough in a bad year too: 99 times in 100.`,
    chart: 'What you get, and what you miss, a month',
    chartAbout: 'When you cannot work at all, after the waiting time of the public insurance.',
    part: 'part',
    perMonth: 'euros a month',
    public: 'public',
    open: 'not covered',
    amount: 'Amount',
    sources: 'Sources',
  },
} as const;

/** Supplementary cover through a mutual guarantee fund (Onderling Waarborgfonds). */
export const guaranteeFundPage: CalculatorPage = {
  paths: GUARANTEE_FUND,
  title: { nl: 'Wat kost samen aanvullen?', en: 'What does supplementing together cost?' },
  lead: {
    nl: 'De publieke verzekering dekt niet alles. Het advies van 2020 noemt een Onderling Waarborgfonds om samen aan te vullen. Dat fonds bestaat niet: reken uit wat het zou kosten.',
    en: 'The public insurance does not cover all. The advice of 2020 names a mutual guarantee fund to supplement together. That fund does not exist: work out what it would cost.',
  },
  form: () => [
    {
      legend: { nl: 'Over jou', en: 'About you' },
      fields: [
        variantField(),
        fieldAt(
          '/profit',
          'amount',
          { nl: 'Winst per jaar (euro)', en: 'Profit a year (euros)' },
          { initial: '60000' },
        ),
        fieldAt(
          '/cover',
          'percent',
          { nl: 'Welk deel wil je krijgen? (%)', en: 'Which part do you want to get? (%)' },
          { initial: '70' },
        ),
      ],
    },
    {
      legend: { nl: 'Het fonds', en: 'The fund' },
      fields: [
        fieldAt(
          '/waitWeeks',
          'number',
          { nl: 'Na hoeveel weken keert het fonds uit?', en: 'After how many weeks does the fund pay?' },
          { initial: '4' },
        ),
        fieldAt('/members', 'number', { nl: 'Aantal leden', en: 'Number of members' }, { initial: '1000' }),
        fieldAt(
          '/loading',
          'percent',
          { nl: 'Kosten boven op wat wordt uitgekeerd (%)', en: 'Costs on top of what is paid out (%)' },
          { initial: '10' },
        ),
      ],
    },
  ],
  send: { nl: 'Reken uit', en: 'Calculate' },
  answer: (input, language, today) => {
    checkNeeded(input, { profit: { nl: 'Vul je winst per jaar in.', en: 'Fill in your profit a year.' } });
    const { output } = run(guaranteeFund, { date: levelOf(today), ...input }, today);
    return (
      <Answer
        language={language}
        result={output as Result}
        members={Number(input.members ?? 1000)}
        today={today}
      />
    );
  },
};

interface Result {
  readonly publicBenefit: number;
  readonly uncovered: {
    readonly afterWait: number;
    readonly duringWait: number;
    readonly duringWeeks: number;
  };
  readonly notInsured: Text;
  readonly price: { readonly together: number };
  readonly buffer: number;
  readonly notice: Text;
}

interface Props {
  readonly language: Language;
  readonly result: Result;
  readonly members: number;
  readonly today: IsoDate;
}

function Answer({ language, result, members, today }: Props) {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const { uncovered, publicBenefit } = result;
  const rows = [
    { x: words.public, y: publicBenefit },
    { x: words.open, y: uncovered.afterWait },
  ];
  return (
    <>
      <h2>{words.title}</h2>
      <p class="answer">{words.answer(amount(uncovered.afterWait), amount(result.price.together))}</p>
      <LevelNote language={language} day={today} level={levelOf(today)} />
      <p>{words.during(amount(uncovered.duringWait), formatNumber(uncovered.duringWeeks, language))}</p>
      <p>{words.buffer(formatNumber(members, language), amount(result.buffer))}</p>
      <Chart
        id="cover"
        language={language}
        title={words.chart}
        description={words.chartAbout}
        mark="bars"
        x={{ label: words.part, measure: 'words' }}
        y={{ label: words.perMonth, measure: 'cents' }}
        series={[{ label: words.amount, points: rows }]}
        table={{
          caption: words.chart,
          columns: [{ label: words.part }, { label: words.amount, numeric: true }],
          rows: rows.map(({ x, y }) => [x, amount(y)]),
        }}
      />
      <p>{result.notInsured[language]}</p>
      <Warning>{result.notice[language]}</Warning>
      <Details summary={words.sources}>
        <SourceList language={language} sources={guaranteeFund.sources} />
      </Details>
    </>
  );
}
