import type { AnyCalculation } from './calculation.ts';
import { duration } from './duration.ts';
import { pensionAge } from './pension-age.ts';

/** Every calculation, in the order in which a reader meets them. */
export const calculations: readonly AnyCalculation[] = [pensionAge, duration];
