import type { Language } from '../../../foundation/law/text.ts';
import { formatAmount, formatDate, formatNumber } from '../../../foundation/web/format.ts';
import { classText } from '../parts/class-text.ts';
import { LevelNote } from '../parts/level-note.tsx';
import { RULE_WORDS } from '../parts/step-words.ts';
import { WORDS } from './benefit-words.ts';
import { hasFewYears } from './to-input.ts';
import type { Outcome } from './work-out.ts';

interface Props {
  readonly language: Language;
  readonly outcome: Outcome;
}

/** The answer in sentences: how much, when, why this class, what the cap does. */
export function BenefitProse({ language, outcome }: Props) {
  const { told, benefit, timeline, pays } = outcome;
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  return (
    <>
      <p class="answer">
        {pays ? words.monthly(amount(benefit.monthly), amount(benefit.holidayAllowance)) : words.nothing}
      </p>
      <When language={language} outcome={outcome} />
      <Why language={language} outcome={outcome} />
      {pays && <Base language={language} outcome={outcome} />}
      {pays && <Supplement language={language} outcome={outcome} />}
      <LevelNote language={language} day={told.onset} level={timeline.level} />
      {pays && <p>{words.later}</p>}
    </>
  );
}

function When({ language, outcome: { rules, benefit, timeline } }: Props) {
  const words = WORDS[language];
  const day = (date: string) => formatDate(date, language);
  if (!benefit.entitled) return null;
  const { benefitFrom, pension, pensionFixed } = timeline;
  if (benefitFrom === null || benefitFrom >= pension) return <p>{words.tooLate(day(pension))}</p>;
  return (
    <p>
      {words.waiting(rules.waiting.weeks, day(benefitFrom))} {words.until(day(pension))}{' '}
      {!pensionFixed && words.notFixed}
    </p>
  );
}

function Why({ language, outcome: { told, rules, benefit, steps } }: Props) {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const remaining = told.remaining === 0 ? words.nothingLeft : words.remaining(amount(told.remaining));
  const share = formatNumber(benefit.share * 100, language);
  if (rules.criterion.kind === 'minimum-wage')
    return (
      <p>
        {remaining} {words.wage(amount(12 * benefit.minimumWage))}{' '}
        {benefit.entitled ? words.wageYes(share) : words.wageNo}
      </p>
    );
  const three = Number(steps.find(({ name }) => name === 'income of three years')?.value);
  const loss = formatNumber(Math.max(0, benefit.lossPercent ?? 0), language);
  return (
    <p>
      {words.mean(amount(Math.round(three / 3)))} {remaining} {words.loss(loss)}{' '}
      {benefit.entitled
        ? words.lossClass(classText(benefit.class, language), share)
        : words.lossNone(rules.classes[0]!.from)}{' '}
      {hasFewYears(told) && words.fewYears}
    </p>
  );
}

function Base({ language, outcome: { told, rules, benefit, yearly: base, steps } }: Props) {
  const words = WORDS[language];
  const rule = String(steps.find(({ name }) => name === 'rule')?.value);
  const yearly = formatAmount(base, language);
  const wage = formatAmount(benefit.minimumWage, language);
  const asYear = told.starter !== undefined && !rules.base.starters;
  return (
    <p>
      {!benefit.capped && `${words.base(RULE_WORDS[rule]![language], yearly)} `}
      {rules.base.indexed && `${words.indexed} `}
      {asYear && `${words.starterAsYear} `}
      {benefit.capped
        ? rules.cap.on === 'benefit'
          ? words.cappedBenefit(wage)
          : words.cappedBase(wage)
        : words.notCapped}
    </p>
  );
}

function Supplement({ language, outcome: { told, timeline, normMissing } }: Props) {
  const words = WORDS[language];
  if (told.household === undefined) return null;
  if (normMissing) return <p>{words.normMissing(formatDate(timeline.level, language))}</p>;
  const paid = timeline.segments.find(({ kind }) => kind === 'benefit')?.supplement ?? 0;
  return <p>{paid > 0 ? words.supplement(formatAmount(paid, language)) : words.noSupplement}</p>;
}
