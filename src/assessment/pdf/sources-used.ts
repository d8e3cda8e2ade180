import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import type { Assessment } from '../model/assessment.ts';

/** Every source that something in the PDF rests on: the outcome, its end, remarks and next steps, the questions asked,
 *  the points of the answers, and, where points count, the viewpoints and thresholds. */
export function sourcesUsed(
  assessment: Assessment,
  { questionnaire, questions }: Compiled,
  answers: Answers,
  applicable: readonly Id[],
): ReadonlySet<Id> {
  const applies = new Set(applicable);
  const asked = questions.filter(({ id }) => applies.has(id));
  const outcome = questionnaire.outcomes.find(({ id }) => id === assessment.outcome);
  return new Set([
    ...(outcome?.sources ?? []),
    ...(outcome?.next ?? []).flatMap(({ source }) => source ?? []),
    ...questionnaire.ends.filter(({ id }) => id === assessment.end).flatMap(({ sources }) => sources),
    ...questionnaire.notes
      .filter(({ id }) => assessment.notes.includes(id))
      .flatMap(({ sources }) => sources),
    ...asked.flatMap(({ sources }) => sources),
    ...asked.flatMap(
      ({ id, options }) => options.find(option => option.id === answers[id])?.pointsSource ?? [],
    ),
    ...(assessment.end === undefined
      ? [questionnaire.scoring.source, ...questionnaire.viewpoints.flatMap(({ sources }) => sources)]
      : []),
  ]);
}
