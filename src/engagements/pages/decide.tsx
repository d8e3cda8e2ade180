import type { Context } from 'hono';
import { type Actor, guarded } from '../../foundation/identity/index.ts';
import type { Language, Text } from '../../foundation/law/text.ts';
import { DateField, TextArea } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { CHOICE_NAMES, CHOICES, type Choice, LONGEST_WORDS, readDecision } from '../model/decision.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { proposeDecision } from '../store/propose-decision.ts';
import type { EngagementRecord } from '../store/record.ts';
import { actionPage } from './action-page.tsx';
import { DECIDE, ONE, THINGS } from './addresses.ts';
import { attempt, type Failed, sameName } from './attempt.ts';
import { ChoiceField } from './choice-field.tsx';
import { filledIn } from './filled-in.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
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

const FIELDS = ['choice', 'reasons', 'decidedOn'] as const;
type Typed = Readonly<Record<string, string>>;

/** Records what the organisation does about a high-risk outcome. */
export function addDecidePages(app: WebApp, desk: RegisterDesk): void {
  const { services, today } = desk;
  const door = { paths: DECIDE, role: 'editor', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    return show(c, language, desk, actor, engagement, { decidedOn: today() });
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const { id } = engagement;
    const form = await readForm(c);
    const typed = Object.fromEntries(FIELDS.map(name => [name, formText(form, name)]));
    return attempt(
      language,
      sameName,
      async () => {
        const decision = readDecision(filledIn(typed), today());
        const { state } = await proposeDecision(services, actor, id, formNumber(form, 'version'), decision);
        const done = state === 'final' ? 'decided' : 'proposed';
        return c.redirect(`${fill(ONE, { engagement: id })[language]}?${done}`, 303);
      },
      failed => show(c, language, desk, actor, engagement, typed, failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  { organisation }: Actor,
  engagement: EngagementRecord,
  typed: Typed,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(DECIDE, { engagement: engagement.id });
  const errors = failed?.errors ?? {};
  return actionPage(
    c,
    { language, title: WORDS.title[language], engagement, paths, failed, send: WORDS.send[language] },
    <>
      <Lead>
        {WORDS.outcome[language]}{' '}
        <OutcomeBadge language={language} desk={desk} outcome={engagement.assessed?.outcome ?? null} />
      </Lead>
      <p>
        {WORDS.owner[language]} {organisation.fourEyes && WORDS.fourEyes[language]}
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
    </>,
  );
}
