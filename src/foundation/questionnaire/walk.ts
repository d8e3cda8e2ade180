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
  /** The questions that apply, author order: the first `count`. */
  readonly list: Int32Array;
  count: number;
  /** The questions that have an answer and do not apply, author order: the first `ignoredCount`. */
  readonly ignored: Int32Array;
  ignoredCount: number;
  /** How many of the questions that apply have an answer. */
  answered: number;
  /** How many of them have none and can make a difference by what they do. */
  open: number;
}

/** Room for a walk. A typed array of this size costs more to make than the walk itself. */
export function newWalk(size: number, viewpoints: number): Walk {
  return {
    effective: new Uint8Array(size),
    applies: new Uint8Array(size),
    raw: new Int32Array(viewpoints),
    list: new Int32Array(size),
    end: -1,
    score: 0,
    count: 0,
    // One more: where one is written that may not stay.
    ignored: new Int32Array(size + 1),
    ignoredCount: 0,
    answered: 0,
    open: 0,
  };
}

/** Goes through the questions in author order. An answer to a question that does not apply counts for nothing.
 *  @param into where to leave the result; what it held before is gone */
export function walk(plan: Plan, row: Row, into: Walk = newWalk(plan.size, plan.caps.length)): Walk {
  const { size, flat, runs, viewpoint, at, allPoints, caps, ends, roles } = plan;
  const { number } = flat;
  const { effective, applies, raw, list, ignored } = into;
  for (let v = 0; v < raw.length; v++) raw[v] = 0;
  let count = 0;
  let ignoredCount = 0;
  let answered = 0;
  let open = 0;
  for (let r = 1; r < runs.length; r++) {
    const from = runs[r - 1]!;
    const until = runs[r]!;
    // A rule only names earlier questions, so that it holds for the whole run or not at all.
    if (!flatHolds(flat, number[from]!, effective)) {
      for (let q = from; q < until; q++) {
        applies[q] = 0;
        effective[q] = NONE;
        ignored[ignoredCount] = q;
        // 1 more when there is an answer: counting is quicker than guessing.
        ignoredCount += (row[q]! - NONE) >>> 31;
      }
      continue;
    }
    for (let q = from; q < until; q++) {
      const option = row[q]!;
      applies[q] = 1;
      effective[q] = option;
      list[count++] = q;
      if (option === NONE) {
        if (roles[q] !== INERT) open++;
        continue;
      }
      answered++;
      const v = viewpoint[q]!;
      if (v >= 0) raw[v]! += allPoints[at[q]! + option]!;
    }
  }
  let end = scoreDecides(plan, row) ? ends.length : 0;
  while (end < ends.length && !flatHolds(flat, number[size + end]!, effective)) end++;
  let score = plan.prior;
  for (let v = 0; v < raw.length; v++) score += clamp(raw[v]!, caps[v]!);
  into.end = end < ends.length ? end : -1;
  into.score = score;
  into.count = count;
  into.ignoredCount = ignoredCount;
  into.answered = answered;
  into.open = open;
  return into;
}

/** The part of `walk` that tells which questions apply: leaves `applies` and `effective` in `into`, and nothing else. */
export function applying({ flat, runs }: Plan, row: Row, { effective, applies }: Walk): Uint8Array {
  const { number } = flat;
  for (let r = 1; r < runs.length; r++) {
    const from = runs[r - 1]!;
    const until = runs[r]!;
    const yes = flatHolds(flat, number[from]!, effective);
    for (let q = from; q < until; q++) {
      applies[q] = yes ? 1 : 0;
      effective[q] = yes ? row[q]! : NONE;
    }
  }
  return applies;
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
