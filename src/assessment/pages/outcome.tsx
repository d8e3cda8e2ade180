import type { Context } from 'hono';
import { atLeast } from '../../foundation/identity/actor.ts';
import { respond } from '../../foundation/web/page.tsx';
import { fill, type PageHandler } from '../../foundation/web/paths.ts';
import type { NavItem, WebEnv } from '../../foundation/web/site.ts';
import { assessAnswers } from '../model/assess.ts';
import { OUTCOME, QUESTION, START } from './addresses.ts';
import type { Desk } from './desk.ts';
import { nextOf } from './journey.ts';
import { NOTHING_YET, withDraft } from './open-draft.ts';
import { OutcomePage } from './outcome-page.tsx';
import { outcomeView } from './outcome-view.ts';

/** Shows what the rules make of the answers. Without any answer there is nothing to show. */
export const getOutcome =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withDraft(c, language, desk, open => {
      const { compiled, draft } = open;
      if (Object.keys(draft.answers).length === 0)
        return c.redirect(`${START[language]}?${NOTHING_YET}`, 303);
      const assessment = assessAnswers(compiled, draft.date, draft.answers);
      const view = outcomeView(compiled, assessment, draft.answers, language);
      const next = nextOf(open);
      return respond(
        c,
        { language, title: view.title, paths: OUTCOME },
        <OutcomePage
          language={language}
          compiled={compiled}
          assessment={assessment}
          answers={draft.answers}
          view={view}
          description={draft.description}
          goOn={next && fill(QUESTION, { question: next })[language]}
          keepAt={placesToKeep(c)}
        />,
      );
    });

/** Where this person can keep an outcome: nowhere without being signed in for an organisation. */
function placesToKeep({ var: { site, visitor } }: Context<WebEnv>): readonly NavItem[] {
  const role = visitor?.seat?.role;
  if (role === undefined) return [];
  return (site.keepOutcome ?? []).filter(item => atLeast(role, item.role));
}
