import { holds, NONE, type Plan, type Row } from './plan.ts';
import { INERT } from './roles.ts';

/** What a set of answers amounts to as it stands. */
export interface Walk {
  /** The answers to questions that apply; NONE elsewhere. */
  readonly effective: Row;
  /** 1 where a question applies. */
  readonly applies: Uint8Array;
  /** First end that holds, or -1. */
  readonly end: number;
  /** Sums of points before the cap, by viewpoint. */
  readonly raw: Int32Array;
  /** The prior and the capped sums. */
  readonly score: number;
  /** How many questions apply, are not answered, and can make a difference by what they do. */
  readonly open: number;
}

/** Goes through the questions in author order. An answer to a question that does not apply counts for nothing. */
export function walk(plan: Plan, row: Row): Walk {
  const { size, rules, viewpoint, points, caps, ends, roles } = plan;
  const effective = new Uint8Array(size).fill(NONE);
  const applies = new Uint8Array(size);
  const raw = new Int32Array(caps.length);
  let open = 0;
  for (let q = 0; q < size; q++) {
    if (!holds(rules[q]!, effective)) continue;
    applies[q] = 1;
    const option = row[q]!;
    effective[q] = option;
    if (option === NONE) {
      if (roles[q] !== INERT) open++;
      continue;
    }
    const v = viewpoint[q]!;
    if (v >= 0) raw[v]! += points[q]![option]!;
  }
  let end = 0;
  while (end < ends.length && !holds(ends[end]!.rule, effective)) end++;
  let score = plan.prior;
  for (let v = 0; v < raw.length; v++) score += clamp(raw[v]!, caps[v]!);
  return { effective, applies, end: end < ends.length ? end : -1, raw, score, open };
}

/** Keeps a sum of points between -cap and +cap. */
export function clamp(sum: number, cap: number): number {
  return sum > cap ? cap : sum < -cap ? -cap : sum;
}
