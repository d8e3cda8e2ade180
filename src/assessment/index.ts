export { dateInTheNetherlands } from '../foundation/law/today.ts';
export { assessment } from './domain.ts';
export { assess, receiptFor, type UncheckedRequest } from './model/assess.ts';
export type { Assessment, AssessmentRequest, Margin } from './model/assessment.ts';
export { FILE_MAX_BYTES, serialiseSavedFile } from './model/file.ts';
export { readRequest, withProblems } from './model/read-request.ts';
export {
  createRegistry,
  questionnaireFor,
  questionnaires,
  type Registry,
  registry,
} from './model/registry.ts';
export { type ReceiptCheck, verifyReceipt } from './model/verify-receipt.ts';
export { OUTCOME, START, SUMMARY } from './pages/addresses.ts';
export { type Desk, QUESTIONNAIRE } from './pages/desk.ts';
export { type Draft, draftCookie } from './pages/draft.ts';
export { draftOfFile } from './pages/load-file.ts';
export { type OutcomeView, outcomeView } from './pages/outcome-view.ts';
export { renderAssessmentPdf } from './pdf/render-assessment-pdf.ts';
