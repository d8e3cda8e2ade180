import type { Source } from '../../foundation/law/source.ts';
import type { End, Id, Option, Outcome, Question, Viewpoint } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';

// What stands in the data by name. The checker of questionnaires sees to it that every name exists.

export function questionOf({ questions, questionIndex }: Compiled, id: Id): Question {
  return questions[questionIndex.get(id)!]!;
}

export function optionOf(question: Question, id: Id): Option {
  return question.options.find(option => option.id === id)!;
}

export function viewpointOf({ questionnaire }: Compiled, id: Id): Viewpoint {
  return questionnaire.viewpoints.find(viewpoint => viewpoint.id === id)!;
}

export function outcomeOf({ questionnaire }: Compiled, id: Id): Outcome {
  return questionnaire.outcomes.find(outcome => outcome.id === id)!;
}

export function endOf({ questionnaire }: Compiled, id: Id): End {
  return questionnaire.ends.find(end => end.id === id)!;
}

export function sourcesOf({ questionnaire }: Compiled, ids: readonly Id[]): readonly Source[] {
  return ids.map(id => questionnaire.sources.find(source => source.id === id)!);
}
