import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, problemAt } from '../market-problem.ts';
import type { Choice } from './group.ts';
import type { Risk } from './risk.ts';
import type { Switches } from './switches.ts';

/** The way out: a private policy at the price of one's own risk. */
export interface PrivateMarket {
  /** What the insurer adds for costs and profit, as a part of the risk. */
  readonly loading: number;
  /** What changing over costs, in the unit of the premium (adviser, effort). */
  readonly switchingCost?: number | undefined;
  /** The floor of the opt-out framework (toetsingskader): a private premium at least as high as the public one, so that
   *  a lower risk gets more cover instead of a lower price. `value` is what a euro of extra cover is worth to him. */
  readonly floor?: { readonly value: number } | undefined;
}

/** A market with selection. Exactly one of `private` and `willingness`. */
export interface SelectionInput {
  readonly risk: Risk;
  readonly private?: PrivateMarket | undefined;
  /** Takes the cover when `factor × risk + add` is at least the premium. */
  readonly willingness?: { readonly factor: number; readonly add: number } | undefined;
  /** Share of every risk that does not look at the premium and stays. */
  readonly inert: number;
  /** What each leaver pays into the public pool a year. */
  readonly levy: number;
  /** Premium at which the iteration starts; the mean risk of all when left out. */
  readonly start?: number | undefined;
  readonly switches?: Switches | undefined;
}

/** The premium up to which a person stays, over the risk.
 *  With a floor the leaver pays the public premium π all the same and gets (π − levy) ÷ ((1 + loading) r) times the
 *  cover; that is worth `value × (π − levy − (1 + loading) r)` to him and must exceed what changing over costs. */
export function choiceOf({ private: market, willingness, levy }: SelectionInput): Choice {
  if (market === undefined) return { slope: willingness!.factor, intercept: willingness!.add };
  return { slope: 1 + market.loading, intercept: levy + changingCost(market) };
}

/** What changing over costs, in euros of premium. */
export function changingCost({ switchingCost = 0, floor }: PrivateMarket): number {
  return switchingCost / (floor?.value ?? 1);
}

/** Beyond it nobody ever leaves, and numbers leave what a computer holds. */
const MOST_LOADING = 1_000_000;

/** What cannot be of the rule by which people leave. */
export function ruleProblems(input: SelectionInput): readonly Problem[] {
  const { private: market, willingness, inert, levy } = input;
  return [
    ...(market === undefined && willingness === undefined ? [neither()] : []),
    ...(market !== undefined && willingness !== undefined ? [both(willingness)] : []),
    ...outside('/inert', inert, { from: 0, to: 1 }),
    ...outside('/levy', levy, { from: 0 }),
    ...(market === undefined && levy > 0 ? [levyWithoutPrivate(levy)] : []),
    ...(market === undefined
      ? []
      : [
          ...outside('/private/loading', market.loading, { from: 0, to: MOST_LOADING }),
          ...outside('/private/switchingCost', market.switchingCost ?? 0, { from: 0 }),
          ...outside('/private/floor/value', market.floor?.value ?? 1, { above: 0 }),
        ]),
  ];
}

const neither = (): Problem => ({
  pointer: '/private',
  code: 'missing',
  message: {
    nl: 'dit veld ontbreekt; verwacht: "private" (wie kan eruit) of "willingness" (wie wil erin)',
    en: 'this field is missing; expected: "private" (who can leave) or "willingness" (who wants to join)',
  },
});

const both = (given: unknown): Problem =>
  problemAt('/willingness', 'either-or', given, {
    nl: '"private" of "willingness", niet allebei',
    en: '"private" or "willingness", not both',
  });

const levyWithoutPrivate = (levy: number): Problem =>
  problemAt('/levy', 'either-or', levy, {
    nl: '0, want een heffing op de private markt bestaat alleen met "private"',
    en: '0, since a levy on the private market exists only with "private"',
  });
