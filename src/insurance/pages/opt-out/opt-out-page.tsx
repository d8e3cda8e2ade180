import { type IsoDate, isIsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { formatAmount, formatDate } from '../../../foundation/web/format.ts';
import { optOut } from '../../calculations/opt-out.ts';
import { run } from '../../calculations/run.ts';
import type { OptOutResult, Tested } from '../../model/opt-out/framework.ts';
import { variant } from '../../rules/variants.ts';
import { OPT_OUT } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { withBooleans } from '../parts/choice.ts';
import { levelOf } from '../parts/level.ts';
import { LevelNote } from '../parts/level-note.tsx';
import { named, SourceList } from '../parts/sources.tsx';
import { VariantNotice } from '../parts/variant-notice.tsx';
import { optOutForm } from './opt-out-form.ts';
import { WORDS } from './opt-out-words.ts';

/** Whether private cover is enough to leave. */
export const optOutPage: CalculatorPage = {
  paths: OPT_OUT,
  title: { nl: 'Is mijn eigen verzekering genoeg?', en: 'Is my own policy enough?' },
  lead: {
    nl: 'In drie varianten kun je uitstappen met een eigen verzekering. Toets of die van jou dan genoeg zou zijn.',
    en: 'Under three variants you can leave with a policy of your own. Test whether yours would be enough then.',
  },
  form: optOutForm,
  send: { nl: 'Toets', en: 'Test' },
  answer: (input, language, today) => {
    const { policy, variant: chosen, ...asked } = withBooleans(input);
    const given = {
      ...asked,
      variant: chosen,
      date: today,
      level: levelOf(today),
      policy: withBooleans((policy ?? {}) as Readonly<Record<string, unknown>>),
    };
    const { output } = run(optOut, given, today);
    return <Answer language={language} id={String(chosen)} outcome={output as OptOutResult} today={today} />;
  },
};

interface Props {
  readonly language: Language;
  /** Of the variant. */
  readonly id: string;
  readonly outcome: OptOutResult;
  readonly today: IsoDate;
}

function Answer({ language, id, outcome: { verdict, tests, certificateEnds }, today }: Props) {
  const words = WORDS[language];
  const { name, status, notice, optOut: rule } = variant(id);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="answer">{words.verdicts[verdict]}</p>
      <p>{rule.because[language]}</p>
      {certificateEnds && <p>{words.ends(formatDate(certificateEnds, language))}</p>}
      <VariantNotice language={language} name={name} status={status} notice={notice} />
      <Table
        id="tests"
        caption={words.table}
        columns={[
          { label: words.test },
          { label: words.result },
          { label: words.given },
          { label: words.required },
        ]}
        rows={tests.map(one => [
          words.tests[one.test],
          words.results[one.result],
          shown(one, one.given, language),
          shown(one, one.required, language),
        ])}
      />
      <p>{words.fit}</p>
      <LevelNote language={language} day={today} level={levelOf(today)} />
      <Details summary={words.sources}>
        <SourceList
          language={language}
          sources={named(
            optOut.sources,
            tests.map(({ source }) => source),
          )}
        />
      </Details>
    </>
  );
}

function shown({ test }: Tested, value: Tested['given'], language: Language): string {
  const words = WORDS[language];
  if (value === null) return '–';
  if (typeof value === 'number') {
    if (test === 'waiting') return words.weeks(value);
    if (test === 'threshold') return words.perCent(value);
    return formatAmount(value, language);
  }
  if (typeof value === 'string' && isIsoDate(value)) return formatDate(value, language);
  return words.values[String(value) as keyof typeof words.values];
}
