import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { line, paragraphs } from '../../foundation/law/ordinary-text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { optOut } from '../calculations/opt-out.ts';
import { premium } from '../calculations/premium.ts';
import { run } from '../calculations/run.ts';
import { claimOf } from '../model/claim/apply.ts';
import type { Claim, Decision } from '../model/claim/claim.ts';
import { type ClaimEvent, LONGEST } from '../model/claim/event.ts';
import { claimDates } from './claim-dates.ts';
import { classChange } from './class-change.ts';
import { type CaseEvent, readEvent } from './kinds.ts';
import { propose } from './propose.ts';
import { type CaseFile, countingIn } from './record.ts';

const reasons = paragraphs(LONGEST);

/** What somebody who decides on a claim chooses; class and amount follow from the rules. */
const Decided = z.strictObject({
  kind: z.literal('decided'),
  on: IsoDate,
  about: z.enum(['grant', 'refuse', 'change', 'end']),
  /** First day of what is decided; left out: the first day that is paid. */
  from: IsoDate.optional(),
  reasons,
  objection: z.int().min(0).optional(),
});
/** The profit of a premium year; the premium follows from the rules. */
const PremiumSet = z.strictObject({
  kind: z.literal('premium-set'),
  on: IsoDate,
  profit: z.int(),
  provisional: z.boolean().default(false),
});
/** A private policy as the calculation `opt-out` takes it; whether it holds follows from the rules. */
const Tested = z.strictObject({
  kind: z.literal('tested'),
  on: IsoDate,
  insurer: line(200),
  reasons,
  profit: z.int(),
  policy: z.record(z.string(), z.unknown()).default({}),
});

/** What somebody says that happened in a file, as the file keeps it. What gives or takes a right is worked out by the rules
 *  of the variant; nobody can type it.
 *  @param given with its kind
 *  @throws InputError with every problem, at its field */
export function eventFrom(
  file: CaseFile,
  given: Readonly<Record<string, unknown>>,
  today: IsoDate,
): CaseEvent {
  if (file.kind === 'claim' && given.kind === 'decided')
    return decision(file, parseInput(Decided, given), today);
  if (file.kind === 'premium' && given.kind === 'premium-set')
    return premiumSet(file, parseInput(PremiumSet, given), today);
  if (file.kind === 'opt-out' && given.kind === 'tested')
    return tested(file, parseInput(Tested, given), today);
  return readEvent(file.kind, given);
}

function decision(file: CaseFile, choice: z.output<typeof Decided>, today: IsoDate): Decision {
  const { kind, about, on, objection } = choice;
  const common = { kind, on, about, reasons: choice.reasons, ...(objection !== undefined && { objection }) };
  const claim = claimOf(countingIn<ClaimEvent>(file));
  if (about === 'end' && choice.from === undefined)
    throw problem('/from', 'missing', {
      nl: 'zeg vanaf welke dag de uitkering stopt',
      en: 'say from which day the benefit ends',
    });
  if (about === 'refuse' || about === 'end')
    return { ...common, provisional: false, monthly: 0, from: choice.from ?? refusedFrom(claim, file) ?? on };
  const assessed = propose(claim, file, today);
  const change = about === 'change' ? classChange(claim, file, today) : undefined;
  const { from } = assessed;
  const start = choice.from ?? change?.from ?? from;
  const { facts, output } =
    change !== undefined && start >= change.from ? propose(claim, file, today, change.income) : assessed;
  if (!output.entitled)
    throw problem('/about', 'none-due', {
      nl: 'volgens de regels is er geen recht op een uitkering; kies weigeren of beëindigen',
      en: 'by the rules there is no right to a benefit; choose refuse or end',
    });
  if (start < from)
    throw problem('/from', 'before-waiting-ends', {
      nl: `${start} ligt voor het einde van de wachttijd; de eerste dag is ${from}`,
      en: `${start} is before the end of the waiting time; the first day is ${from}`,
    });
  return { ...common, ...facts, from: start };
}

/** The first day that would have been paid; where none would, the first day of illness. */
function refusedFrom(claim: Claim, file: CaseFile): IsoDate | undefined {
  if (claim.reportedOn === undefined) return undefined;
  return claimDates(claim, file).payableFrom ?? claim.spells[0]?.from;
}

function premiumSet(
  { variant, year }: CaseFile,
  given: z.output<typeof PremiumSet>,
  today: IsoDate,
): CaseEvent {
  // The mean minimum wage of a year is known only once the year has gone on: until then that of its first day counts.
  const level = given.provisional
    ? { date: `${year}-01-01`, basis: 'date' }
    : { date: `${year}-07-01`, basis: 'year-average' };
  const asked = { variant, profit: given.profit, ...level };
  const { output, receipt } = run(premium, asked, today);
  const { yearly } = output as { readonly yearly: number };
  return readEvent('premium', { ...given, premium: yearly, receipt: receipt.hash });
}

function tested({ variant, born }: CaseFile, given: z.output<typeof Tested>, today: IsoDate): CaseEvent {
  const { kind, on, insurer, profit, policy } = given;
  const input = { variant, date: on, born, profit, policy };
  const { output, receipt } = run(optOut, input, today);
  const { verdict } = output as { readonly verdict: string };
  return readEvent('opt-out', {
    ...{ kind, on, insurer, reasons: given.reasons, input },
    ...{ holds: verdict === 'accepted', receipt: receipt.hash },
  });
}

function problem(
  pointer: string,
  code: string,
  message: { readonly nl: string; readonly en: string },
): InputError {
  return new InputError([{ pointer, code, message }]);
}
