import { respond } from '../../foundation/web/page.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import { completeAnswers, readCases } from '../cases/cases.ts';
import { assessAnswers } from '../model/assess.ts';
import { EXAMPLE } from './addresses.ts';
import { type Desk, QUESTIONNAIRE } from './desk.ts';
import { ExampleAbove, ExampleBeside, WORDS } from './example-words.tsx';
import { OutcomePage } from './outcome-page.tsx';
import { outcomeView } from './outcome-view.ts';

/** The profile shown: one that leaves the rules in doubt, so that every part of the page has something to say. */
const PROFILE = 'it-specialist-in-team';

/** Shows the outcome of an assignment that we made up, with the rules of today. Says so. */
export const getExample =
  (desk: Desk): PageHandler =>
  (c, language) => {
    const compiled = desk.rules.valid(QUESTIONNAIRE, desk.today()) ?? desk.rules.newest(QUESTIONNAIRE)!;
    const profile = readCases('profiles').find(({ file }) => file === PROFILE)!;
    const answers = completeAnswers(compiled, profile.answers);
    const assessment = assessAnswers(compiled, desk.today(), answers);
    const view = outcomeView(compiled, assessment, answers, language);
    return respond(
      c,
      { language, title: WORDS.title[language], paths: EXAMPLE },
      <OutcomePage
        language={language}
        compiled={compiled}
        assessment={assessment}
        answers={answers}
        view={view}
        goOn={undefined}
        example={{
          above: <ExampleAbove language={language} />,
          beside: <ExampleBeside language={language} />,
        }}
      />,
    );
  };
