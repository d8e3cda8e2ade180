import { type Draft, draftCookie, START, SUMMARY, serialiseSavedFile } from '../../assessment/index.ts';
import { guarded, missing } from '../../foundation/identity/index.ts';
import { formText, readForm } from '../../foundation/web/form.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { findEngagement } from '../store/find-engagement.ts';
import type { Assessed } from '../store/record.ts';
import { ANSWERS, RECEIPT, THINGS } from './addresses.ts';
import { answeringCookie } from './register-cookie.ts';
import type { RegisterDesk } from './register-desk.ts';

/** Gives the answers of an engagement: to the browser, to look at and change, or as a file. */
export function addAnswersPages(app: WebApp, desk: RegisterDesk): void {
  const { services, today } = desk;
  guarded(
    app,
    { method: 'post', paths: ANSWERS, role: 'editor', things: THINGS },
    async (c, language, actor) => {
      const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
      const { id, assessed } = engagement;
      const date = formText(await readForm(c), 'today') === 'yes' ? today() : undefined;
      await answeringCookie.write(c, { engagement: id });
      if (assessed === null) return c.redirect(START[language], 303);
      await draftCookie.write(c, draftOf(desk, assessed, date));
      return c.redirect(SUMMARY[language], 303);
    },
  );

  guarded(app, { method: 'get', paths: RECEIPT, role: 'reader', things: THINGS }, async (c, _, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const { assessed } = engagement;
    if (assessed === null) throw missing();
    const { questionnaire, date, answers, receipt } = assessed;
    return c.body(serialiseSavedFile({ questionnaire, date, answers, receipt }), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="waaier-${date}.json"`,
      'Cache-Control': 'no-store',
    });
  });
}

/** What was answered, as the pages of the assessment keep it.
 *  @param date another calculation date, taken when there are rules for it */
function draftOf({ rules }: RegisterDesk, assessed: Assessed, date: string | undefined): Draft {
  const { questionnaire, answers, outcome, receipt } = assessed;
  const { version, hash } = receipt.rules;
  const valid = date !== undefined && rules.valid(questionnaire, date) !== undefined;
  return {
    questionnaire,
    date: valid ? date : assessed.date,
    mode: 'complete',
    answers,
    skipped: [],
    loaded: { version, hash, outcome },
  };
}
