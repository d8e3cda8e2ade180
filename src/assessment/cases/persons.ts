import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { completeAnswers } from './cases.ts';

/** Who answers. `any` takes every option equally often. For the other two the points are exactly right: they answer
 *  each question on its own, and an option is 10^(points/10) times likelier for an employee than for a self-employed
 *  person. None of them is a sample of real users. */
export type Kind = 'any' | 'employee' | 'self-employed';

/** Made-up persons who answer every scored question for `kindOfWork`, none with "I do not know".
 *  @param seed the same seed gives the same persons */
export function persons(
  compiled: Compiled,
  kind: Kind,
  kindOfWork: Id,
  count: number,
  seed: number,
): readonly Answers[] {
  const start = completeAnswers(compiled, { 'kind-of-work': kindOfWork });
  const asked = evaluate(compiled, start).applicable;
  const questions = compiled.questions.filter(q => q.viewpoint !== undefined && asked.includes(q.id));
  const lean = { any: 0, employee: 0.5, 'self-employed': -0.5 }[kind];
  const random = generator(seed);
  const tables = questions.map(({ id, options }) => {
    const known = options.filter(option => !option.unknown);
    const points = known.map(option => option.points ?? 0);
    const tilt = lean === 0 ? 0 : lean + balance(points);
    return { id, known, weights: points.map(p => 10 ** ((tilt * p) / 10)) };
  });
  return Array.from({ length: count }, () => {
    const answers: Record<Id, Id> = { ...start };
    for (const { id, known, weights } of tables) {
      let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
      let at = 0;
      while (at < known.length - 1 && left >= weights[at]!) left -= weights[at++]!;
      answers[id] = known[at]!.id;
    }
    return answers;
  });
}

/** How far to tilt the shares of the options so that the shares of employees and of self-employed people, half a tilt
 *  further either way, both add up to the same: then their ratio is exactly 10^(points/10). Zero when the points are
 *  balanced; below zero when large points towards employment face small points away from it, which says that the former
 *  are rare. */
function balance(points: readonly number[]): number {
  const sum = (tilt: number) => points.reduce((total, p) => total + 10 ** ((tilt * p) / 10), 0);
  let [low, high] = [-20, 20];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(middle + 0.5) < sum(middle - 0.5)) low = middle;
    else high = middle;
  }
  return low;
}

/** Uniform numbers from 0 up to 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
