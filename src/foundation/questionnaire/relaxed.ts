import type { Outlook } from './outlook.ts';
import { NONE, type Plan, type Row, type Rule } from './plan.ts';
import { INERT } from './roles.ts';
import { clamp, type Walk } from './walk.ts';

/** An outlook that leaves nothing out but may hold too much: each question and each end is looked at on its own, so that
 *  combinations which the routing excludes are not noticed. One pass, whatever the routing. */
export function relaxedOutlook(plan: Plan, row: Row, { applies, effective, raw, score }: Walk): Outlook {
  const { size, rules, viewpoint, points, options, caps, bands, ends, roles } = plan;
  // 0: can not apply any more; 1: may apply; its answer, if there is one, is kept.
  const may = new Uint8Array(size);
  const low = Int32Array.from(raw);
  const high = Int32Array.from(raw);
  for (let q = 0; q < size; q++) {
    may[q] = applies[q] === 1 || canHold(rules[q]!, row, may) ? 1 : 0;
    if (may[q] === 0 || effective[q] !== NONE) continue;
    if (roles[q] === INERT) continue;
    const v = viewpoint[q]!;
    if (v < 0) continue;
    const own = points[q]!;
    // A question that may not apply can also give nothing.
    let [least, most] = applies[q] === 1 ? [Infinity, -Infinity] : [0, 0];
    const [first, last] = row[q] === NONE ? [0, options[q]! - 1] : [row[q]!, row[q]!];
    for (let o = first; o <= last; o++) {
      least = Math.min(least, own[o]!);
      most = Math.max(most, own[o]!);
    }
    low[v]! += least;
    high[v]! += most;
  }
  let possible = 0;
  for (const { rule, outcome } of ends) {
    if (holdsNow(rule, effective))
      return { possible: possible | (1 << outcome), low: score, high: score, exact: false };
    if (canHold(rule, row, may)) possible |= 1 << outcome;
  }
  let [lowest, highest] = [plan.prior, plan.prior];
  for (let v = 0; v < caps.length; v++) {
    lowest += clamp(low[v]!, caps[v]!);
    highest += clamp(high[v]!, caps[v]!);
  }
  for (let b = 0; b < bands.length; b++) {
    const next = bands[b + 1]?.from ?? Infinity;
    if (bands[b]!.from <= highest && lowest < next) possible |= 1 << bands[b]!.outcome;
  }
  return { possible, low: lowest, high: highest, exact: false };
}

function holdsNow(rule: Rule, effective: Row): boolean {
  return rule.clauses.some(clause => clause.every(l => l.accepts[effective[l.question]!] === 1));
}

function canHold(rule: Rule, row: Row, may: Uint8Array): boolean {
  return rule.clauses.some(clause =>
    clause.every(
      l => may[l.question] === 1 && (row[l.question] === NONE || l.accepts[row[l.question]!] === 1),
    ),
  );
}
