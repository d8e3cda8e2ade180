import { addDays, addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { AmountText, DateText } from '../../../foundation/web/components/date-text.tsx';
import { Details } from '../../../foundation/web/components/details.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import { claimOf } from '../../model/claim/apply.ts';
import type { Claim } from '../../model/claim/claim.ts';
import { type Deadline, deadlines } from '../../model/claim/deadlines.ts';
import type { ClaimEvent } from '../../model/claim/event.ts';
import { paymentCalendar } from '../../model/claim/payments.ts';
import { LETTER } from '../addresses.ts';
import { claimDates } from '../claim-dates.ts';
import { classChange } from '../class-change.ts';
import { type CaseFile, countingIn } from '../record.ts';

const WORDS = {
  ahead: { nl: 'Wat komt er nog', en: 'What is still to come' },
  aheadColumns: { nl: ['Wat', 'Dag'], en: ['What', 'Day'] },
  decisions: { nl: 'Beschikkingen', en: 'Decisions' },
  decisionColumns: {
    nl: ['Nummer', 'Wat', 'Vanaf', 'Per maand', 'Soort', 'Brief'],
    en: ['Number', 'What', 'From', 'A month', 'Kind', 'Letter'],
  },
  letter: { nl: 'Brief (PDF)', en: 'Letter (PDF)' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
  final: { nl: 'definitief', en: 'final' },
  objections: { nl: 'Bezwaren', en: 'Objections' },
  objectionColumns: {
    nl: ['Nummer', 'Tegen beschikking', 'Ontvangen', 'Uitkomst'],
    en: ['Number', 'Against decision', 'Received', 'Outcome'],
  },
  late: { nl: 'te laat', en: 'late' },
  open: { nl: 'open', en: 'open' },
  plan: { nl: 'Afgesproken stappen', en: 'Steps that were agreed' },
  planColumns: {
    nl: ['Nummer', 'Stap', 'Stand', 'Kijken op'],
    en: ['Number', 'Step', 'Standing', 'Look on'],
  },
  payments: { nl: 'Betaalkalender', en: 'Payment calendar' },
  paymentsText: {
    nl: 'Per maand wat de beschikkingen geven, wat is betaald en wat nog openstaat. Een min betekent: terug te betalen.',
    en: 'For each month what the decisions give, what was paid and what is still open. A minus means: to be paid back.',
  },
  deathGrant: { nl: 'Overlijdensuitkering', en: 'Death grant' },
  paymentColumns: {
    nl: ['Maand', 'Uitkering', 'Vakantiegeld', 'Betaald', 'Open'],
    en: ['Month', 'Benefit', 'Holiday allowance', 'Paid', 'Open'],
  },
} as const;

const ABOUT: Readonly<Record<string, Text>> = {
  grant: { nl: 'toegekend', en: 'granted' },
  refuse: { nl: 'geweigerd', en: 'refused' },
  change: { nl: 'gewijzigd', en: 'changed' },
  end: { nl: 'beëindigd', en: 'ended' },
  upheld: { nl: 'gegrond', en: 'upheld' },
  dismissed: { nl: 'ongegrond', en: 'dismissed' },
  inadmissible: { nl: 'niet-ontvankelijk', en: 'inadmissible' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  agreed: { nl: 'afgesproken', en: 'agreed' },
  done: { nl: 'gedaan', en: 'done' },
  'going-on': { nl: 'loopt nog', en: 'going on' },
  dropped: { nl: 'gestopt', en: 'dropped' },
};

const DEADLINES: Readonly<Record<Deadline['kind'], Text>> = {
  'waiting-ends': { nl: 'Laatste dag van de wachttijd', en: 'Last day of the waiting time' },
  decide: { nl: 'Uiterlijk een beschikking geven', en: 'Decide by this day' },
  'objection-ends': {
    nl: 'Laatste dag voor bezwaar tegen beschikking',
    en: 'Last day to object to decision',
  },
  'answer-objection': { nl: 'Uiterlijk beslissen op bezwaar', en: 'Decide by this day on objection' },
  'follow-up': { nl: 'Kijken naar stap', en: 'Look at step' },
  'class-changes': {
    nl: 'Andere klasse door inkomen naast de uitkering: wijzig de beschikking vanaf',
    en: 'Another class because of income beside the benefit: change the decision from',
  },
  'pension-age': { nl: 'AOW-leeftijd: de uitkering stopt', en: 'Pension age: the benefit ends' },
};

/** Months that the payment calendar looks ahead. */
const AHEAD = 3;

interface Props {
  readonly language: Language;
  readonly file: CaseFile;
  readonly today: IsoDate;
}

/** What a claim is: what comes, decisions, objections, plan, payments. */
export function ClaimPart({ language, file, today }: Props) {
  const claim = claimOf(countingIn<ClaimEvent>(file));
  if (claim.reportedOn === undefined) return null;
  const change = classChange(claim, file, today);
  const dates = { ...claimDates(claim, file), classChangesFrom: change?.from };
  const ahead = deadlines(claim, dates, today);
  return (
    <>
      <Ahead language={language} ahead={ahead} />
      <Decisions language={language} claim={claim} id={file.id} />
      <Objections language={language} claim={claim} />
      <Plan language={language} claim={claim} />
      <Payments language={language} claim={claim} today={today} pensionFrom={dates.pensionFrom} />
    </>
  );
}

const columns = (labels: readonly string[], numeric: readonly number[] = []) =>
  labels.map((label, i) => ({ label, numeric: numeric.includes(i) }));

function Ahead({ language, ahead }: { readonly language: Language; readonly ahead: readonly Deadline[] }) {
  if (ahead.length === 0) return null;
  return (
    <>
      <h2>{WORDS.ahead[language]}</h2>
      <Table
        id="ahead"
        caption={WORDS.ahead[language]}
        captionHidden
        columns={columns(WORDS.aheadColumns[language])}
        rows={ahead.map(({ kind, on, about }) => [
          `${DEADLINES[kind][language]}${about === undefined ? '' : ` ${about + 1}`}`,
          <DateText language={language} date={on} />,
        ])}
      />
    </>
  );
}

function Decisions({
  language,
  claim,
  id,
}: {
  readonly language: Language;
  readonly claim: Claim;
  readonly id: string;
}) {
  if (claim.decisions.length === 0) return null;
  return (
    <>
      <h2>{WORDS.decisions[language]}</h2>
      <Table
        id="decisions"
        caption={WORDS.decisions[language]}
        captionHidden
        columns={columns(WORDS.decisionColumns[language], [3])}
        rows={claim.decisions.map(({ about, from, monthly, provisional }, number) => [
          String(number + 1),
          ABOUT[about]![language],
          <DateText language={language} date={from} />,
          <AmountText language={language} cents={monthly} />,
          WORDS[provisional ? 'provisional' : 'final'][language],
          <a href={fill(LETTER, { file: id, number: String(number + 1) })[language]}>
            {WORDS.letter[language]} <span class="visually-hidden">{number + 1}</span>
          </a>,
        ])}
      />
    </>
  );
}

function Objections({ language, claim }: { readonly language: Language; readonly claim: Claim }) {
  if (claim.objections.length === 0) return null;
  return (
    <>
      <h2>{WORDS.objections[language]}</h2>
      <Table
        id="objections"
        caption={WORDS.objections[language]}
        captionHidden
        columns={columns(WORDS.objectionColumns[language])}
        rows={claim.objections.map(({ decision, on, late, answer }, number) => [
          String(number + 1),
          String(decision + 1),
          <>
            <DateText language={language} date={on} />
            {late && ` (${WORDS.late[language]})`}
          </>,
          answer === undefined ? WORDS.open[language] : ABOUT[answer.result]![language],
        ])}
      />
    </>
  );
}

function Plan({ language, claim }: { readonly language: Language; readonly claim: Claim }) {
  if (claim.plan.length === 0) return null;
  return (
    <>
      <h2>{WORDS.plan[language]}</h2>
      <Table
        id="plan"
        caption={WORDS.plan[language]}
        captionHidden
        columns={columns(WORDS.planColumns[language])}
        rows={claim.plan.map(({ step, state, due }, number) => [
          String(number + 1),
          step,
          ABOUT[state]![language],
          due === undefined ? '–' : <DateText language={language} date={due} />,
        ])}
      />
    </>
  );
}

interface PaymentProps {
  readonly language: Language;
  readonly claim: Claim;
  readonly today: IsoDate;
  readonly pensionFrom: IsoDate;
}

function Payments({ language, claim, today, pensionFrom }: PaymentProps) {
  const ahead = addDays(addMonths(`${today.slice(0, 7)}-01`, AHEAD + 1), -1);
  const end = [addDays(pensionFrom, -1), claim.closed?.on].filter(day => day !== undefined).sort()[0]!;
  const ends = end <= ahead;
  const lines = paymentCalendar(claim, ends ? end : ahead, ends);
  if (lines.length === 0) return null;
  const amount = (cents: number) => <AmountText language={language} cents={cents} />;
  const died = lines.some(({ deathGrant }) => deathGrant !== 0);
  const [month, benefit, holiday, ...rest] = WORDS.paymentColumns[language];
  const labels = [month, benefit, holiday, ...(died ? [WORDS.deathGrant[language]] : []), ...rest];
  return (
    <Details summary={WORDS.payments[language]} open={lines.length <= 12}>
      <p>{WORDS.paymentsText[language]}</p>
      <Table
        id="payments"
        caption={WORDS.payments[language]}
        captionHidden
        columns={columns(labels, [1, 2, 3, 4, 5])}
        rows={lines.map(({ month, benefit, holiday, deathGrant, paid, open, provisional }) => [
          `${month}${provisional ? ` (${WORDS.provisional[language]})` : ''}`,
          ...[benefit, holiday, ...(died ? [deathGrant] : []), paid, open].map(amount),
        ])}
      />
    </Details>
  );
}
