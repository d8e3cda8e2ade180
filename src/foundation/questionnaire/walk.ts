import { flatHolds } from './flat-rules.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import { INERT } from './roles.ts';

/** What a set of answers amounts to as it stands. */
export interface Walk {
  /** The answers to questions that apply; NONE elsewhere. */
  readonly effective: Row;
  /** 1 where a question applies. */
  readonly applies: Uint8Array;
  /** Sums of points before the cap, by viewpoint. */
  readonly raw: Int32Array;
  /** First end that holds, or -1. */
  end: number;
  /** The prior and the capped sums. */
  score: number;
  /** How many questions apply, are not answered, and can make a difference by what they do. */
  open: number;
}

/** Room for a walk. A typed array of this size costs more to make than the walk itself. */
export function newWalk(size: number, viewpoints: number): Walk {
  return {
    effective: new Uint8Array(size),
    applies: new Uint8Array(size),
    raw: new Int32Array(viewpoints),
    end: -1,
    score: 0,
    open: 0,
  };
}

/** Goes through the questions in author order. An answer to a question that does not apply counts for nothing.
 *  @param into where to leave the result; what it held before is gone */
export function walk(plan: Plan, row: Row, into: Walk = newWalk(plan.size, plan.caps.length)): Walk {
  const { size, flat, viewpoint, points, caps, ends, roles } = plan;
  const { number } = flat;
  const { effective, applies, raw } = into;
  raw.fill(0);
  let open = 0;
  // Questions of a section share its rule, which only names questions before the section.
  let rule = 0;
  let holds = true;
  for (let q = 0; q < size; q++) {
    if (number[q] !== rule) {
      rule = number[q]!;
      holds = flatHolds(flat, rule, effective);
    }
    if (!holds) {
      applies[q] = 0;
      effective[q] = NONE;
      continue;
    }
    applies[q] = 1;
    const option = row[q]!;
    effective[q] = option;
    const v = viewpoint[q]!;
    if (option === NONE) {
      if (roles[q] !== INERT) open++;
    } else if (v >= 0) raw[v]! += points[q]![option]!;
  }
  let end = scoreDecides(plan, row) ? ends.length : 0;
  while (end < ends.length && !flatHolds(flat, number[size + end]!, effective)) end++;
  let score = plan.prior;
  for (let v = 0; v < raw.length; v++) score += clamp(raw[v]!, caps[v]!);
  into.end = end < ends.length ? end : -1;
  into.score = score;
  into.open = open;
  return into;
}

/** True when the answers that route are all given and lead to no end: quicker than to look at each end. */
function scoreDecides({ diagram }: Plan, row: Row): boolean {
  if (diagram === undefined) return false;
  const { question, first, to, profile } = diagram;
  let node = diagram.root;
  for (let q = question[node]!; q >= 0; q = question[node]!) {
    if (row[q] === NONE) return false;
    node = to[first[node]! + row[q]!]!;
  }
  return profile[node]! >= 0;
}

/** Keeps a sum of points between -cap and +cap. */
export function clamp(sum: number, cap: number): number {
  return sum > cap ? cap : sum < -cap ? -cap : sum;
}
