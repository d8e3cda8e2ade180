import { addDays, type IsoDate } from '../../foundation/law/date.ts';
import type { Cents } from '../../foundation/law/money.ts';
import { ratio, times } from '../../foundation/law/rate.ts';
import { halfUp } from '../../foundation/law/rounding.ts';
import { type BenefitPlan, benefitPlan } from '../model/benefit/benefit-plan.ts';
import { paidBesideIncome } from '../model/benefit/income-beside.ts';
import { className, lossClass } from '../model/benefit/loss-class.ts';
import { lossPercent } from '../model/benefit/loss-percent.ts';
import { monthlyExactly } from '../model/benefit/monthly.ts';
import { type Fraction, fraction, isLess, smaller, times as timesFraction } from '../model/fraction.ts';
import { problemAt, refuse } from '../model/market-problem.ts';
import { pensionAge } from '../model/pension-age/pension-age.ts';
import { wageOn } from '../model/wage-on.ts';
import { lawSources } from '../rules/law-sources.ts';
import { DAYS_A_YEAR } from '../rules/minimum-wage.ts';
import type { Variant } from '../rules/variant.ts';
import { about, ruleSources } from './about-variant.ts';
import { traceBase, wholeCents } from './base.ts';
import { rulesOf } from './base-input.ts';
import { BenefitInput, benefitFacts } from './benefit-input.ts';
import { benefitLines } from './benefit-lines.ts';
import { BenefitOutput } from './benefit-output.ts';
import { calculation } from './calculation.ts';

/** The benefit of one person. */
export const benefit = calculation({
  id: 'benefit',
  title: { nl: 'Uitkering', en: 'Benefit' },
  about: {
    nl: 'In welke klasse iemand valt en hoeveel uitkering daarbij hoort. Geef "profits" (per jaar) of "profit" (één bedrag per jaar), en "remaining": wat iemand nog kan verdienen per jaar. Het verlies wordt gemeten tegen drie jaren ervoor.',
    en: 'Which class somebody is in and which benefit belongs to it. Give "profits" (per year) or "profit" (one amount a year), and "remaining": what somebody can still earn in a year. The loss is measured against three years before.',
  },
  input: BenefitInput,
  output: BenefitOutput,
  example: {
    variant: 'letter-2021',
    onset: '2021-07-01',
    profits: { '2018': 2400000, '2019': 3600000, '2020': 3000000 },
    earlier: [2400000, 3600000, 3000000],
    remaining: 1200000,
    capOn: 'benefit',
  },
  sources: ruleSources,
  date: ({ level, start, date, onset }) => (level ?? start ?? date ?? onset)!,
  compute: (input, trace) => {
    const rules = rulesOf(input);
    const { level, onset, yearly, base, threeYears, remaining } = benefitFacts(input, rules);
    const { value: wage, source: wageSource } = wageOn(level, onset === level ? '/onset' : '/date');
    if (base) traceBase(base, rules, trace);
    else {
      trace.step('profit', input.profit, null, 'answer');
      trace.step('minimum wage per month', wage, wageSource, 'parameter');
    }
    const plan = benefitPlan(rules, wage);
    const assessed = lossClass(plan, threeYears, remaining);
    const loss = threeYears > 0 ? lossPercent(plan, threeYears, remaining) : null;
    if (input.lossPercent === undefined) {
      trace.step('income of three years', threeYears, null, 'answer');
      trace.step('what can still be earned', remaining, null, 'answer');
    }
    trace.step(
      'loss in per cents',
      loss,
      plan.byLoss ? lawSources.letterLoss.id : rules.criterion.source,
      'computed',
    );
    trace.step('class', className(plan, assessed), rules.criterion.source, 'computed');
    const reached = besideWork(
      input,
      rules,
      () => paidBesideIncome(plan, threeYears, assessed, input.income!),
      assessed,
    );
    if (input.income !== undefined)
      trace.step('class that is paid', className(plan, reached), rules.incomeBeside.source, 'computed');
    const share = reached === 0 ? 0 : plan.pays[reached - 1]! / 10_000;
    trace.step('share of the base', share, rules.classesBasis.source, 'parameter');
    const monthly = trace.step(
      'benefit per month',
      monthlyExactly(plan, yearly, reached),
      rules.classesBasis.source,
      'computed',
    );
    const holiday = times(12 * monthly, ratio(rules.holidayAllowance.parts, 10_000), halfUp);
    trace.step('holiday allowance', holiday, rules.holidayAllowance.source, 'computed');
    const { perDay, capped } = base ?? afterCap(yearly, plan);
    const from = onset === undefined ? undefined : addDays(onset, 7 * rules.waiting.weeks);
    return {
      ...about(rules),
      lossPercent: loss,
      class: className(plan, reached),
      entitled: reached > 0,
      share,
      monthly,
      yearly: 12 * monthly,
      holidayAllowance: holiday,
      deathGrant: monthly,
      basePerDay: wholeCents(perDay),
      capOn: rules.cap.on,
      capped,
      level,
      minimumWage: wage,
      ...(from && reached > 0 && { from }),
      ...(input.born && reached > 0 && { until: addDays(pensionAge(input.born).date, -1) }),
      ...(input.paidOn && { indexed: indexed(input.paidOn, level, wage) }),
    };

    function indexed(date: IsoDate, since: IsoDate, wageThen: Cents) {
      if (date < since)
        refuse([problemAt('/paidOn', 'before', date, { nl: `${since} of later`, en: `${since} or later` })]);
      const { value: wageNow, source } = wageOn(date, '/paidOn');
      // The base is revised with the minimum wage (WAZ art. 8 par. 9), and so is its cap.
      const revised = timesFraction(yearly, fraction(wageNow, wageThen));
      const amount = monthlyExactly(benefitPlan(rules, wageNow), revised, reached);
      trace.step('minimum wage per month, later', wageNow, source, 'parameter');
      return {
        date,
        factor: wageNow / wageThen,
        monthly: trace.step('indexed', amount, lawSources.waz8.id, 'computed'),
      };
    }
  },
  lines: benefitLines,
});

/** The classes that are paid: as assessed, or fewer where there is income from work beside the benefit. */
function besideWork({ income }: BenefitInput, rules: Variant, paid: () => number, assessed: number): number {
  if (income === undefined) return assessed;
  if (rules.incomeBeside.rule === 'open')
    refuse([
      problemAt('/income', 'no-such-rule', income, {
        nl: `niets: hoe inkomen naast de uitkering telt, is in variant “${rules.id}” niet uitgewerkt`,
        en: `nothing: how income beside the benefit counts is not worked out in variant “${rules.id}”`,
      }),
    ]);
  return paid();
}

/** The base per day after the cap, and whether the cap took something off. */
function afterCap(yearly: Fraction, { mostTimes, mostOver }: BenefitPlan) {
  const most = fraction(mostTimes, mostOver);
  return {
    perDay: timesFraction(smaller(yearly, most), fraction(1, DAYS_A_YEAR)),
    capped: isLess(most, yearly),
  };
}
