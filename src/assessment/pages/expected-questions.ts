import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Condition, Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';

const roads = new WeakMap<Compiled, Answers>();

/** The questions that will apply when each open question gets the answer on which most other questions wait: an
 *  estimate for "of about 18", exact once everything that steers is answered. */
export function expectedQuestions(compiled: Compiled, answers: Answers): readonly Id[] {
  const road = roads.get(compiled) ?? mainRoad(compiled);
  roads.set(compiled, road);
  return evaluate(compiled, { ...road, ...answers }).applicable;
}

function mainRoad({ questions, sectionOf }: Compiled): Answers {
  const waiting = new Map<string, number>();
  for (const [index, { when }] of questions.entries()) {
    for (const literal of [...literals(sectionOf[index]!.when), ...literals(when)])
      waiting.set(literal, (waiting.get(literal) ?? 0) + 1);
  }
  return Object.fromEntries(
    questions.map(({ id, options }) => {
      const onward = (option: Id) => waiting.get(`${id}=${option}`) ?? 0;
      return [id, options.map(option => option.id).reduce((a, b) => (onward(b) > onward(a) ? b : a))];
    }),
  );
}

/** Each question and answer that a condition names, once. */
function literals(condition: Condition | undefined): ReadonlySet<string> {
  const clauses =
    condition === undefined ? [] : ([condition].flat() as readonly Readonly<Record<Id, readonly Id[]>>[]);
  return new Set(
    clauses.flatMap(clause =>
      Object.entries(clause).flatMap(([id, options]) => options.map(option => `${id}=${option}`)),
    ),
  );
}
