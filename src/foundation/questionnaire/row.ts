import { InputError } from '../law/input-error.ts';
import { unknownOption, unknownQuestion } from './check-answers.ts';
import { NONE, type Row } from './plan.ts';
import type { Answers, Compiled } from './types.ts';

/** A set of answers in numbers.
 *  @param row where to leave them; what it held before is gone
 *  @throws InputError naming the first question or option that the questionnaire does not have: `checkAnswers` names
 *    them all */
export function rowOf(
  compiled: Compiled,
  answers: Answers,
  row: Row = new Uint8Array(compiled.plan.size),
): Row {
  const { plan, questionIndex } = compiled;
  row.fill(NONE);
  for (const id in answers) {
    const question = questionIndex.get(id);
    if (question === undefined) throw new InputError([unknownQuestion(compiled, id)]);
    const option = plan.optionIndex[question]!.get(answers[id]!);
    if (option === undefined) throw new InputError([unknownOption(compiled, question, answers[id])]);
    row[question] = option;
  }
  return row;
}
