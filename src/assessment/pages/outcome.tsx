import { respond } from '../../foundation/web/page.tsx';
import { fill, type PageHandler } from '../../foundation/web/paths.ts';
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
        />,
      );
    });
