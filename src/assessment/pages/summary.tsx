import type { Context } from 'hono';
import type { Language } from '../../foundation/law/text.ts';
import { formText, readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { DESCRIPTION_MAX } from '../model/file.ts';
import { FILE, OUTCOME, SUMMARY } from './addresses.ts';
import type { Desk } from './desk.ts';
import { draftCookie } from './draft.ts';
import type { LoadedView } from './loaded-under.tsx';
import { type OpenDraft, withDraft } from './open-draft.ts';
import { SummaryPage } from './summary-page.tsx';
import { summaryView } from './summary-view.ts';
import { WORDS } from './summary-words.ts';

/** Shows all answers. */
export const getSummary =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withDraft(c, language, desk, open => show(c, language, open, open.draft.description));

/** Keeps the description and goes to the outcome or the file. */
export const postSummary =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withDraft(c, language, desk, async open => {
      const form = await readForm(c);
      // A browser sends a line end as two characters and counts it as one.
      const description = formText(form, 'description').replaceAll('\r\n', '\n').trim();
      if (description.length > DESCRIPTION_MAX) {
        return show(c, language, open, description, tooLong(description.length, language));
      }
      const { description: _, ...rest } = open.draft;
      await draftCookie.write(c, description === '' ? rest : { ...rest, description });
      const to = formText(form, 'go') === 'file' ? FILE : OUTCOME;
      return c.redirect(to[language], 303);
    });

function tooLong(length: number, language: Language): string {
  return language === 'nl'
    ? `De omschrijving heeft ${length} tekens. Er mogen er hoogstens ${DESCRIPTION_MAX} zijn.`
    : `The description has ${length} characters. At most ${DESCRIPTION_MAX} are allowed.`;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  open: OpenDraft,
  description: string | undefined,
  error?: string,
): Promise<Response> {
  const { draft, unknown } = open;
  return respond(
    c,
    {
      language,
      title: WORDS.title[language],
      paths: SUMMARY,
      status: error ? 400 : 200,
      hasErrors: error !== undefined,
    },
    <SummaryPage
      language={language}
      view={summaryView(open, language)}
      date={draft.date}
      mode={draft.mode}
      description={description}
      unknown={unknown}
      loaded={loadedView(open, language)}
      error={error}
    />,
  );
}

/** Undefined when nothing was loaded, or when the rules are still the same. */
export function loadedView(
  { compiled, draft, evaluation }: OpenDraft,
  language: Language,
): LoadedView | undefined {
  const { loaded } = draft;
  if (loaded === undefined || loaded.hash === compiled.hash) return undefined;
  const title = (id: string) =>
    compiled.questionnaire.outcomes.find(outcome => outcome.id === id)?.title[language] ?? id;
  return { version: loaded.version, was: title(loaded.outcome), now: title(evaluation.outcome) };
}
