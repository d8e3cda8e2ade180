import { income } from '../../rules/population.ts';
import type { Variant } from '../../rules/variant.ts';
import { COVERS, KINDS } from '../population/people.ts';
import { CIRCLE_SIZE, circleIndex, type Scheme } from './scheme.ts';

/** Weeks in which a waiting time counts a year. */
const WEEKS = 52;

/** A variant as the simulation reads it, at one minimum wage. Who the variant says nothing of is insured. Whoever has private
 *  cover uses the opt-out where there is one.
 *  @param wage minimum wage per month, in cents */
export function schemeOf(variant: Variant, wage: number): Scheme {
  const { waiting, classes, cap, base, premium, criterion, holidayAllowance } = variant;
  const year = 12 * wage;
  const highest = Math.max(...classes.map(({ pays }) => pays)) / 10_000;
  const old = premium.until === undefined ? 1 : wage / income.oldLawWage.value;
  return {
    inside: insideOf(variant),
    wait: waiting.weeks / WEEKS,
    max: Number.POSITIVE_INFINITY,
    classes: classes.map(({ from, pays }) => ({ from, pays: pays / 10_000 })),
    allowance: holidayAllowance.parts / 10_000,
    mustMiss: criterion.kind === 'minimum-wage' ? year : 0,
    baseCap: cap.on === 'base' ? year : year / highest,
    fiveYears: base.fiveYears,
    starters: base.starters,
    franchise: premium.franchise * old,
    premiumCap: premium.cap === 'minimum-wage' ? year / highest : premium.cap * old,
  };
}

function insideOf({ circle, optOut }: Variant): Uint8Array {
  const inside = new Uint8Array(CIRCLE_SIZE);
  for (const [k, kind] of KINDS.entries()) {
    for (const [c, cover] of COVERS.entries()) {
      const leaves =
        (cover === 'private' && optOut.allowed) || (cover === 'broodfonds' && optOut.donationFund === true);
      for (const staff of [0, 1]) {
        for (const farming of [false, true]) {
          const out =
            leaves ||
            circle.kinds[kind].place === 'out' ||
            (staff === 1 && circle.withStaff.place === 'out') ||
            (farming && circle.farming.place === 'out');
          inside[circleIndex(k, staff, c, farming)] = out ? 0 : 1;
        }
      }
    }
  }
  return inside;
}
