import { respond } from '../../foundation/web/page.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import { WEIGHTS } from './addresses.ts';
import { type Desk, QUESTIONNAIRE } from './desk.ts';
import { draftCookie } from './draft.ts';
import { WEIGHTS_TITLE, WeightsPage } from './weights-page.tsx';
import { weightsView } from './weights-view.ts';

/** Shows every question, option and point: of the draft's date, else of today. */
export const getWeights =
  (desk: Desk): PageHandler =>
  async (c, language) => {
    const kept = await draftCookie.read(c);
    const compiled =
      (kept.state === 'value' && desk.rules.valid(kept.value.questionnaire, kept.value.date)) ||
      desk.rules.valid(QUESTIONNAIRE, desk.today()) ||
      desk.rules.newest(QUESTIONNAIRE)!;
    return respond(
      c,
      { language, title: WEIGHTS_TITLE[language], paths: WEIGHTS },
      <WeightsPage language={language} compiled={compiled} sections={weightsView(compiled, language)} />,
    );
  };
