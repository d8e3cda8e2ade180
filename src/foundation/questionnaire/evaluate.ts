import { neededQuestions } from './needs.ts';
import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import { INERT } from './roles.ts';
import { rowOf } from './row.ts';
import type { Id } from './schema.ts';
import type { Answers, Compiled, Evaluation } from './types.ts';
import { clamp, type Walk, walk } from './walk.ts';

/** What the rules make of a set of answers, with everything that led to it.
 *  @throws InputError on a question or option that the questionnaire does not have */
export function evaluate(compiled: Compiled, answers: Answers): Evaluation {
  const { plan, questions, questionnaire } = compiled;
  const row = rowOf(compiled, answers);
  const walked = walk(plan, row);
  const outlook = outlookOf(plan, row, walked);
  const possible = plan.outcomes.filter((_, o) => outlook.possible & (1 << o));
  const fixed = possible.length === 1;
  const outcome = fixed ? possible[0]! : questionnaire.open;
  const at = (test: (q: number) => boolean): readonly Id[] =>
    questions.filter((_, q) => test(q)).map(({ id }) => id);
  return {
    kind: !fixed ? 'needs' : outcome === questionnaire.open ? 'judgement' : 'decided',
    outcome,
    end: fixed && walked.end >= 0 ? plan.ends[walked.end]!.id : undefined,
    possible,
    score: { value: walked.score, low: outlook.low, high: outlook.high, exact: outlook.exact },
    viewpoints: questionnaire.viewpoints.map(({ id, cap }, v) => ({
      id,
      points: clamp(walked.raw[v]!, cap),
      raw: walked.raw[v]!,
      cap,
    })),
    reasons: questions.flatMap(({ id, options, viewpoint }, q) => {
      const option = walked.effective[q]!;
      if (option === NONE || viewpoint === undefined) return [];
      return [{ question: id, option: options[option]!.id, viewpoint, points: plan.points[q]![option]! }];
    }),
    needs: needs(compiled, row, walked, outlook),
    ignored: at(q => row[q] !== NONE && walked.applies[q] === 0),
    applicable: at(q => walked.applies[q] === 1),
  };
}

/** Open questions that are needed; then those answered with "unknown" that would be needed if they were open. */
function needs(compiled: Compiled, row: Row, walked: Walk, outlook: Outlook): readonly Id[] {
  const { plan, questions } = compiled;
  const fixed = fixedOutcome(outlook.possible);
  if (fixed >= 0 && fixed !== plan.open) return [];
  const open = fixed >= 0 ? [] : names(compiled, needed(plan, row, walked, outlook));
  const asked = row.slice();
  for (let q = 0; q < plan.size; q++)
    if (walked.effective[q] !== NONE && questions[q]!.options[row[q]!]!.unknown) asked[q] = NONE;
  if (asked.every((option, q) => option === row[q])) return open;
  const again = walk(plan, asked);
  const could = outlookOf(plan, asked, again);
  if (fixedOutcome(could.possible) >= 0) return open;
  const moving = needed(plan, asked, again, could);
  return [
    ...open,
    ...names(
      compiled,
      moving.map((yes, q) => (yes && row[q] !== NONE ? 1 : 0)),
    ),
  ];
}

function needed(plan: Plan, row: Row, { applies }: Walk, { exact }: Outlook): Uint8Array {
  if (exact && plan.diagram !== undefined) return neededQuestions(plan, plan.diagram, row, applies);
  return applies.map((yes, q) => (yes && row[q] === NONE && plan.roles[q] !== INERT ? 1 : 0));
}

function names({ questions }: Compiled, marked: Uint8Array): readonly Id[] {
  return questions.filter((_, q) => marked[q] === 1).map(({ id }) => id);
}
