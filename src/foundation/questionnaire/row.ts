import { InputError } from '../law/input-error.ts';
import { unknownOption, unknownQuestion } from './check-answers.ts';
import { findOption } from './option-finder.ts';
import { NONE, type Row } from './plan.ts';
import type { Answers, Compiled } from './types.ts';

/** A set of answers in numbers. Quickest for an object as JSON.parse gives it; one that was built name by name takes
 *  some two microseconds more, because what is in it must be looked up.
 *  @param row where to leave them; what it held before is gone
 *  @throws InputError naming the first question or option that the questionnaire does not have: `checkAnswers` names
 *    them all */
export function rowOf(
  compiled: Compiled,
  answers: Answers,
  row: Row = new Uint8Array(compiled.plan.size),
): Row {
  const { said, size } = compiled.plan;
  const { ids, finder } = said;
  row.fill(NONE);
  let question = 0;
  // Of what walks through an object, this takes an answer along with its name.
  for (const id in answers) {
    // Answers mostly stand in author order: the next one is not far ahead.
    while (question < size && ids[question] !== id) question++;
    if (question === size) question = questionOf(compiled, id);
    const answer = answers[id]!;
    const option = findOption(finder, question, answer);
    if (option === NONE) throw new InputError([unknownOption(compiled, question, answer)]);
    row[question++] = option;
  }
  return row;
}

function questionOf(compiled: Compiled, id: string): number {
  const question = compiled.questionIndex.get(id);
  if (question === undefined) throw new InputError([unknownQuestion(compiled, id)]);
  return question;
}
