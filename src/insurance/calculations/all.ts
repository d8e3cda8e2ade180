import type { AnyCalculation } from './calculation.ts';

/** Every calculation, in the order in which a reader meets them. */
export const calculations: readonly AnyCalculation[] = [];
