import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Status } from '../../../foundation/law/source.ts';
import type { Text } from '../../../foundation/law/text.ts';
import type { Step } from '../../../foundation/law/tracer.ts';
import { base } from '../../calculations/base.ts';
import { benefit } from '../../calculations/benefit.ts';
import type { BenefitOutput } from '../../calculations/benefit-output.ts';
import { run } from '../../calculations/run.ts';
import { timeline } from '../../calculations/timeline.ts';
import type { Segment } from '../../model/timeline/segments.ts';
import { lawSources } from '../../rules/law-sources.ts';
import { DAYS_A_MONTH } from '../../rules/minimum-wage.ts';
import { socialMinimum } from '../../rules/supplement.ts';
import type { Variant } from '../../rules/variant.ts';
import { variant, variants } from '../../rules/variants.ts';
import { levelOf } from '../parts/level.ts';
import { atTheForm, baseInput, benefitInput, isMean } from './to-input.ts';
import type { Told } from './told.ts';

/** What the timeline tells, as far as the page shows it. */
export interface TimelineOutput {
  readonly status: Status;
  readonly notice: Text;
  readonly benefitFrom: IsoDate | null;
  readonly pension: IsoDate;
  readonly pensionFixed: boolean;
  readonly level: IsoDate;
  readonly segments: readonly Segment[];
}

/** Everything that the page shows of one illness. */
export interface Outcome {
  readonly told: Told;
  readonly rules: Variant;
  readonly benefit: BenefitOutput;
  readonly timeline: TimelineOutput;
  /** What counts per year, after the cap. */
  readonly yearly: number;
  /** Whether anything is paid before the pension age. */
  readonly pays: boolean;
  /** True when a supplement was asked for and no social minimum of that day is known. */
  readonly normMissing: boolean;
  readonly steps: readonly Step[];
  /** The same person under every variant. */
  readonly all: readonly { readonly rules: Variant; readonly benefit: BenefitOutput }[];
}

/** @throws InputError at the field of the form that cannot be */
export function workOut(told: Told, today: IsoDate): Outcome {
  return atTheForm(told, () => {
    const rules = variant(told.variant);
    const input = benefitInput(told, rules);
    const paid = run(benefit, input, today);
    const normMissing = told.household !== undefined && !isNormKnown(told);
    const asked = told.household === undefined || normMissing ? {} : { supplement: supplementInput(told) };
    const line = run(timeline, { ...input, ...asked }, today);
    const paidSteps = paid.receipt.steps;
    const further = line.receipt.steps.filter(
      ({ name }) => !name.startsWith('benefit per month') && !paidSteps.some(step => step.name === name),
    );
    const timelineOutput = line.output as TimelineOutput;
    return {
      ...{ told, rules, normMissing },
      benefit: paid.output as BenefitOutput,
      timeline: timelineOutput,
      yearly: (run(base, baseInput(input), today).output as { readonly basePerYear: number }).basePerYear,
      pays: timelineOutput.segments.some(({ kind }) => kind === 'benefit'),
      steps: [...paidSteps, ...further].map(step =>
        step.name === 'income of three years' && isMean(told)
          ? { ...step, source: lawSources.ours.id, origin: 'computed' }
          : step,
      ),
      all: variants().map(rules => ({
        rules,
        benefit: run(benefit, benefitInput(told, rules), today).output as BenefitOutput,
      })),
    };
  });
}

function isNormKnown({ onset, norm }: Told): boolean {
  const level = levelOf(onset);
  return (
    norm !== undefined ||
    socialMinimum.values.some(({ from, until }) => from <= level && (until === undefined || level <= until))
  );
}

function supplementInput({ household, otherPerMonth, norm }: Told): object {
  const otherPerDay = Math.round((otherPerMonth * DAYS_A_MONTH.den) / DAYS_A_MONTH.num);
  return { household, otherPerDay, ...(norm !== undefined && { norm }) };
}
