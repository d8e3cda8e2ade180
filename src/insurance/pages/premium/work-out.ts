import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Step } from '../../../foundation/law/tracer.ts';
import { benefit } from '../../calculations/benefit.ts';
import type { BenefitOutput } from '../../calculations/benefit-output.ts';
import { premium } from '../../calculations/premium.ts';
import { run } from '../../calculations/run.ts';
import type { Variant } from '../../rules/variant.ts';
import { variants } from '../../rules/variants.ts';
import { levelOf } from '../parts/level.ts';

/** What the calculation of a premium tells, as far as the page shows it. */
interface PremiumOutput {
  readonly monthly: number;
  readonly maximum: number;
  readonly rate: number;
  readonly deductible: boolean | null;
}

/** The premium of one variant, and the benefit at a full loss beside it. */
export interface Priced {
  readonly rules: Variant;
  /** Undefined where the variant names no rate and none was given. */
  readonly premium: PremiumOutput | undefined;
  readonly steps: readonly Step[];
  /** The day the amounts are of. */
  readonly date: IsoDate;
  /** Per month at a full loss; undefined where premium and benefit are not of one day. */
  readonly benefit: number | undefined;
}

export interface Asked {
  readonly profit: number;
  /** Share of the profit for variants that name none. */
  readonly rate?: number;
}

/** @throws InputError for a profit that cannot be */
export function priceAll({ profit, rate }: Asked, today: IsoDate): readonly Priced[] {
  const level = levelOf(today);
  return variants().map(rules => {
    const { until = level } = rules.premium;
    const date = until < level ? until : level;
    const benefitInput = {
      variant: rules.id,
      date: level,
      profit: Math.max(0, profit),
      earlier: [1, 1, 1],
      remaining: 0,
    };
    const paid = run(benefit, benefitInput, today).output as BenefitOutput;
    const shared = { rules, date, benefit: date === level ? paid.monthly : undefined };
    if (rules.premium.rate === null && rate === undefined)
      return { ...shared, premium: undefined, steps: [] };
    const own = rules.premium.rate === null ? { rate } : {};
    const { output, receipt } = run(premium, { variant: rules.id, date, profit, ...own }, today);
    return { ...shared, premium: output as PremiumOutput, steps: receipt.steps };
  });
}
