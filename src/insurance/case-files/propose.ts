import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { type Cents, sumCents } from '../../foundation/law/money.ts';
import type { Text } from '../../foundation/law/text.ts';
import { benefit } from '../calculations/benefit.ts';
import type { BenefitOutput } from '../calculations/benefit-output.ts';
import { run } from '../calculations/run.ts';
import type { Claim, Decision } from '../model/claim/claim.ts';
import { remainingCapacity } from '../model/claim/remaining-capacity.ts';
import { type ClaimHolder, claimDates } from './claim-dates.ts';

/** What the rules of the variant say about a claim, for who decides. */
export interface Proposal {
  readonly output: BenefitOutput;
  readonly receipt: { readonly hash: string };
  /** First day that is paid. */
  readonly from: IsoDate;
  /** What a decision says that was worked out, not chosen. */
  readonly facts: Pick<Decision, 'monthly' | 'provisional' | 'receipt' | 'lossClass'>;
}

/** Works out the benefit of a claim from what was recorded.
 *  @param income from work beside the benefit, a year, cents; left out: none counts
 *  @throws InputError saying what must be recorded first, or what the rules cannot use */
export function propose(claim: Claim, holder: ClaimHolder, today: IsoDate, income?: Cents): Proposal {
  const assessment = claim.assessments.at(-1);
  if (assessment === undefined)
    throw first({ nl: 'leg eerst de beoordeling vast', en: 'record the assessment first' });
  if (claim.profits === undefined)
    throw first({ nl: 'leg eerst de winst per jaar vast', en: 'record the profit per year first' });
  const { onset, payableFrom, pensionFrom } = claimDates(claim, holder);
  if (payableFrom === undefined)
    throw first({
      nl: 'de ziekteperioden vullen de wachttijd niet; er is niets uit te keren',
      en: 'the spells do not fill the waiting time; there is nothing to pay',
    });
  if (payableFrom >= pensionFrom)
    throw first({
      nl: `de wachttijd eindigt pas als de AOW begint (${pensionFrom}); er is niets uit te keren`,
      en: `the waiting time ends only when the state pension begins (${pensionFrom}); there is nothing to pay`,
    });
  const { earlier, work } = assessment;
  const { profits, estimated } = claim.profits;
  const { output, receipt } = run(
    benefit,
    {
      ...{ variant: holder.variant, onset, profits, earlier: [...earlier] },
      ...{ remaining: remainingCapacity(work, sumCents(earlier)), born: holder.born },
      ...(income !== undefined && { income }),
    },
    today,
  );
  const found = output as BenefitOutput;
  return {
    output: found,
    receipt,
    from: payableFrom,
    facts: {
      monthly: found.monthly,
      provisional: estimated.length > 0,
      receipt: receipt.hash,
      lossClass: found.class,
    },
  };
}

function first(message: Text): InputError {
  return new InputError([{ pointer: '', code: 'not-ready', message }]);
}
