import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Cents } from '../../foundation/law/money.ts';
import { changeOfClass } from '../model/claim/change-of-class.ts';
import type { Claim } from '../model/claim/claim.ts';
import { variant } from '../rules/variants.ts';
import type { ClaimHolder } from './claim-dates.ts';
import { propose } from './propose.ts';

/** Another class because of income beside the benefit. */
export interface ClassChange {
  readonly lossClass: string;
  /** First day of the other class. */
  readonly from: IsoDate;
  /** Income of a year at the level of the last of the months, cents. */
  readonly income: Cents;
}

/** Looks whether two full calendar months of income beside the benefit put somebody in another class than the last decision
 *  says. Only months that lie wholly after the first day of that decision count.
 *  @returns undefined where nothing changes, or where the variant does not say how such income counts */
export function classChange(claim: Claim, holder: ClaimHolder, today: IsoDate): ClassChange | undefined {
  const ruling = claim.decisions.at(-1);
  if (ruling?.lossClass === undefined || claim.profits === undefined) return undefined;
  if (variant(holder.variant).incomeBeside.rule === 'open') return undefined;
  const incomes = Object.fromEntries(
    Object.entries(claim.incomes).filter(([month]) => `${month}-01` >= ruling.from),
  );
  const classOf = (monthly: Cents) => propose(claim, holder, today, 12 * monthly).output.class;
  try {
    const change = changeOfClass(ruling.lossClass, incomes, classOf);
    return change && { lossClass: change.lossClass, from: change.from, income: 12 * incomes[change.last]! };
  } catch (error) {
    // What the rules cannot work out from the facts as they are now is said where somebody decides on them.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
