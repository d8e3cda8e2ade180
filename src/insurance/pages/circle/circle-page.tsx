import type { Status } from '../../../foundation/law/source.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { Details } from '../../../foundation/web/components/details.tsx';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { circle } from '../../calculations/circle.ts';
import { run } from '../../calculations/run.ts';
import type { Placed } from '../../model/circle/circle.ts';
import { CIRCLE } from '../addresses.ts';
import type { CalculatorPage } from '../form/calculator-page.tsx';
import { withBooleans } from '../parts/choice.ts';
import { named, SourceList } from '../parts/sources.tsx';
import { circleForm, QUESTIONS } from './circle-form.ts';

interface Outcome {
  readonly variants: readonly (Placed & { readonly name: Text; readonly status: Status })[];
  readonly notice: Text;
}

/** Who is insured under which variant. */
export const circlePage: CalculatorPage = {
  paths: CIRCLE,
  title: { nl: 'Hoor ik erbij?', en: 'Am I in?' },
  lead: {
    nl: 'Zie of je verzekerd zou zijn volgens de oude wet, een advies of een wetsvoorstel, en waarom.',
    en: 'See whether you would be insured under the old law, an advice or a bill, and why.',
  },
  form: circleForm,
  send: { nl: 'Kijk of je erbij hoort', en: 'See whether you are in' },
  answer: (input, language, today) => {
    const { output } = run(circle, { date: today, ...withBooleans(input) }, today);
    return <Answer language={language} outcome={output as Outcome} />;
  },
};

const WORDS = {
  title: { nl: 'Of je verzekerd zou zijn', en: 'Whether you would be insured' },
  variant: { nl: 'Variant', en: 'Variant' },
  place: { nl: 'Verzekerd?', en: 'Insured?' },
  why: { nl: 'Waarom', en: 'Why' },
  needs: { nl: 'Nog nodig:', en: 'Still needed:' },
  sources: { nl: 'Waar dit staat', en: 'Where this stands' },
  places: {
    in: { nl: 'Ja', en: 'Yes' },
    choice: { nl: 'Ja, of je kiest een eigen verzekering', en: 'Yes, or you choose a policy of your own' },
    out: { nl: 'Nee', en: 'No' },
    open: {
      nl: 'Niet te zeggen: de variant zwijgt erover',
      en: 'Cannot be said: the variant is silent on it',
    },
    needs: { nl: 'Nog niet te zeggen', en: 'Cannot be said yet' },
  },
} as const;

function Answer({ language, outcome: { variants, notice } }: { language: Language; outcome: Outcome }) {
  const used = variants.flatMap(({ reasons, notes }) => [...reasons, ...notes].map(({ source }) => source));
  return (
    <>
      <h2>{WORDS.title[language]}</h2>
      <Warning>{notice[language]}</Warning>
      <Table
        id="places"
        caption={WORDS.title[language]}
        captionHidden
        columns={[
          { label: WORDS.variant[language] },
          { label: WORDS.place[language] },
          { label: WORDS.why[language] },
        ]}
        rows={variants.map(({ name, status, place, reasons, notes, needs }) => [
          <>
            {name[language]} <StatusLabel language={language} status={status} />
          </>,
          <strong>{WORDS.places[place][language]}</strong>,
          [
            ...[...reasons, ...notes].map(({ because }) => because[language]),
            ...(needs.length === 0 ? [] : [`${WORDS.needs[language]} ${asked(needs, language)}`]),
          ].join(' '),
        ])}
      />
      <Details summary={WORDS.sources[language]}>
        <SourceList language={language} sources={named(circle.sources, used)} />
      </Details>
    </>
  );
}

/** The questions behind what the calculation still needs. */
function asked(needs: readonly string[], language: Language): string {
  return QUESTIONS.filter(({ pointer }) => needs.includes(pointer.slice(1)))
    .map(({ label }) => `“${label[language]}”`)
    .join(', ');
}
