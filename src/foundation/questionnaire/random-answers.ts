import { holds, NONE, type Plan, type Row } from './plan.ts';
import type { Answers, Compiled } from './types.ts';

/** A source of numbers from 0 up to 1 (not included). */
export type Random = () => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How random answers come about.
 *
 *  complete: every question that applies is answered, in author order, each option as likely.
 *  partial: the same, but the person stops after some of the questions.
 *  arbitrary: any question may have an answer, whether it applies or not. */
export type RandomKind = 'complete' | 'partial' | 'arbitrary';

/** A random person's answers. */
export function randomAnswers(compiled: Compiled, kind: RandomKind, random: Random): Answers {
  const row = randomRow(compiled.plan, kind, random);
  return Object.fromEntries(
    compiled.questions.flatMap(({ id, options }, q) => (row[q] === NONE ? [] : [[id, options[row[q]!]!.id]])),
  );
}

/** `count` random persons' answers, as `evaluateColumns` takes them. */
export function randomColumns(
  { plan }: Compiled,
  count: number,
  kind: RandomKind,
  random: Random,
): readonly Uint8Array[] {
  const columns = Array.from({ length: plan.size }, () => new Uint8Array(count));
  for (let r = 0; r < count; r++) {
    const row = randomRow(plan, kind, random);
    for (const [q, column] of columns.entries()) column[r] = row[q]!;
  }
  return columns;
}

function randomRow(plan: Plan, kind: RandomKind, random: Random): Row {
  const row = new Uint8Array(plan.size).fill(NONE);
  const until = kind === 'partial' ? Math.floor(random() * (plan.size + 1)) : plan.size;
  const likely = random();
  for (let q = 0; q < until; q++) {
    const answered = kind === 'arbitrary' ? random() < likely : holds(plan.rules[q]!, row);
    if (answered) row[q] = Math.floor(random() * plan.options[q]!);
  }
  return row;
}
