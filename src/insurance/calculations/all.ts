import { base } from './base.ts';
import { benefit } from './benefit.ts';
import type { AnyCalculation } from './calculation.ts';
import { circle } from './circle.ts';
import { duration } from './duration.ts';
import { guaranteeFund } from './guarantee-fund.ts';
import { levy } from './levy.ts';
import { linearMarket } from './linear-market.ts';
import { optOut } from './opt-out.ts';
import { passThrough } from './pass-through.ts';
import { pensionAge } from './pension-age.ts';
import { premium } from './premium.ts';
import { selection } from './selection.ts';
import { separating } from './separating.ts';
import { sideBySide } from './side-by-side.ts';
import { supplement } from './supplement.ts';
import { tariff } from './tariff.ts';
import { timeline } from './timeline.ts';

/** Every calculation, in the order in which a reader meets them. */
export const calculations: readonly AnyCalculation[] = [
  circle,
  base,
  benefit,
  supplement,
  premium,
  optOut,
  pensionAge,
  timeline,
  duration,
  selection,
  levy,
  separating,
  linearMarket,
  passThrough,
  tariff,
  sideBySide,
  guaranteeFund,
];
