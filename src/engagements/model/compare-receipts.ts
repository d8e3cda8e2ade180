import type { Receipt } from '../../foundation/law/receipt.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** One thing that is otherwise in a new receipt. */
export type Change =
  /** Other rules: another version, or the same version with another content. */
  | { readonly kind: 'rules'; readonly was: Receipt['rules']; readonly is: Receipt['rules'] }
  | { readonly kind: 'parameters'; readonly was: string | null; readonly is: string | null }
  | { readonly kind: 'date'; readonly was: string; readonly is: string }
  /** Another knock-out decided, or none did. */
  | { readonly kind: 'end'; readonly was: string | null; readonly is: string | null }
  | { readonly kind: 'score'; readonly was: number; readonly is: number }
  /** The answer to one question gives other points; null where the question did not count. */
  | {
      readonly kind: 'points';
      readonly question: string;
      readonly was: number | null;
      readonly is: number | null;
    };

/** Why two receipts of the same answers can have another outcome: what is otherwise, from cause to effect. Empty when
 *  nothing is. */
export function compareReceipts(was: Receipt, is: Receipt): readonly Change[] {
  const [before, after] = [verdictOf(was), verdictOf(is)];
  const changes: Change[] = [];
  if (was.rules.id !== is.rules.id || was.rules.hash !== is.rules.hash)
    changes.push({ kind: 'rules', was: was.rules, is: is.rules });
  if (was.parameters !== is.parameters)
    changes.push({ kind: 'parameters', was: was.parameters ?? null, is: is.parameters ?? null });
  if (was.date !== is.date) changes.push({ kind: 'date', was: was.date, is: is.date });
  if (before.end !== after.end) changes.push({ kind: 'end', was: before.end, is: after.end });
  if (countsPoints(before, after)) {
    if (before.score !== after.score) changes.push({ kind: 'score', was: before.score, is: after.score });
    changes.push(...pointChanges(was, is));
  }
  return changes;
}

/** Where a knock-out decides in both, points say nothing. */
function countsPoints(before: Verdict, after: Verdict): boolean {
  return before.end === null || after.end === null;
}

function pointChanges(was: Receipt, is: Receipt): readonly Change[] {
  const [before, after] = [pointsOf(was), pointsOf(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((question): readonly Change[] => {
    const [a, b] = [before.get(question) ?? null, after.get(question) ?? null];
    return a === b ? [] : [{ kind: 'points', question, was: a, is: b }];
  });
}

const ANSWER = 'answer ';

/** Points by question, as the steps of a receipt tell. */
function pointsOf({ steps }: Receipt): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap(({ name, value }): readonly (readonly [string, number])[] =>
      name.startsWith(ANSWER) && isPoints(value) ? [[name.slice(ANSWER.length), value.points]] : [],
    ),
  );
}

function isPoints(value: unknown): value is { readonly points: number } {
  return typeof value === 'object' && value !== null && 'points' in value && typeof value.points === 'number';
}
