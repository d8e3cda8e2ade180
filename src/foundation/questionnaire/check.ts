import { reachFindings } from './check-reach.ts';
import { sourceFindings } from './check-sources.ts';
import { weightFindings } from './check-weights.ts';
import { compile } from './compile.ts';
import type { Finding } from './finding.ts';
import type { Questionnaire } from './schema.ts';
import { structureFindings } from './structure.ts';

/** Everything that is wrong or odd in a questionnaire. What follows from the rules together (what can never happen) is
 *  only looked at when the questionnaire has one meaning. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly Finding[] {
  const structure = structureFindings(questionnaire);
  return [
    ...structure,
    ...sourceFindings(questionnaire),
    ...weightFindings(questionnaire),
    ...(structure.length === 0 ? reachFindings(compile(questionnaire)) : []),
  ];
}
