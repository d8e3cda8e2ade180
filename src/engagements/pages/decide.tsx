import type { Text } from '../../foundation/law/text.ts';
import { DateField, TextArea } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import type { WebApp } from '../../foundation/web/site.ts';
import { CHOICE_NAMES, CHOICES, type Choice, LONGEST_WORDS, readDecision } from '../model/decision.ts';
import { proposeDecision } from '../store/propose-decision.ts';
import { DECIDE } from './addresses.ts';
import { ChoiceField } from './choice-field.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { addRecording, type Shown } from './recording.tsx';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Leg een besluit vast', en: 'Record a decision' },
  outcome: { nl: 'De uitkomst is:', en: 'The outcome is:' },
  owner: { nl: 'Jij bent de eigenaar van dit besluit.', en: 'You are the owner of this decision.' },
  fourEyes: {
    nl: 'Het telt pas als een goedkeurder die het niet zelf voorstelde, het goedkeurt.',
    en: 'It counts only once an approver who did not propose it approves it.',
  },
  choice: { nl: 'Wat doen jullie?', en: 'What do you do?' },
  reasons: { nl: 'Waarom?', en: 'Why?' },
  reasonsHelp: {
    nl: 'Schrijf op wat je hebt afgewogen. Wie dit later leest, moet het kunnen volgen.',
    en: 'Write down what you weighed. Who reads this later must be able to follow it.',
  },
  decidedOn: { nl: 'Datum van het besluit', en: 'Date of the decision' },
  send: { nl: 'Leg vast', en: 'Record' },
} as const;

const HELP: Readonly<Record<Choice, Text>> = {
  employ: { nl: 'De opdrachtnemer komt in dienst.', en: 'The worker is employed.' },
  'change-practice': {
    nl: 'Het werk gaat echt anders. Beoordeel het daarna opnieuw.',
    en: 'The work is really done otherwise. Assess it again after that.',
  },
  stop: {
    nl: 'De opdracht eindigt. Vul ook de einddatum in.',
    en: 'The assignment ends. Fill in the end date too.',
  },
  continue: {
    nl: 'Er verandert niets. Leg goed uit waarom dat kan.',
    en: 'Nothing changes. Explain well why that is possible.',
  },
};

/** Records what the organisation does about a high-risk outcome. */
export function addDecidePages(app: WebApp, desk: RegisterDesk): void {
  addRecording(app, desk, {
    ...{ paths: DECIDE, title: WORDS.title, send: WORDS.send, day: 'decidedOn' },
    fields: ['choice', 'reasons', 'decidedOn'],
    form: shown => <DecisionFields {...shown} desk={desk} />,
    async keep(actor, engagement, given, version) {
      const decision = readDecision(given, desk.today());
      const { state } = await proposeDecision(desk.services, actor, engagement, version, decision);
      return state === 'final' ? 'decided' : 'proposed';
    },
  });
}

function DecisionFields({
  language,
  desk,
  actor,
  engagement,
  typed,
  errors,
}: Shown & { readonly desk: RegisterDesk }) {
  return (
    <>
      <Lead>
        {WORDS.outcome[language]}{' '}
        <OutcomeBadge language={language} desk={desk} outcome={engagement.assessed?.outcome ?? null} />
      </Lead>
      <p>
        {WORDS.owner[language]} {actor.organisation.fourEyes && WORDS.fourEyes[language]}
      </p>
      <ChoiceField
        language={language}
        name="choice"
        legend={WORDS.choice[language]}
        choices={CHOICES.map(value => ({
          value,
          label: CHOICE_NAMES[value][language],
          help: HELP[value][language],
        }))}
        chosen={typed.choice}
        error={errors.choice}
      />
      <TextArea
        language={language}
        name="reasons"
        label={WORDS.reasons[language]}
        help={WORDS.reasonsHelp[language]}
        value={typed.reasons}
        rows={6}
        maxlength={LONGEST_WORDS}
        error={errors.reasons}
      />
      <DateField
        language={language}
        name="decidedOn"
        label={WORDS.decidedOn[language]}
        value={typed.decidedOn}
        error={errors.decidedOn}
      />
    </>
  );
}
