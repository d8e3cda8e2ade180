import type { Problem } from '../../../foundation/law/input-error.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { BenefitPlan } from '../benefit/benefit-plan.ts';
import { monthly } from '../benefit/monthly.ts';
import { outside, refuse } from '../market-problem.ts';
import { binomialQuantile } from './binomial.ts';

/** Supplementary cover beside a public insurance through a mutual guarantee fund (Onderling Waarborgfonds). */
export interface FundInput {
  /** What the public insurance pays, and after how many weeks. */
  readonly plan: BenefitPlan;
  readonly publicWaitWeeks: number;
  /** Yearly profit, cents. */
  readonly profit: Cents;
  /** Part of the profit that somebody wants to have when he is fully incapacitated. */
  readonly cover: number;
  /** After how many weeks the fund pays. */
  readonly waitWeeks: number;
  /** Whole. */
  readonly members: number;
  /** Share of the members that is past the public waiting time at any moment. */
  readonly claimants: number;
  /** Share of the members that is between the waiting time of the fund and the public one. */
  readonly waiting: number;
  /** What the fund adds for costs, as a part of what it pays out. */
  readonly loading: number;
  /** Chance with which premiums and buffer have to be enough. */
  readonly certainty: number;
}

export interface Fund {
  readonly wanted: Cents;
  /** What the public insurance pays at full incapacity. */
  readonly publicBenefit: Cents;
  /** What stays uncovered, per month: after the public waiting time, and before it. */
  readonly uncovered: {
    readonly afterWait: Cents;
    readonly duringWait: Cents;
    readonly duringWeeks: number;
  };
  /** What it costs each member per month on average. */
  readonly price: { readonly afterWait: Cents; readonly duringWait: Cents; readonly together: Cents };
  /** Highest number of members on benefit at one moment, with that certainty. */
  readonly mostClaimants: number;
  readonly mostWaiting: number;
  /** What each member has to put in once so that the fund can pay a year with so many. */
  readonly buffer: Cents;
}

/** What the public insurance leaves uncovered at full incapacity and what it costs to cover it together, when everybody
 *  has the same profit: expected payments with a loading, and a buffer for a bad year. Each amount is rounded once to the
 *  nearest cent; shares count to nine decimals.
 *  @throws InputError naming the field that cannot be */
export function guaranteeFund(input: FundInput): Fund {
  refuse(problemsOf(input));
  const { plan, profit, publicWaitWeeks, waitWeeks, members, claimants, waiting, loading, certainty } = input;
  const wanted = part(profit, input.cover, 12);
  const publicBenefit = monthly(plan, profit, plan.from.length);
  const duringWeeks = Math.max(publicWaitWeeks - waitWeeks, 0);
  const afterWait = Math.max(wanted - publicBenefit, 0);
  const duringWait = duringWeeks > 0 ? wanted : 0;
  const [after, during] = [claimants * (1 + loading), waiting * (1 + loading)];
  const price = { afterWait: part(afterWait, after), duringWait: part(duringWait, during) };
  const mostClaimants = binomialQuantile(members, claimants, certainty);
  const mostWaiting = duringWeeks > 0 ? binomialQuantile(members, waiting, certainty) : 0;
  const bad = 12 * (mostClaimants * afterWait + mostWaiting * duringWait);
  const usual = 12 * members * (part(afterWait, claimants) + part(duringWait, waiting));
  return {
    wanted,
    publicBenefit,
    uncovered: { afterWait, duringWait, duringWeeks },
    price: { ...price, together: price.afterWait + price.duringWait },
    mostClaimants,
    mostWaiting,
    buffer: Math.max(halfUp(bad - usual, members), 0),
  };
}

const NINE = 1e9;

/** `amount × share ÷ over`, to the nearest cent. */
function part(amount: Cents, share: number, over = 1): Cents {
  return halfUp(exactProduct(amount, Math.round(share * NINE)), NINE * over);
}

function problemsOf(input: FundInput): readonly Problem[] {
  return [
    ...outside('/profit', input.profit, { from: 0, to: 1e10 }),
    ...outside('/cover', input.cover, { above: 0, to: 1 }),
    ...outside('/waitWeeks', input.waitWeeks, { from: 0 }),
    ...outside('/members', input.members, { from: 1, to: 1e6 }),
    ...outside('/claimants', input.claimants, { from: 0, to: 1 }),
    ...outside('/waiting', input.waiting, { from: 0, to: 1 - input.claimants }),
    ...outside('/loading', input.loading, { from: 0 }),
    ...outside('/certainty', input.certainty, { above: 0, below: 1 }),
  ];
}
