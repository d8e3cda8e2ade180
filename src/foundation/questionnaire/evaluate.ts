import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Row } from './plan.ts';
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

function needs({ plan, questions }: Compiled, row: Row, { applies }: Walk, outlook: Outlook): readonly Id[] {
  if (fixedOutcome(outlook.possible) < 0)
    return questions
      .filter((_, q) => applies[q] && row[q] === NONE && plan.roles[q] !== INERT)
      .map(({ id }) => id);
  if (outlook.possible !== 1 << plan.open) return [];
  return questions
    .filter(({ options }, q) => applies[q] && row[q] !== NONE && options[row[q]!]!.unknown)
    .map(({ id }) => id);
}
