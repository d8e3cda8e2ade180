import type { IsoDate } from '../../foundation/law/date.ts';
import { certifiedUntil, type OptOutFile, warnFrom } from '../model/certificate/certificate.ts';
import type { Claim } from '../model/claim/claim.ts';
import { deadlines } from '../model/claim/deadlines.ts';
import { inForce } from '../model/claim/entitlement.ts';
import { arrears, collectionCalendar } from '../model/premium-year/collection.ts';
import type { PremiumYear } from '../model/premium-year/premium-year.ts';
import { type ClaimHolder, claimDates } from './claim-dates.ts';
import { classChange } from './class-change.ts';

export const PHASES = [
  'new',
  'waiting',
  'to-decide',
  'paying',
  'nothing-due',
  'refused',
  'closed',
  'certified',
  'no-certificate',
  'not-assessed',
  'provisional',
  'final',
] as const;
export type Phase = (typeof PHASES)[number];

/** Where a file stands, and the first day on which it asks for something. */
export interface Standing {
  readonly phase: Phase;
  readonly due: IsoDate | null;
}

/** Where a claim stands on a day. */
export function claimStanding(claim: Claim, holder: ClaimHolder, today: IsoDate): Standing {
  if (claim.reportedOn === undefined) return { phase: 'new', due: null };
  const dates = { ...claimDates(claim, holder), classChangesFrom: classChange(claim, holder, today)?.from };
  const due = deadlines(claim, dates, today)[0]?.on ?? null;
  if (claim.closed !== undefined) return { phase: 'closed', due };
  const ruling = inForce(claim.decisions, today) ?? claim.decisions.at(-1);
  if (ruling === undefined) {
    const waits = dates.waitingEnds === undefined || dates.waitingEnds >= today;
    return { phase: waits ? 'waiting' : 'to-decide', due };
  }
  if (ruling.about === 'refuse') return { phase: 'refused', due };
  return { phase: ruling.monthly > 0 ? 'paying' : 'nothing-due', due };
}

/** Where an opt-out stands. */
export function optOutStanding(file: OptOutFile): Standing {
  const until = certifiedUntil(file);
  if (until === undefined) return { phase: file.tests.length === 0 ? 'new' : 'no-certificate', due: null };
  return { phase: 'certified', due: warnFrom(file)! };
}

/** Where the premium of a year stands on a day: its first day to pay after it, or that day itself while in arrears. */
export function premiumStanding(premiumYear: PremiumYear, today: IsoDate): Standing {
  const last = premiumYear.assessments.at(-1);
  if (last === undefined) return { phase: 'not-assessed', due: null };
  const next = collectionCalendar(premiumYear)
    .map(({ due }) => due)
    .filter(due => due > today)
    .sort()[0];
  const due = arrears(premiumYear, today) > 0 ? today : (next ?? null);
  return { phase: last.provisional ? 'provisional' : 'final', due };
}
