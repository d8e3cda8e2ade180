import type { Context } from 'hono';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { START } from './addresses.ts';
import { type Desk, QUESTIONNAIRE } from './desk.ts';
import { type Draft, draftCookie, MODES, type Mode } from './draft.ts';
import { onwards } from './onwards.ts';
import { openDraft } from './open-draft.ts';
import { dateError, validPeriods } from './start-date.ts';
import { StartPage, type StartView } from './start-page.tsx';
import { WORDS } from './start-words.ts';

/** Shows what the assessment is, with the way in or onwards. */
export const getStart =
  (desk: Desk): PageHandler =>
  async (c, language) => {
    const kept = await draftCookie.read(c);
    if (kept.state === 'broken') draftCookie.clear(c);
    const draft = kept.state === 'value' ? kept.value : undefined;
    const date = draft?.date ?? desk.today();
    const reason = c.req.query('reason') === 'no-answers' && draft === undefined ? 'no-answers' : undefined;
    return show(c, language, desk, {
      mode: draft?.mode ?? 'short',
      date,
      draft,
      message: kept.state === 'broken' ? 'unreadable' : reason,
      errors: draft === undefined ? {} : { date: dateError(desk.rules, date, language) },
    });
  };

/** Begins, or goes on with another way or date; answers already given stay. */
export const postStart =
  (desk: Desk): PageHandler =>
  async (c, language) => {
    const form = await readForm(c);
    const mode = MODES.find(each => each === formText(form, 'mode'));
    // Without the field the person wants today.
    const date = form.has('date') ? formText(form, 'date').trim() : desk.today();
    const errors = {
      mode: mode === undefined ? WORDS.modeError[language] : undefined,
      date: dateError(desk.rules, date, language),
    };
    const kept = await draftCookie.read(c);
    const draft = kept.state === 'value' ? kept.value : undefined;
    if (mode === undefined || errors.date !== undefined)
      return show(c, language, desk, {
        mode: mode ?? draft?.mode ?? 'short',
        date,
        draft,
        message: undefined,
        errors,
      });
    const begun = openDraft(desk, {
      ...(draft ?? { questionnaire: QUESTIONNAIRE, answers: {}, skipped: [] }),
      mode,
      date,
    });
    await draftCookie.write(c, begun.draft);
    return c.redirect(onwards(begun, language), 303);
  };

interface Shown extends Pick<StartView, 'message' | 'errors'> {
  readonly mode: Mode;
  readonly date: string;
  readonly draft: Draft | undefined;
}

function show(c: Context<WebEnv>, language: Language, desk: Desk, shown: Shown): Promise<Response> {
  const { draft, errors } = shown;
  const compiled =
    desk.rules.valid(QUESTIONNAIRE, shown.date) ??
    desk.rules.valid(QUESTIONNAIRE, desk.today()) ??
    desk.rules.newest(QUESTIONNAIRE)!;
  const hasErrors = errors.mode !== undefined || errors.date !== undefined;
  const status = hasErrors && c.req.method === 'POST' ? 400 : 200;
  const view: StartView = {
    ...shown,
    language,
    compiled,
    periods: validPeriods(desk.rules, language),
    busy: draft && busy(desk, draft, language),
  };
  return respond(
    c,
    { language, title: WORDS.title[language], paths: START, status, hasErrors },
    <StartPage {...view} />,
  );
}

/** Undefined when there are no answers yet, or no rules for their date: then the form says so. */
function busy(desk: Desk, draft: Draft, language: Language): StartView['busy'] {
  const answers = Object.keys(draft.answers).length;
  if (answers === 0) return undefined;
  try {
    return { answers, goOn: onwards(openDraft(desk, draft), language) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
