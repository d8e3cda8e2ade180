import { DateField, TextArea } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import type { WebApp } from '../../foundation/web/site.ts';
import { LONGEST_WORDS, RESULT_NAMES, RESULTS, readCheck } from '../model/decision.ts';
import { addCheck } from '../store/add-check.ts';
import { CHECK } from './addresses.ts';
import { ChoiceField } from './choice-field.tsx';
import { addRecording, type Shown } from './recording.tsx';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Leg een controle vast', en: 'Record a check' },
  lead: {
    nl: 'Ga kijken of het werk echt zo gaat als in de beoordeling staat. De praktijk telt, niet het papier.',
    en: 'Go and see whether the work is really done as the assessment says. The practice counts, not the paper.',
  },
  result: { nl: 'Hoe gaat het werk?', en: 'How is the work done?' },
  deviates: {
    nl: 'De inhuur vraagt dan om een nieuwe beoordeling.',
    en: 'The engagement then asks for a new assessment.',
  },
  finding: { nl: 'Wat heb je gezien?', en: 'What did you see?' },
  checkedOn: { nl: 'Datum van de controle', en: 'Date of the check' },
  send: { nl: 'Leg vast', en: 'Record' },
} as const;

/** Records how the work was found to be done. */
export function addCheckPages(app: WebApp, desk: RegisterDesk): void {
  addRecording(app, desk, {
    ...{ paths: CHECK, title: WORDS.title, send: WORDS.send, day: 'checkedOn' },
    fields: ['result', 'finding', 'checkedOn'],
    form: CheckFields,
    async keep(actor, engagement, given) {
      await addCheck(desk.services, actor, engagement, readCheck(given, desk.today()));
      return 'checked';
    },
  });
}

function CheckFields({ language, typed, errors }: Shown) {
  return (
    <>
      <Lead>{WORDS.lead[language]}</Lead>
      <ChoiceField
        language={language}
        name="result"
        legend={WORDS.result[language]}
        choices={RESULTS.map(value => ({
          value,
          label: RESULT_NAMES[value][language],
          help: value === 'deviates' ? WORDS.deviates[language] : undefined,
        }))}
        chosen={typed.result}
        error={errors.result}
      />
      <TextArea
        language={language}
        name="finding"
        label={WORDS.finding[language]}
        value={typed.finding}
        rows={6}
        maxlength={LONGEST_WORDS}
        error={errors.finding}
      />
      <DateField
        language={language}
        name="checkedOn"
        label={WORDS.checkedOn[language]}
        value={typed.checkedOn}
        error={errors.checkedOn}
      />
    </>
  );
}
