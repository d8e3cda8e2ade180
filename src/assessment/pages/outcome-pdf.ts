import type { PageHandler } from '../../foundation/web/paths.ts';
import { assessAnswers } from '../model/assess.ts';
import { renderAssessmentPdf } from '../pdf/render-assessment-pdf.ts';
import { START } from './addresses.ts';
import type { Desk } from './desk.ts';
import { NOTHING_YET, withDraft } from './open-draft.ts';

/** Gives the outcome as a PDF to keep. */
export const getOutcomePdf =
  (desk: Desk): PageHandler =>
  (c, language) =>
    withDraft(c, language, desk, async ({ compiled, draft }) => {
      if (Object.keys(draft.answers).length === 0)
        return c.redirect(`${START[language]}?${NOTHING_YET}`, 303);
      const assessment = assessAnswers(compiled, draft.date, draft.answers);
      const pdf = await renderAssessmentPdf({
        assessment,
        compiled,
        description: draft.description,
        language,
      });
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="waaier-${draft.date}.pdf"`,
        'Cache-Control': 'no-store',
      });
    });
