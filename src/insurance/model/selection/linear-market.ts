import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, problemAt, refuse } from '../market-problem.ts';

/** A market for cover as a picture of straight lines: what the next person is willing to pay, and what he costs. */
export interface LinearMarketInput {
  /** Willing to pay: intercept − slope × quantity. */
  readonly demand: { readonly intercept: number; readonly slope: number };
  /** Cost of the next person: intercept − slope × quantity; it falls where those who want the cover most cost most. */
  readonly cost: { readonly intercept: number; readonly slope: number };
}

export interface LinearMarket {
  /** How many are insured when the premium is the average cost. */
  readonly quantity: number;
  readonly premium: number;
  /** How many would be insured if everybody who is worth more to himself than he costs were. */
  readonly efficientQuantity: number;
  /** What is lost with those who are not (welvaartsverlies). */
  readonly welfareLoss: number;
}

/** Selection with straight lines (Einav and Finkelstein 2011): demand a − bQ, marginal cost c − dQ, average cost
 *  c − dQ/2; the market ends where demand meets average cost, the best is where it meets marginal cost.
 *  @throws InputError naming the field that cannot be */
export function linearMarket(input: LinearMarketInput): LinearMarket {
  refuse(problemsOf(input));
  const { intercept: a, slope: b } = input.demand;
  const { intercept: c, slope: d } = input.cost;
  const quantity = Math.max((a - c) / (b - d / 2), 0);
  const efficientQuantity = Math.max((a - c) / (b - d), 0);
  return {
    quantity,
    premium: a <= c ? c : a - b * quantity,
    efficientQuantity,
    welfareLoss: ((efficientQuantity - quantity) ** 2 * (b - d)) / 2,
  };
}

function problemsOf({ demand, cost }: LinearMarketInput): readonly Problem[] {
  return [
    ...outside('/demand/intercept', demand.intercept, { above: 0 }),
    ...outside('/demand/slope', demand.slope, { above: 0 }),
    ...outside('/cost/intercept', cost.intercept, { above: 0 }),
    ...outside('/cost/slope', cost.slope, { from: 0 }),
    ...(cost.slope < demand.slope
      ? []
      : [
          problemAt('/cost/slope', 'out-of-range', cost.slope, {
            nl: `minder dan "demand/slope" (${demand.slope}): anders snijden de lijnen elkaar niet`,
            en: `less than "demand/slope" (${demand.slope}): otherwise the lines do not cross`,
          }),
        ]),
  ];
}
