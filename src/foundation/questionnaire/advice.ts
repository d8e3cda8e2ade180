import type { Changeable } from './advice-routing.ts';
import { fewestChanges, TooMany, type Way, waysTo } from './advice-search.ts';
import { type ChangeList, optionOf, questionOf } from './change-lists.ts';
import { fixedOutcome, outlookOf } from './outlook.ts';
import { NONE, type Plan } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { rowOf } from './row.ts';
import type { Direction } from './schema.ts';
import type { Advice, Answers, Compiled } from './types.ts';
import { walk } from './walk.ts';

/** Outcomes are advised of that lie further from employment than the present one. */
const DISTANCE: Readonly<Record<Direction, number>> = { employment: 0, neither: 1, 'self-employment': 2 };

/** The shortest changes of working practice that lead to another outcome, for each outcome that lies further from
 *  employment than the present one: from employment to neither, and from both to self-employment.
 *
 *  Changed are answers that count, to questions with `practice`; never to an option that means "I do not know". The
 *  outcome after the changes is fixed, whatever is answered to what is open or becomes so. No smaller number of changes
 *  does that. Of those equally few, the largest margin comes first (a knock-out has the largest), then author order; at
 *  most `limit` for each outcome. Nothing is advised while the outcome is not fixed.
 *  @throws InputError on a question or option that the questionnaire does not have */
export function advise(compiled: Compiled, answers: Answers, limit: number): readonly Advice[] {
  return findAdvice(compiled, answers, limit).advice;
}

/** The same, and whether the search was complete. It is not when it was given up for some outcome because there was too
 *  much to look at, or when the routing is too intricate to follow; then advice may be lacking, but none is wrong. */
export function findAdvice(
  compiled: Compiled,
  answers: Answers,
  limit: number,
): { readonly advice: readonly Advice[]; readonly complete: boolean } {
  const { plan, questions, questionnaire } = compiled;
  const row = rowOf(compiled, answers);
  const walked = walk(plan, row);
  const present = fixedOutcome(outlookOf(plan, row, walked).possible);
  if (plan.diagram === undefined) return { advice: [], complete: false };
  if (present < 0 || limit < 1) return { advice: [], complete: true };
  const may = Uint8Array.from(questions, ({ practice, optional }, q) =>
    practice && !optional && walked.effective[q] !== NONE ? 1 : 0,
  );
  const distance = (outcome: number) => DISTANCE[questionnaire.outcomes[outcome]!.direction];
  const advice: Advice[] = [];
  let complete = true;
  for (const outcome of plan.outcomes.keys()) {
    if (distance(outcome) <= distance(present)) continue;
    const ways = shortestWays(plan, plan.diagram, { row, may, limit }, outcome);
    if (ways === undefined) complete = false;
    else advice.push(...ways.map(way => adviceOf(compiled, row, plan.outcomes[outcome]!, way.changes)));
  }
  return { advice, complete };
}

function shortestWays(
  plan: Plan,
  diagram: RoutingDiagram,
  changeable: Omit<Changeable, 'most'>,
  outcome: number,
): readonly Way[] | undefined {
  const all = changeable.may.reduce((count, yes) => count + yes, 0);
  try {
    const fewest = fewestChanges(plan, diagram, { ...changeable, most: all }, outcome) ?? Infinity;
    for (let most = fewest; most <= all; most++) {
      const ways = waysTo(plan, diagram, { ...changeable, most }, outcome);
      if (ways.length > 0) return ways;
    }
    return [];
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

function adviceOf(
  { plan, questions }: Compiled,
  row: Uint8Array,
  outcome: string,
  changes: ChangeList,
): Advice {
  const changed = row.slice();
  for (const change of changes) changed[questionOf(change)] = optionOf(change);
  const { end, score } = walk(plan, changed);
  return {
    outcome,
    changes: changes.map(change => {
      const { id, options } = questions[questionOf(change)]!;
      return { question: id, from: options[row[questionOf(change)]!]!.id, to: options[optionOf(change)]!.id };
    }),
    score: end < 0 ? score : undefined,
  };
}
