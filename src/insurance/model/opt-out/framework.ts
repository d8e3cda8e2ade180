import { addDays, type IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import type { Variant } from '../../rules/variant.ts';
import { type BenefitPlan, benefitPlan } from '../benefit/benefit-plan.ts';
import { monthly } from '../benefit/monthly.ts';
import { pensionAge } from '../pension-age/pension-age.ts';
import { premiumOf } from '../premium/premium.ts';
import { wageOn } from '../wage-on.ts';
import type { Leaver, Policy } from './policy.ts';

export const TESTS = [
  'form',
  'cover',
  'threshold',
  'waiting',
  'duration',
  'premium',
  'access',
  'once',
  'certificate',
] as const;
export type TestName = (typeof TESTS)[number];

/** How one test of the framework went. `unknown`: what it asks is not given; `judgement`: two yardsticks that cannot be set
 *  against each other by rule. */
export interface Tested {
  readonly test: TestName;
  readonly result: 'pass' | 'fail' | 'unknown' | 'judgement';
  readonly given: number | string | boolean | null;
  readonly required: number | string | boolean | null;
  readonly source: string;
}

export type Verdict = 'accepted' | 'refused' | 'needs' | 'judgement' | 'no-opt-out';

export interface OptOutResult {
  readonly verdict: Verdict;
  readonly tests: readonly Tested[];
  /** The day after the certificate: from then on the public insurance counts again unless there is a new one. */
  readonly certificateEnds: IsoDate | undefined;
}

/** Puts private cover to the test (toetsingskader): at least the public cover, where the variant asks it at least the public
 *  premium, with access, and up to the pension age. One test that fails refuses; then what is not known; then what a person
 *  must weigh. The letter of 2021 names the tests; that a policy may wait no longer and must pay from the same loss is what
 *  “the same cover” comes down to.
 *  @param rate share of the profit in ten-thousandths where the variant names none
 *  @param level the day whose minimum wage counts */
export function testPolicy(
  variant: Variant,
  policy: Policy,
  leaver: Leaver,
  date: IsoDate,
  rate?: number,
  level = date,
): OptOutResult {
  if (!variant.optOut.allowed) return { verdict: 'no-opt-out', tests: [], certificateEnds: undefined };
  const plan = benefitPlan(variant, wageOn(level, '/date').value);
  const frame = 'letter-circle';
  const tests: Tested[] = [
    formTest(variant, policy),
    ...(policy.per === 'person'
      ? [coverOfPerson(plan, policy, leaver, frame)]
      : coverOfProduct(plan, policy, frame)),
    threshold(plan, policy, frame),
    asked('waiting', policy.waitingWeeks, variant.waiting.weeks, (a, b) => a <= b, variant.waiting.source),
    duration(policy, leaver, frame),
    ...(variant.optOut.samePremium
      ? [
          asked(
            'premium',
            policy.premium,
            publicPremium(variant, leaver, level, rate),
            (a, b) => a >= b,
            frame,
          ),
        ]
      : []),
    ...(policy.per === 'product' ? [asked('access', policy.acceptsEverybody, true, a => a, frame)] : []),
    ...(variant.optOut.once && leaver.leftBefore !== undefined
      ? [asked('once', leaver.leftBefore, false, a => !a, variant.optOut.source)]
      : []),
    asked('certificate', policy.certificateUntil, date, (a, b) => a >= b, 'waaier'),
  ];
  const ends = policy.certificateUntil && addDays(policy.certificateUntil, 1);
  return { verdict: verdictOf(tests), tests, certificateEnds: ends };
}

function verdictOf(tests: readonly Tested[]): Verdict {
  const has = (result: Tested['result']) => tests.some(test => test.result === result);
  return has('fail') ? 'refused' : has('unknown') ? 'needs' : has('judgement') ? 'judgement' : 'accepted';
}

function asked<T extends number | string | boolean>(
  test: TestName,
  given: T | undefined,
  required: T,
  enough: (given: T, required: T) => boolean,
  source: string,
): Tested {
  const result = given === undefined ? 'unknown' : enough(given, required) ? 'pass' : 'fail';
  return { test, result, given: given ?? null, required, source };
}

/** A fund of donations is no insurance; where the variant speaks of it, it counts only when it is insured. */
function formTest({ optOut }: Variant, { form, reinsured }: Policy): Tested {
  const base = { test: 'form', given: form, required: 'insurance', source: optOut.source } as const;
  if (form === 'insurance') return { ...base, result: 'pass' };
  if (optOut.donationFund === null) return { ...base, result: 'judgement' };
  const fits = optOut.donationFund || reinsured;
  return { ...base, result: fits === undefined ? 'unknown' : fits ? 'pass' : 'fail' };
}

/** The benefit of the highest class, at the profit of the person. */
function publicBenefit(plan: BenefitPlan, profit: Cents): Cents {
  return monthly(plan, profit, plan.from.length);
}

function coverOfPerson(plan: BenefitPlan, policy: Policy, { profit }: Leaver, source: string): Tested {
  return asked('cover', policy.monthly, publicBenefit(plan, profit), (a, b) => a >= b, source);
}

/** A product must be able to pay what the public insurance pays at most, and the same share of the income. */
function coverOfProduct(plan: BenefitPlan, policy: Policy, source: string): readonly Tested[] {
  const most = publicBenefit(plan, Math.ceil(plan.mostTimes / plan.mostOver));
  const share = plan.pays.at(-1)! / 10_000;
  return [
    asked('cover', policy.monthly, most, (a, b) => a >= b, source),
    asked('cover', policy.share, share, (a, b) => a >= b, source),
  ];
}

function threshold({ byLoss, from }: BenefitPlan, { fromLossPercent }: Policy, source: string): Tested {
  if (byLoss) return asked('threshold', fromLossPercent, from[0]!, (a, b) => a <= b, source);
  const result = fromLossPercent === undefined ? ('unknown' as const) : ('judgement' as const);
  return { test: 'threshold', result, given: fromLossPercent ?? null, required: 'minimum-wage', source };
}

function duration({ until, untilPensionAge }: Policy, { born }: Leaver, source: string): Tested {
  const last = addDays(pensionAge(born).date, -1);
  if (until !== undefined) return asked('duration', until, last, (a, b) => a >= b, source);
  return { ...asked('duration', untilPensionAge, true, a => a, source), required: last };
}

function publicPremium(variant: Variant, { profit }: Leaver, date: IsoDate, rate: number | undefined): Cents {
  return premiumOf(variant, { date, profit, basis: 'date', rate }).monthly;
}
