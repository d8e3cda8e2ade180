import type { AnyCalculation } from './calculation.ts';
import { duration } from './duration.ts';

/** Every calculation, in the order in which a reader meets them. */
export const calculations: readonly AnyCalculation[] = [duration];
