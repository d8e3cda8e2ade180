import type { Context } from 'hono';
import { type Actor, guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, summaryOf } from '../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../foundation/web/components/heading.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { fieldAt } from '../model/fields.ts';
import { readTexts, type Texts } from '../model/read-texts.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { ASSESS, LIST, NEW, ONE } from './addresses.ts';
import { EngagementFields } from './engagement-fields.tsx';
import { textsOf } from './read-form.ts';
import { type RegisterDesk, sectorsOf } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Nieuwe inhuur', en: 'New engagement' },
  lead: {
    nl: 'Eén opdracht van één opdrachtnemer. Vul in wat je weet; later kun je alles wijzigen.',
    en: 'One assignment of one worker. Fill in what you know; you can change everything later.',
  },
  back: { nl: 'Naar het register', en: 'To the register' },
  save: { nl: 'Zet in het register', en: 'Put in the register' },
  cancel: { nl: 'Niet bewaren', en: 'Do not keep' },
} as const;

/** Says in the address and in the form that the answers in the browser go with the new engagement. */
export const WITH_ANSWERS = 'answers';

/** Writes an engagement in the register. */
export function addNewPages(app: WebApp, desk: RegisterDesk): void {
  guarded(app, { method: 'get', paths: NEW, role: 'editor' }, (c, language, actor) =>
    show(c, language, desk, actor, {}, c.req.query(WITH_ANSWERS) !== undefined),
  );

  guarded(app, { method: 'post', paths: NEW, role: 'editor' }, async (c, language, actor) => {
    const form = await readForm(c);
    const texts = textsOf(form);
    const withAnswers = formText(form, WITH_ANSWERS) === 'yes';
    return attempt(
      language,
      fieldAt,
      async () => {
        const engagement = readTexts(texts, language, sectorsOf(desk));
        const { id } = await addEngagement(desk.services, actor, engagement);
        const next = fill(withAnswers ? ASSESS : ONE, { engagement: id })[language];
        return c.redirect(`${next}?added`, 303);
      },
      failed => show(c, language, desk, actor, texts, withAnswers, failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  desk: RegisterDesk,
  { organisation }: Actor,
  typed: Texts,
  withAnswers: boolean,
  { status, errors }: Failed | { readonly status: 200; readonly errors: Failed['errors'] } = {
    status: 200,
    errors: NOTHING_WRONG,
  },
): Promise<Response> {
  // Most of what an organisation hires, it hires itself.
  const texts = organisation.kind === 'client' ? { client: organisation.name, ...typed } : typed;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: NEW, status, hasErrors: status !== 200 },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={NEW[language]} novalidate>
        {withAnswers && <input type="hidden" name={WITH_ANSWERS} value="yes" />}
        <EngagementFields language={language} desk={desk} texts={texts} errors={errors} />
        <Buttons>
          <Button>{WORDS.save[language]}</Button>
          <ButtonLink look="secondary" href={LIST[language]}>
            {WORDS.cancel[language]}
          </ButtonLink>
        </Buttons>
      </form>
    </>,
  );
}
