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
  const { said } = compiled.plan;
  row.fill(NONE);
  const given = Object.keys(answers);
  let question = -1;
  for (let i = 0; i < given.length; i++) {
    const id = given[i]!;
    // Answers mostly stand in author order.
    question = said.ids[question + 1] === id ? question + 1 : questionOf(compiled, id);
    const names = said.options[question]!;
    const answer = answers[id];
    let option = 0;
    while (option < names.length && names[option] !== answer) option++;
    if (option === names.length) throw new InputError([unknownOption(compiled, question, answer)]);
    row[question] = option;
  }
  return row;
}

function questionOf(compiled: Compiled, id: string): number {
  const question = compiled.questionIndex.get(id);
  if (question === undefined) throw new InputError([unknownQuestion(compiled, id)]);
  return question;
}
