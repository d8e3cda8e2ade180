import { problemAt, refuse } from '../market-problem.ts';
import { inputProblems, type Market, marketOf, type PassThroughInput } from './input.ts';
import { priceOf } from './price.ts';

/** What a rise of cost does to a price. */
export interface PassThrough {
  /** Price before and after. */
  readonly before: number;
  readonly after: number;
  /** (after − before) ÷ increase. */
  readonly rate: number;
  /** Whether the firms that are hit stop selling: others serve their clients. */
  readonly affectedStop: boolean;
  /** Fields of the input that this market does not look at. */
  readonly notUsed: readonly string[];
}

/** Pass-through (doorberekening) of a rise of cost, exact for linear demand and for demand of constant elasticity.
 *  @throws InputError naming the field that cannot be */
export function passThrough(input: PassThroughInput): PassThrough {
  refuse(inputProblems(input));
  const market = marketOf(input);
  const { price: before } = priceOf(market, 0);
  const { price: after, stopped: affectedStop } = priceOf(market, market.increase);
  refuse(nobodyBuys(market) ? [tooMuch(market)] : []);
  return {
    before,
    after,
    rate: (after - before) / market.increase,
    affectedStop,
    notUsed: market.notUsed,
  };
}

/** The whole market is hit, by so much that nobody buys any more. */
function nobodyBuys({ demand, cost, increase, affected, firms }: Market): boolean {
  return 'intercept' in demand && affected === firms && cost + increase >= demand.intercept;
}

const tooMuch = ({ increase, cost, demand }: Market) => {
  const room = 'intercept' in demand ? demand.intercept - cost : 0;
  return problemAt('/increase', 'out-of-range', increase, {
    nl: `minder dan ${room}: anders koopt niemand nog iets`,
    en: `less than ${room}: otherwise nobody buys any more`,
  });
};
