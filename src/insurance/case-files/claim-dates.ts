import { addDays, type IsoDate } from '../../foundation/law/date.ts';
import type { Claim } from '../model/claim/claim.ts';
import type { ClaimDates } from '../model/claim/deadlines.ts';
import { pensionAge } from '../model/pension-age/pension-age.ts';
import { waitingTime } from '../model/waiting/waiting-time.ts';
import { variant } from '../rules/variants.ts';

/** Whose claim it is, as far as its rules must know. */
export interface ClaimHolder {
  readonly born: IsoDate;
  readonly variant: string;
}

/** What the rules of somebody's variant say of the days of a claim in which illness was reported. */
export function claimDates(
  { spells }: Pick<Claim, 'spells'>,
  holder: ClaimHolder,
): ClaimDates & { readonly onset: IsoDate; readonly payableFrom: IsoDate | undefined } {
  const { begins, ends } = waitingTime(spells, variant(holder.variant).waiting.weeks);
  return {
    onset: begins,
    waitingEnds: ends,
    payableFrom: ends === undefined ? undefined : addDays(ends, 1),
    pensionFrom: pensionAge(holder.born).date,
  };
}
