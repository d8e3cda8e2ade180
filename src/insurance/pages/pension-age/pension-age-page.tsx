import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Status } from '../../../foundation/law/source.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { Details } from '../../../foundation/web/components/details.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { formatDate } from '../../../foundation/web/format.ts';
import { pensionAge } from '../../calculations/pension-age.ts';
import { run } from '../../calculations/run.ts';
import { pensionAges } from '../../rules/pension-age.ts';
import { PENSION_AGE } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { BORN_NEEDED } from '../parts/common-fields.ts';
import { named, SourceList } from '../parts/sources.tsx';

interface Outcome {
  readonly years: number;
  readonly months: number;
  readonly date: IsoDate;
  readonly status: Status;
  readonly notice: Text;
}

const WORDS = {
  nl: {
    title: 'Je AOW-leeftijd',
    answer: (age: string, day: string) => `Je krijgt AOW vanaf ${age}. Dat is op ${day}.`,
    sources: 'Waar dit staat',
    table: 'Elke geboortedatum en de leeftijd die daarbij hoort',
    born: 'Geboren vanaf',
    age: 'Leeftijd',
    later: (day: string) => `${day} (nog niet zeker)`,
  },
  en: {
    title: 'Your pension age',
    answer: (age: string, day: string) => `You get a state pension from ${age}. That is on ${day}.`,
    sources: 'Where this stands',
    table: 'Each date of birth and the age that belongs to it',
    born: 'Born from',
    age: 'Age',
    later: (day: string) => `${day} (not sure yet)`,
  },
} as const;

/** Until when a benefit lasts. */
export const pensionAgePage: CalculatorPage = {
  paths: PENSION_AGE,
  title: { nl: 'Wanneer krijg ik AOW?', en: 'When do I get my state pension?' },
  lead: {
    nl: 'Een uitkering stopt op de dag dat je de AOW-leeftijd bereikt. Die hangt af van je geboortedatum.',
    en: 'A benefit ends on the day on which you reach the pension age. That depends on your date of birth.',
  },
  form: () => [
    {
      legend: { nl: 'Over jou', en: 'About you' },
      fields: [BORN_NEEDED],
    },
  ],
  send: { nl: 'Zoek op', en: 'Look up' },
  answer: (input, language, today) => {
    const { output, receipt } = run(pensionAge, input, today);
    const sources = named(
      pensionAge.sources,
      receipt.steps.map(({ source }) => source),
    );
    const { years, months, date, status, notice } = output as Outcome;
    const words = WORDS[language];
    return (
      <>
        <h2>{words.title}</h2>
        <p class="answer">{words.answer(ageText(years, months, language), formatDate(date, language))}</p>
        <p>
          <StatusLabel language={language} status={status} /> {notice[language]}
        </p>
        <Details summary={words.sources}>
          <SourceList language={language} sources={sources} />
        </Details>
      </>
    );
  },
  about: language => <Ages language={language} />,
};

function ageText(years: number, months: number, language: Language): string {
  const [year, month] =
    language === 'nl'
      ? ['jaar', months === 1 ? 'maand' : 'maanden']
      : ['years', months === 1 ? 'month' : 'months'];
  if (months === 0) return `${years} ${year}`;
  return `${years} ${year} ${language === 'nl' ? 'en' : 'and'} ${months} ${month}`;
}

function Ages({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  const { rows, estimated } = pensionAges;
  const age = (one: { readonly years: number; readonly months: number }) =>
    ageText(one.years, one.months, language);
  return (
    <Details summary={words.table}>
      <Table
        id="ages"
        caption={words.table}
        captionHidden
        columns={[{ label: words.born }, { label: words.age }]}
        rows={[
          ...rows.map(row => [formatDate(row.born, language), age(row)]),
          [words.later(formatDate(estimated.born, language)), age(estimated)],
        ]}
      />
    </Details>
  );
}
