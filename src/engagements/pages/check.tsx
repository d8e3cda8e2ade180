import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { DateField, TextArea } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { LONGEST_WORDS, RESULT_NAMES, RESULTS, readCheck } from '../model/decision.ts';
import { addCheck } from '../store/add-check.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { actionPage } from './action-page.tsx';
import { CHECK, ONE, THINGS } from './addresses.ts';
import { attempt, type Failed, sameName } from './attempt.ts';
import { ChoiceField } from './choice-field.tsx';
import { filledIn } from './filled-in.ts';
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

const FIELDS = ['result', 'finding', 'checkedOn'] as const;

/** Records how the work was found to be done. */
export function addCheckPages(app: WebApp, { services, today }: RegisterDesk): void {
  const door = { paths: CHECK, role: 'editor', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    return show(c, language, engagement, { checkedOn: today() });
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const form = await readForm(c);
    const typed = Object.fromEntries(FIELDS.map(name => [name, formText(form, name)]));
    return attempt(
      language,
      sameName,
      async () => {
        await addCheck(services, actor, engagement.id, readCheck(filledIn(typed), today()));
        return c.redirect(`${fill(ONE, { engagement: engagement.id })[language]}?checked`, 303);
      },
      failed => show(c, language, engagement, typed, failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  engagement: EngagementRecord,
  typed: Readonly<Record<string, string>>,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(CHECK, { engagement: engagement.id });
  const errors = failed?.errors ?? {};
  return actionPage(
    c,
    { language, title: WORDS.title[language], engagement, paths, failed, send: WORDS.send[language] },
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
    </>,
  );
}
