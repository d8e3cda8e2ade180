import type { Finding } from './finding.ts';
import type { Questionnaire } from './schema.ts';
import { structureFindings } from './structure.ts';

/** Everything that is wrong or odd in a questionnaire. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly Finding[] {
  return structureFindings(questionnaire);
}
