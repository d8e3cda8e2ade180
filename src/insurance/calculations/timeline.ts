import { z } from 'zod';
import { IsoDate as DateSchema, type IsoDate } from '../../foundation/law/date.ts';
import type { Cents } from '../../foundation/law/money.ts';
import { halfUp } from '../../foundation/law/rounding.ts';
import { benefitPlan } from '../model/benefit/benefit-plan.ts';
import { paidFrom } from '../model/benefit/class-change.ts';
import { className, lossClass } from '../model/benefit/loss-class.ts';
import { monthlyExactly } from '../model/benefit/monthly.ts';
import { fraction, isLess, times } from '../model/fraction.ts';
import { problemAt, refuse } from '../model/market-problem.ts';
import { pensionAge } from '../model/pension-age/pension-age.ts';
import { supplementOf } from '../model/supplement/supplement.ts';
import { type Paid, segments } from '../model/timeline/segments.ts';
import { waitingTime } from '../model/timeline/waiting-time.ts';
import { wageOn } from '../model/wage-on.ts';
import { lawSources } from '../rules/law-sources.ts';
import { DAYS_A_MONTH, DAYS_A_YEAR } from '../rules/minimum-wage.ts';
import { pensionAges } from '../rules/pension-age.ts';
import { HOUSEHOLDS, supplementSources } from '../rules/supplement.ts';
import { about, aboutVariant, ruleSources } from './about-variant.ts';
import { Amount, rulesOf } from './base-input.ts';
import { BenefitInput, benefitFacts } from './benefit-input.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';
import { timelineLines } from './timeline-lines.ts';

const { income: _income, paidOn: _paidOn, date: _date, ...benefitFields } = BenefitInput.shape;

const input = z.strictObject({
  ...benefitFields,
  born: Day.describe('Day of birth'),
  spells: z
    .array(
      z.strictObject({
        from: Day,
        until: Day.optional(),
        kind: z.enum(['illness', 'maternity']).default('illness'),
        otherCause: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(200)
    .optional()
    .describe('Illnesses and maternity benefits in order of time, in place of "onset"'),
  changes: z
    .array(z.strictObject({ from: Day, remaining: Amount }))
    .max(200)
    .default([])
    .describe('Days on which what can still be earned changes, in order of time'),
  supplement: z
    .strictObject({
      household: z.enum(HOUSEHOLDS),
      otherPerDay: Amount.default(0),
      norm: Amount.optional(),
    })
    .optional()
    .describe('Household, to see the supplement too'),
});

const output = z.strictObject({
  ...aboutVariant,
  onset: DateSchema,
  /** Last day of the waiting time; null while it is not over. */
  waitingUntil: DateSchema.nullable(),
  benefitFrom: DateSchema.nullable(),
  /** The day of the pension age. */
  pension: DateSchema,
  pensionFixed: z.boolean(),
  /** The amounts are at the level of this day: later indexation is left out. */
  level: DateSchema,
  /** Per month, in cents. */
  segments: z.array(
    z.strictObject({
      kind: z.enum(['before', 'waiting', 'benefit', 'no-benefit', 'pension']),
      from: DateSchema,
      until: DateSchema.optional(),
      income: z.int(),
      benefit: z.int(),
      supplement: z.int(),
      class: z.string().optional(),
    }),
  ),
});

/** The income of a person in time: before, waiting, benefit and supplement, up to the pension age. */
export const timeline = calculation({
  id: 'timeline',
  title: { nl: 'Tijdlijn tot de AOW-leeftijd', en: 'Timeline to the pension age' },
  about: {
    nl: 'Welk bedrag er per maand is, van een jaar voor de eerste ziektedag tot de AOW-leeftijd: inkomen, wachttijd, uitkering en toeslag. Ziekteperioden worden samengeteld; een andere klasse telt na twee volle maanden. Bedragen zijn van één peildag.',
    en: 'Which amount there is per month, from a year before the first day of illness up to the pension age: income, waiting time, benefit and supplement. Illnesses are counted together; another class counts after two full months. Amounts are of one day.',
  },
  input,
  output,
  example: {
    variant: 'letter-2021',
    onset: '2021-07-01',
    born: '1975-03-20',
    profit: 3000000,
    remaining: 0,
    changes: [{ from: '2026-02-10', remaining: 1500000 }],
  },
  sources: [...ruleSources, ...pensionAges.sources, ...supplementSources],
  date: ({ level, start, onset, spells }) => (level ?? start ?? onset ?? spells?.[0]?.from)!,
  compute: (given, trace) => {
    const rules = rulesOf(given);
    const { spells, changes, supplement: household, ...asked } = given;
    checkChanges(given);
    const counted = waitingTime(spells ?? [{ from: onsetOf(given), kind: 'illness' }], rules.waiting.weeks);
    if (counted === undefined) refuse([noIllness()]);
    const { onset, until, benefitFrom } = counted!;
    trace.step('first day of illness', onset, null, 'answer');
    trace.step('first day with a right', benefitFrom ?? null, rules.waiting.source, 'computed');
    const facts = benefitFacts({ ...asked, onset }, rules);
    const { value: wage, source } = wageOn(facts.level, '/onset');
    trace.step('minimum wage per month', wage, source, 'parameter');
    const plan = benefitPlan(rules, wage);
    const pays = (from: IsoDate, remaining: Cents): Paid => {
      const reached = lossClass(plan, facts.threeYears, remaining);
      const benefit = monthlyExactly(plan, facts.yearly, reached);
      const supplement = household && benefit > 0 ? supplementFor(benefit) : 0;
      return { from, benefit, supplement, income: 0, class: className(plan, reached) };
    };
    const most = fraction(plan.mostTimes, plan.mostOver);
    const yearly = isLess(most, facts.yearly) ? most : facts.yearly;
    const supplementFor = (benefit: Cents): Cents => {
      const base = times(yearly, fraction(1, DAYS_A_YEAR));
      const { perDay } = supplementOf({
        date: facts.level,
        ...household!,
        basePerDay: halfUp(base.n, base.d),
        benefitPerDay: halfUp(benefit * DAYS_A_MONTH.den, DAYS_A_MONTH.num),
        workPerDay: 0,
        disregardOver: true,
        childUnder12: false,
      });
      return halfUp(perDay * DAYS_A_MONTH.num, DAYS_A_MONTH.den);
    };
    const { date: pension, fixed, source: ageSource } = pensionAge(given.born);
    trace.step('pension age', pension, ageSource, 'computed');
    const right = benefitFrom ?? pension;
    const paid = [
      pays(right, facts.remaining),
      ...changes.map(({ from, remaining }) => pays(from <= right ? right : paidFrom(from), remaining)),
    ];
    for (const one of paid) {
      trace.step(`benefit per month from ${one.from}`, one.benefit, rules.classesBasis.source, 'computed');
      if (household)
        trace.step(`supplement per month from ${one.from}`, one.supplement, 'supplement-8', 'computed');
    }
    if (changes.length > 0)
      trace.step(
        'another class counts from',
        paid.slice(1).map(({ from }) => from),
        lawSources.wia61.id,
        'computed',
      );
    // What was earned, not the base that counts of it.
    const earned = facts.base ? times(facts.base.lastYear, fraction(DAYS_A_YEAR)) : facts.yearly;
    const before = halfUp(earned.n, earned.d * 12n);
    const line = segments({ onset, benefitFrom, pension, before, paid });
    return {
      ...about(rules),
      onset,
      waitingUntil: until ?? null,
      benefitFrom: benefitFrom ?? null,
      pension,
      pensionFixed: fixed,
      level: facts.level,
      segments: line.map(one => ({ ...one })),
    };
  },
  lines: timelineLines,
});

function onsetOf({ onset }: { readonly onset?: IsoDate | undefined }): IsoDate {
  if (onset === undefined)
    refuse([
      problemAt('/onset', 'missing', null, {
        nl: 'de eerste ziektedag, of "spells"',
        en: 'the first day of illness, or "spells"',
      }),
    ]);
  return onset!;
}

/** @throws InputError for changes out of order, or beside a bare percentage */
function checkChanges({
  changes,
  lossPercent,
}: Pick<z.infer<typeof input>, 'changes' | 'lossPercent'>): void {
  if (changes.length > 0 && lossPercent !== undefined)
    refuse([
      problemAt('/lossPercent', 'too-many', lossPercent, {
        nl: 'niets: met "changes" telt "remaining", wat nog verdiend kan worden',
        en: 'nothing: with "changes" it is "remaining" that counts, what can still be earned',
      }),
    ]);
  refuse(
    changes.flatMap(({ from }, i) => {
      const before = changes[i - 1]?.from;
      if (before === undefined || before < from) return [];
      const allowed = { nl: `een dag na ${before}`, en: `a day after ${before}` };
      return [problemAt(`/changes/${i}/from`, 'order', from, allowed)];
    }),
  );
}

function noIllness() {
  return problemAt('/spells', 'no-illness', [], {
    nl: 'minstens één periode van ziekte',
    en: 'at least one illness',
  });
}
