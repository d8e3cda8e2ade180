import type { Context } from 'hono';
import { draftCookie, draftOfFile, type UncheckedRequest } from '../../assessment/index.ts';
import { guarded } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { formNumber, formText, readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { EngagementRecord } from '../store/record.ts';
import { actionPage } from './action-page.tsx';
import { ASSESS, ONE, THINGS } from './addresses.ts';
import { AssessWays, WORDS } from './assess-ways.tsx';
import { browserAnswers } from './browser-answers.ts';
import { answeringCookie } from './register-cookie.ts';
import type { RegisterDesk } from './register-desk.ts';

/** Assesses an engagement by the answers in the browser or those of a file. */
export function addAssessPages(app: WebApp, desk: RegisterDesk): void {
  const { services, rules } = desk;
  const door = { paths: ASSESS, role: 'editor', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    return show(c, language, desk, engagement);
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const form = await readForm(c);
    return attempt(
      language,
      () => (formText(form, 'source') === 'browser' ? undefined : 'file'),
      async () => {
        const request = await requestOf(c, desk, form);
        await assessEngagement(services, actor, engagement.id, formNumber(form, 'version'), request, rules);
        answeringCookie.clear(c);
        return c.redirect(`${fill(ONE, { engagement: engagement.id })[language]}?assessed`, 303);
      },
      failed => show(c, language, desk, engagement, failed),
    );
  });
}

/** The questionnaire, date and answers that the person wants to keep.
 *  @throws InputError when there are none, or the file cannot be used */
async function requestOf(c: Context<WebEnv>, desk: RegisterDesk, form: FormData): Promise<UncheckedRequest> {
  if (formText(form, 'source') === 'browser') {
    const kept = await draftCookie.read(c);
    if (kept.state === 'value') return kept.value;
    throw new InputError([{ pointer: '', code: 'no-answers', message: WORDS.noAnswers }]);
  }
  const file = form.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    throw new InputError([{ pointer: '', code: 'no-file', message: WORDS.noFile }]);
  return draftOfFile(await file.bytes(), desk);
}

async function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  engagement: EngagementRecord,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(ASSESS, { engagement: engagement.id });
  const title = WORDS[engagement.assessed === null ? 'title' : 'again'][language];
  const answers = await browserAnswers(c, desk);
  return actionPage(
    c,
    { language, title, engagement, paths, failed },
    <AssessWays
      language={language}
      desk={desk}
      engagement={engagement}
      answers={answers}
      fileError={failed?.errors.file}
    />,
  );
}
