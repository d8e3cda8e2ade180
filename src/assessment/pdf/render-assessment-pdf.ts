import { renderPdf } from '../../foundation/web/pdf/render-pdf.ts';
import { serialiseSavedFile } from '../model/file.ts';
import { answersOf, type PdfRequest, pdfData } from './data.ts';

/** The outcome of an assessment as a tagged PDF (PDF/UA-1) of some pages, with the saved file attached. The same
 *  request gives the same bytes. Says that it is an indication without legal force.
 *  @throws Error when the PDF cannot be made */
export function renderAssessmentPdf(request: PdfRequest): Promise<Uint8Array> {
  const { assessment, description } = request;
  const { receipt, date, questionnaire } = assessment;
  const file = serialiseSavedFile({
    questionnaire: questionnaire.id,
    date,
    ...(description ? { description } : {}),
    answers: answersOf(assessment),
    receipt,
  });
  return renderPdf({
    template: '/assessment/pdf/assessment.typ',
    data: pdfData(request),
    date,
    attachment: file,
  });
}
