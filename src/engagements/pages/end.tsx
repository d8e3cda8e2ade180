import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { DateField } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { readDay } from '../model/day.ts';
import { endEngagement } from '../store/end-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { actionPage } from './action-page.tsx';
import { END, ONE, THINGS } from './addresses.ts';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Beëindig deze inhuur', en: 'End this engagement' },
  lead: {
    nl: 'De inhuur blijft in het register staan. Alleen de laatste dag verandert.',
    en: 'The engagement stays in the register. Only the last day changes.',
  },
  ends: { nl: 'Laatste dag', en: 'Last day' },
  send: { nl: 'Bewaar de einddatum', en: 'Save the end date' },
} as const;

/** Ends an engagement on a day. */
export function addEndPages(app: WebApp, { services, today }: RegisterDesk): void {
  guarded(app, { method: 'get', paths: END, role: 'editor', things: THINGS }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    return show(c, language, engagement, engagement.ends ?? today());
  });

  guarded(app, { method: 'post', paths: END, role: 'editor', things: THINGS }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const form = await readForm(c);
    const typed = formText(form, 'ends');
    return attempt(
      language,
      () => 'ends',
      async () => {
        await endEngagement(services, actor, engagement.id, formNumber(form, 'version'), dayOf(typed));
        return c.redirect(`${fill(ONE, { engagement: engagement.id })[language]}?ended`, 303);
      },
      failed => show(c, language, engagement, typed, failed),
    );
  });
}

function dayOf(typed: string): string {
  if (typed.trim() !== '') return readDay(typed.trim());
  const message = { nl: 'Vul de laatste dag in.', en: 'Fill in the last day.' };
  throw new InputError([{ pointer: '/ends', code: 'missing', message }]);
}

function show(
  c: Context<WebEnv>,
  language: Language,
  engagement: EngagementRecord,
  typed: string,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(END, { engagement: engagement.id });
  return actionPage(
    c,
    { language, title: WORDS.title[language], engagement, paths, failed, send: WORDS.send[language] },
    <>
      <Lead>{WORDS.lead[language]}</Lead>
      <DateField
        language={language}
        name="ends"
        label={WORDS.ends[language]}
        value={typed}
        error={failed?.errors.ends}
      />
    </>,
  );
}
