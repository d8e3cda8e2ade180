import { InputError } from '../law/input-error.ts';
import { unknownOption, unknownQuestion } from './check-answers.ts';
import { NONE, type Row } from './plan.ts';
import type { Answers, Compiled } from './types.ts';

/** A set of answers in numbers.
 *  @throws InputError naming the first question or option that the questionnaire does not have: `checkAnswers` names
 *    them all */
export function rowOf(compiled: Compiled, answers: Answers): Row {
  const { plan, questionIndex } = compiled;
  const row = new Uint8Array(plan.size).fill(NONE);
  for (const id in answers) {
    const question = questionIndex.get(id);
    if (question === undefined) throw new InputError([unknownQuestion(compiled, id)]);
    const option = plan.optionIndex[question]!.get(answers[id]!);
    if (option === undefined) throw new InputError([unknownOption(compiled, question, answers[id])]);
    row[question] = option;
  }
  return row;
}
