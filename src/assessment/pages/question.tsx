import type { Context } from 'hono';
import type { Language } from '../../foundation/law/text.ts';
import { notFoundPage } from '../../foundation/web/error-pages.tsx';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill, type PageHandler } from '../../foundation/web/paths.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { FILE, QUESTION, SUMMARY } from './addresses.ts';
import { type Desk, QUESTIONNAIRE } from './desk.ts';
import { draftCookie, withAnswer, withSkipped } from './draft.ts';
import { nextOf } from './journey.ts';
import { questionOf } from './lookup.ts';
import { onwards } from './onwards.ts';
import { type OpenDraft, openDraft, withDraft } from './open-draft.ts';
import { QuestionPage } from './question-page.tsx';
import { answerError, questionView } from './question-view.ts';

/** Shows one question, with the answer given before. */
export const getQuestion =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withQuestion(c, language, desk, (open, id) =>
      show(c, language, open, id, { fromSummary: c.req.query('from') === 'summary' }),
    );

/** Keeps the answer and goes on; an answer that is not there is asked again. */
export const postQuestion =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withQuestion(c, language, desk, async (open, id) => {
      const form = await readForm(c);
      const [sent, go] = [formText(form, 'answer'), formText(form, 'go')];
      const fromSummary = formText(form, 'from') === 'summary';
      const question = questionOf(open.compiled, id);
      const skip = go === 'skip' && question.optional === true;
      const known = question.options.some(option => option.id === sent);
      // Who saves without having chosen saves what there was.
      if (go === 'file' && sent === '') return c.redirect(FILE[language], 303);
      if (!skip && !known)
        return show(c, language, open, id, { fromSummary, error: answerError(question, sent, language) });
      const draft = skip ? withSkipped(open.draft, id) : withAnswer(open.draft, id, sent);
      await draftCookie.write(c, draft);
      if (go === 'file') return c.redirect(FILE[language], 303);
      return c.redirect(
        fromSummary ? `${SUMMARY[language]}#q-${id}` : onwards(openDraft(desk, draft), language),
        303,
      );
    });

/** Runs on a question that applies. One that does not (any more) leads to the next that does. */
function withQuestion(
  c: Context<WebEnv>,
  language: Language,
  desk: Desk,
  run: (open: OpenDraft, id: string) => Response | Promise<Response>,
): Promise<Response> {
  const id = c.req.param('question') ?? '';
  // What no version asks does not exist, also for who has not begun.
  const asked = desk.rules.all.some(
    ({ questionnaire, questionIndex }) => questionnaire.id === QUESTIONNAIRE && questionIndex.has(id),
  );
  if (!asked) return notFoundPage(c);
  return withDraft(c, language, desk, open => {
    if (!open.compiled.questionIndex.has(id)) return notFoundPage(c);
    if (!open.evaluation.applicable.includes(id)) {
      const next = nextOf(open);
      // Never back to the same question: that would go round for ever.
      return c.redirect(next === id ? SUMMARY[language] : onwards(open, language), 303);
    }
    return run(open, id);
  });
}

interface Shown {
  readonly fromSummary: boolean;
  readonly error?: string;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  open: OpenDraft,
  id: string,
  { fromSummary, error }: Shown,
): Promise<Response> {
  const view = questionView(open, id, language);
  return respond(
    c,
    {
      language,
      title: `${view.text} (${view.progress})`,
      paths: fill(QUESTION, { question: id }),
      status: error ? 400 : 200,
      hasErrors: error !== undefined,
    },
    <QuestionPage
      language={language}
      view={view}
      unknown={open.unknown}
      fromSummary={fromSummary}
      error={error}
    />,
  );
}
