import type { PageHandler } from '../../foundation/web/paths.ts';
import { assessAnswers } from '../model/assess.ts';
import { serialiseSavedFile } from '../model/file.ts';
import type { Desk } from './desk.ts';
import { withDraft } from './open-draft.ts';

/** Gives the answers as a file to keep; with a receipt once there is an outcome. */
export const getFile =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withDraft(c, language, desk, ({ compiled, draft: { questionnaire, date, description, answers } }) => {
      const { kind, receipt } = assessAnswers(compiled, date, answers);
      const file = serialiseSavedFile({
        questionnaire,
        date,
        description,
        answers,
        receipt: kind === 'needs' ? undefined : receipt,
      });
      return c.body(file, 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="waaier-${date}.json"`,
        'Cache-Control': 'no-store',
      });
    });
