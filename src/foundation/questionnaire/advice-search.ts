import { type Reach, reachOf } from './advice-bounds.ts';
import { type Tally, tallies } from './advice-points.ts';
import { type Changeable, type Landing, landings } from './advice-routing.ts';
import { addLists, type ByCount, type ChangeList, compareLists, together } from './change-lists.ts';
import { outcomeOf, type Plan } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { highest, members, plus, type Sums } from './sums.ts';

/** More pairs of totals and tallies than this to join for one viewpoint, and the search is given up. */
const MOST_PAIRS = 100_000;

/** Thrown when a search is given up. */
export class TooMany extends Error {}

/** A way to another outcome. */
export interface Way {
  readonly changes: ChangeList;
  /** How far the score then lies inside the band of the outcome; Infinity when a knock-out decides. */
  readonly margin: number;
}

/** The ways of exactly `most` changes to `outcome`, best first: the largest margin, then author order; the first
 *  `limit`. Presumes that fewer changes do not lead there.
 *  @throws TooMany when there is too much to look at */
export function waysTo(
  plan: Plan,
  diagram: RoutingDiagram,
  changeable: Changeable,
  outcome: number,
): readonly Way[] {
  return landings(plan, diagram, changeable)
    .flatMap(landing => waysFrom(plan, diagram, changeable, outcome, landing))
    .sort((a, b) => (a.margin === b.margin ? compareLists(a.changes, b.changes) : b.margin - a.margin))
    .slice(0, changeable.limit);
}

/** A number of changes that is certainly not too high for `outcome`; undefined when no number leads there. */
export function fewestChanges(
  plan: Plan,
  diagram: RoutingDiagram,
  changeable: Changeable,
  outcome: number,
): number | undefined {
  const band = bandOf(plan, outcome);
  const begin = { least: plan.prior, bits: 1n };
  const counts = landings(plan, diagram, { ...changeable, limit: 1 }).flatMap(landing => {
    const profiles = profilesOf(diagram, landing, outcome);
    if (profiles === undefined) return [];
    const reach = profiles.map(
      profile => reachOf(plan, diagram.points, contextsOf(diagram, profile), changeable)[0]!,
    );
    const least = Math.min(...landing.changes.keys());
    for (let more = 0; least + more <= changeable.most; more++)
      if (reach.every(own => within(band, begin, own, more))) return [least + more];
    return [];
  });
  return counts.length === 0 ? undefined : Math.min(...counts);
}

/** The profiles of a landing, or undefined when one of its leaves is another outcome. */
function profilesOf(
  { outcome: outcomes, profile }: RoutingDiagram,
  { leaves }: Landing,
  outcome: number,
): readonly number[] | undefined {
  if (leaves.some(leaf => outcomes[leaf]! >= 0 && outcomes[leaf] !== outcome)) return undefined;
  return leaves.filter(leaf => outcomes[leaf]! < 0).map(leaf => profile[leaf]!);
}

function contextsOf({ contexts, profiles }: RoutingDiagram, profile: number) {
  return Array.from(profiles[profile]!, context => contexts[context]!);
}

function waysFrom(
  plan: Plan,
  diagram: RoutingDiagram,
  changeable: Changeable,
  outcome: number,
  landing: Landing,
): readonly Way[] {
  const { most, limit } = changeable;
  const profiles = profilesOf(diagram, landing, outcome);
  if (profiles === undefined) return [];
  if (profiles.length === 0)
    return (landing.changes.get(most) ?? []).map(changes => ({ changes, margin: Infinity }));
  const band = bandOf(plan, outcome);
  const contexts = profiles.map(profile => contextsOf(diagram, profile));
  const reach = contexts.map(own => reachOf(plan, diagram.points, own, changeable));
  interface State {
    readonly totals: readonly Sums[];
    readonly changes: ByCount;
  }
  const begin = profiles.map((): Sums => ({ least: plan.prior, bits: 1n }));
  // Only numbers of changes from which the band can still be reached are kept.
  const promising = (v: number, totals: readonly Sums[], changes: ByCount): ByCount =>
    new Map(
      [...changes].filter(([count]) =>
        totals.every((total, p) => within(band, total, reach[p]![v]!, most - count)),
      ),
    );
  const start = promising(0, begin, landing.changes);
  let states: readonly State[] = start.size === 0 ? [] : [{ totals: begin, changes: start }];
  for (let v = 0; v < plan.caps.length && states.length > 0; v++) {
    const own = tallies(
      plan,
      diagram.points,
      contexts.map(list => list[v]!),
      changeable,
    );
    states = joined(states, own, (totals, changes) => promising(v + 1, totals, changes), most, limit);
  }
  return states.flatMap(({ totals, changes }) => {
    const margin = Math.min(
      ...totals.flatMap(total => members(total).map(sum => marginOf(plan, sum, outcome))),
    );
    return margin < 0 ? [] : (changes.get(most) ?? []).map(list => ({ changes: list, margin }));
  });
}

function joined<S extends { readonly totals: readonly Sums[]; readonly changes: ByCount }>(
  states: readonly S[],
  tallied: readonly Tally[],
  promising: (totals: readonly Sums[], changes: ByCount) => ByCount,
  most: number,
  limit: number,
) {
  const next = new Map<string, { totals: readonly Sums[]; changes: ByCount }>();
  if (states.length * tallied.length > MOST_PAIRS) throw new TooMany();
  for (const { totals, changes } of states)
    for (const { sums, changes: own } of tallied) {
      const sum = totals.map((total, p) => plus(total, sums[p]!));
      const kept = promising(sum, together(changes, own, most, limit));
      if (kept.size === 0) continue;
      const key = sum.map(({ least, bits }) => `${least}:${bits}`).join();
      next.set(key, { totals: sum, changes: addLists(next.get(key)?.changes, kept, limit) });
    }
  return [...next.values()];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** From the lowest to the highest score with the outcome. */
function bandOf({ bands }: Plan, outcome: number): Range {
  const own = [...bands.keys()].filter(b => bands[b]!.outcome === outcome);
  if (own.length === 0) return { from: Infinity, to: -Infinity };
  return { from: bands[own[0]!]!.from, to: (bands[own.at(-1)! + 1]?.from ?? Infinity) - 1 };
}

/** Whether a total can still come to lie within the range by `count` changes. */
function within({ from, to }: Range, total: Sums, reach: Reach, count: number): boolean {
  return highest(total) + reach.highest[count]! <= to && total.least + reach.lowest[count]! >= from;
}

/** How far a score lies inside a band of the outcome; negative when it has another outcome. */
function marginOf({ bands }: Plan, score: number, outcome: number): number {
  if (outcomeOf(bands, score) !== outcome) return -1;
  const b = bands.findLastIndex(({ from }) => from <= score);
  return Math.min(score - bands[b]!.from, (bands[b + 1]?.from ?? Infinity) - 1 - score);
}
