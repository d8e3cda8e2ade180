import type { Market } from './input.ts';

/** A price, and whether the firms with the higher cost stop selling at it. */
interface Price {
  readonly price: number;
  readonly stopped: boolean;
}

/** The price when the affected firms pay `extra` more for a unit than the others.
 *  Each firm sells until what one more unit brings in equals what it costs. Summed over the firms that sell, that gives
 *  the price; a firm whose cost is above that price sells nothing, and the others set it. */
export function priceOf(market: Market, extra: number): Price {
  const { firms, affected, cost } = market;
  const price = priceFor(market, firms, cost * firms + extra * affected);
  if (affected === 0 || affected === firms || price > cost + extra) return { price, stopped: false };
  return { price: priceFor(market, firms - affected, cost * (firms - affected)), stopped: true };
}

/** @param sellers how many firms sell  @param costs their marginal costs at quantity 0, summed */
function priceFor(
  { competition, demand, supplySlope, firms }: Market,
  sellers: number,
  costs: number,
): number {
  const cost = costs / sellers;
  // n firms with (n − 1/ε) P = Σ c.
  if ('elasticity' in demand) {
    const { elasticity } = demand;
    return (cost * (sellers * elasticity)) / (sellers * elasticity - 1);
  }
  const { intercept: a, slope: b } = demand;
  if (competition) {
    // The supply slope is that of all firms together; fewer firms climb it faster.
    const d = (supplySlope * firms) / sellers;
    return (a * d + b * cost) / (b + d);
  }
  // Σ (P − c_i) = (b + d) Q and P = a − b Q.
  const d = b + supplySlope;
  return (a * d + b * sellers * cost) / (d + b * sellers);
}
