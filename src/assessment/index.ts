export { assessment } from './domain.ts';
export { assess } from './model/assess.ts';
export type { Assessment, AssessmentRequest, Margin } from './model/assessment.ts';
export { questionnaireFor, questionnaires } from './model/registry.ts';
