import { evaluate } from './evaluate.ts';
import type { Advice, Answers, Change, Compiled } from './types.ts';

/** The shortest changes of working practice that lead to another outcome, at most `limit` for each outcome. */
export function advise(compiled: Compiled, answers: Answers, limit: number): readonly Advice[] {
  const now = evaluate(compiled, answers);
  if (now.kind === 'needs') return [];
  const found: Advice[] = [];
  for (const question of compiled.questions.filter(({ practice, id }) => practice && id in answers)) {
    for (const option of question.options.filter(({ unknown }) => !unknown)) {
      const change: Change = { question: question.id, from: answers[question.id]!, to: option.id };
      const then = evaluate(compiled, { ...answers, [change.question]: change.to });
      if (then.possible.length === 1 && then.outcome !== now.outcome)
        found.push({
          outcome: then.outcome,
          changes: [change],
          score: then.end ? undefined : then.score.value,
        });
    }
  }
  return found.slice(0, limit);
}
