import { hashOf } from '../law/canonical.ts';
import { InputError } from '../law/input-error.ts';
import { planOf } from './make-plan.ts';
import type { Questionnaire } from './schema.ts';
import { structureFindings } from './structure.ts';
import type { Compiled } from './types.ts';

/** Makes a questionnaire ready for the evaluators.
 *  @throws InputError with every fault that leaves it without one meaning: see `structureFindings` */
export function compile(questionnaire: Questionnaire): Compiled {
  const faults = structureFindings(questionnaire);
  if (faults.length > 0)
    throw new InputError(faults.map(({ where, code, message }) => ({ pointer: where, code, message })));
  const { sections } = questionnaire;
  const questions = sections.flatMap(section => section.questions);
  return {
    questionnaire,
    hash: hashOf(questionnaire),
    questions,
    questionIndex: new Map(questions.map(({ id }, i) => [id, i])),
    sectionOf: sections.flatMap(section => section.questions.map(() => section)),
    plan: planOf(questionnaire, questions),
  };
}
