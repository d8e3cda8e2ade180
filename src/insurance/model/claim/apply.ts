import { addDays } from '../../../foundation/law/date.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { type Claim, NEW_CLAIM, type PlanStep, type Spell } from './claim.ts';
import type { ClaimEvent, ClaimEventOf } from './event.ts';
import { objectionUntil } from './terms.ts';

/** The claim after everything that happened, in order.
 *  @throws InputError as `apply` */
export function claimOf(events: readonly ClaimEvent[]): Claim {
  return events.reduce(apply, NEW_CLAIM);
}

/** The claim after one thing more.
 *  @throws InputError naming the field when it cannot happen, or not on that day */
export function apply(claim: Claim, event: ClaimEvent): Claim {
  if (
    claim.closed !== undefined &&
    event.kind !== 'paid' &&
    event.kind !== 'objected' &&
    event.kind !== 'objection-decided'
  )
    throw wrong('/kind', 'closed', {
      nl: `dit dossier is gesloten op ${claim.closed.on}; alleen een betaling of een bezwaar kan er nog bij`,
      en: `this file was closed on ${claim.closed.on}; only a payment or an objection can still be added`,
    });
  if (event.kind !== 'reported' && claim.reportedOn === undefined)
    throw wrong('/kind', 'not-reported', {
      nl: 'leg eerst de ziekmelding vast',
      en: 'record the report of illness first',
    });
  if (claim.lastOn !== undefined && event.on < claim.lastOn)
    throw wrong('/on', 'before-last', {
      nl: `${event.on} ligt voor wat het laatst is vastgelegd (${claim.lastOn}); kies die dag of later`,
      en: `${event.on} is before what was recorded last (${claim.lastOn}); choose that day or later`,
    });
  return { ...change(claim, event), lastOn: event.on };
}

function change(claim: Claim, event: ClaimEvent): Claim {
  switch (event.kind) {
    case 'reported':
      return reported(claim, event);
    case 'first-day-set':
      return firstDaySet(claim, event);
    case 'recovered':
      return recovered(claim, event);
    case 'relapsed':
      return relapsed(claim, event);
    case 'profits-set':
      return { ...claim, profits: event };
    case 'assessed':
      return { ...claim, assessments: [...claim.assessments, event] };
    case 'referred':
      return { ...claim, referrals: [...claim.referrals, event] };
    case 'step-agreed':
      return stepAgreed(claim, event);
    case 'step-followed-up':
      return followedUp(claim, event);
    case 'decided':
      return decided(claim, event);
    case 'income-reported':
      return { ...claim, incomes: { ...claim.incomes, [event.month]: event.amount } };
    case 'paid':
      return {
        ...claim,
        paid: { ...claim.paid, [event.month]: (claim.paid[event.month] ?? 0) + event.amount },
      };
    case 'objected':
      return objected(claim, event);
    case 'objection-decided':
      return objectionDecided(claim, event);
    case 'closed':
      return { ...claim, closed: event };
  }
}

function reported(claim: Claim, { on, firstDay }: ClaimEventOf<'reported'>): Claim {
  if (claim.reportedOn !== undefined)
    throw wrong('/kind', 'reported-twice', {
      nl: `de ziekmelding staat er al (${claim.reportedOn}); leg een nieuwe ziekteperiode vast als terugval`,
      en: `illness was reported already (${claim.reportedOn}); record a new spell as a relapse`,
    });
  notAfter('/firstDay', firstDay, on);
  return { ...claim, reportedOn: on, spells: [{ from: firstDay }] };
}

function firstDaySet(claim: Claim, { on, firstDay }: ClaimEventOf<'first-day-set'>): Claim {
  notAfter('/firstDay', firstDay, on);
  const [first, ...later] = claim.spells as readonly [Spell, ...Spell[]];
  const end = first.until ?? later[0]?.from;
  if (end !== undefined && firstDay > end)
    throw wrong('/firstDay', 'after-end', {
      nl: `${firstDay} ligt na het einde van de eerste ziekteperiode (${end})`,
      en: `${firstDay} is after the end of the first spell (${end})`,
    });
  return { ...claim, spells: [{ ...first, from: firstDay }, ...later] };
}

function recovered(claim: Claim, { on, lastDay }: ClaimEventOf<'recovered'>): Claim {
  const last = claim.spells.at(-1)!;
  if (last.until !== undefined)
    throw wrong('/kind', 'no-open-spell', {
      nl: `er loopt geen ziekteperiode; de laatste eindigde op ${last.until}`,
      en: `no spell is going on; the last one ended on ${last.until}`,
    });
  notAfter('/lastDay', lastDay, on);
  if (lastDay < last.from)
    throw wrong('/lastDay', 'before-first-day', {
      nl: `${lastDay} ligt voor de eerste dag (${last.from})`,
      en: `${lastDay} is before the first day (${last.from})`,
    });
  return { ...claim, spells: [...claim.spells.slice(0, -1), { ...last, until: lastDay }] };
}

function relapsed(claim: Claim, { on, firstDay }: ClaimEventOf<'relapsed'>): Claim {
  const last = claim.spells.at(-1)!;
  if (last.until === undefined)
    throw wrong('/kind', 'open-spell', {
      nl: `er loopt al een ziekteperiode sinds ${last.from}`,
      en: `a spell is going on already since ${last.from}`,
    });
  notAfter('/firstDay', firstDay, on);
  if (firstDay <= last.until)
    throw wrong('/firstDay', 'overlap', {
      nl: `${firstDay} valt in de vorige ziekteperiode, tot en met ${last.until}`,
      en: `${firstDay} is within the spell before it, until ${last.until}`,
    });
  return { ...claim, spells: [...claim.spells, { from: firstDay }] };
}

function stepAgreed(claim: Claim, { on, step, due }: ClaimEventOf<'step-agreed'>): Claim {
  notBefore('/due', due, on);
  const agreed: PlanStep = { agreedOn: on, step, due, state: 'agreed', findings: [] };
  return { ...claim, plan: [...claim.plan, agreed] };
}

function followedUp(claim: Claim, event: ClaimEventOf<'step-followed-up'>): Claim {
  const { on, step, result, finding, due } = event;
  const known = claim.plan[step];
  if (known === undefined) throw unknown('/step', step, claim.plan.length, { nl: 'stap', en: 'step' });
  if (result === 'going-on' && due === undefined)
    throw wrong('/due', 'missing', {
      nl: 'zeg wanneer je weer kijkt: de stap loopt nog',
      en: 'say when you look again: the step is still going on',
    });
  if (result !== 'going-on' && due !== undefined)
    throw wrong('/due', 'not-needed', {
      nl: 'de stap is klaar; laat dit leeg',
      en: 'the step is over; leave this empty',
    });
  if (due !== undefined) notBefore('/due', due, addDays(on, 1));
  const after: PlanStep = { ...known, state: result, due, findings: [...known.findings, { on, finding }] };
  return { ...claim, plan: claim.plan.with(step, after) };
}

function decided(claim: Claim, event: ClaimEventOf<'decided'>): Claim {
  const { about, from, monthly, objection } = event;
  const first = claim.spells[0]!.from;
  if (from < first)
    throw wrong('/from', 'before-first-day', {
      nl: `${from} ligt voor de eerste dag van arbeidsongeschiktheid (${first})`,
      en: `${from} is before the first day of incapacity (${first})`,
    });
  if ((about === 'refuse' || about === 'end') && monthly !== 0)
    throw wrong('/monthly', 'must-be-nothing', {
      nl: 'bij een weigering of een einde is het bedrag 0',
      en: 'with a refusal or an end the amount is 0',
    });
  if ((about === 'grant' || about === 'change') && claim.assessments.length === 0)
    throw wrong('/about', 'not-assessed', {
      nl: 'leg eerst de beoordeling vast: wat iemand nog kan, en wie dat vond',
      en: 'record the assessment first: what somebody can still do, and who judged so',
    });
  const running = claim.decisions.some(({ about: earlier }) => earlier === 'grant');
  if ((about === 'change' || about === 'end') && !running)
    throw wrong('/about', 'nothing-running', {
      nl: 'er is nog niets toegekend; kies toekennen of weigeren',
      en: 'nothing was granted yet; choose grant or refuse',
    });
  if (objection !== undefined && claim.objections[objection] === undefined)
    throw unknown('/objection', objection, claim.objections.length, { nl: 'bezwaar', en: 'objection' });
  return { ...claim, decisions: [...claim.decisions, event] };
}

function objected(claim: Claim, { on, decision, grounds }: ClaimEventOf<'objected'>): Claim {
  const against = claim.decisions[decision];
  if (against === undefined)
    throw unknown('/decision', decision, claim.decisions.length, { nl: 'beschikking', en: 'decision' });
  const late = on > objectionUntil(against.on);
  return { ...claim, objections: [...claim.objections, { on, decision, grounds, late, answer: undefined }] };
}

function objectionDecided(claim: Claim, event: ClaimEventOf<'objection-decided'>): Claim {
  const known = claim.objections[event.objection];
  if (known === undefined)
    throw unknown('/objection', event.objection, claim.objections.length, { nl: 'bezwaar', en: 'objection' });
  if (known.answer !== undefined)
    throw wrong('/objection', 'answered', {
      nl: `op dit bezwaar is al beslist op ${known.answer.on}`,
      en: `this objection was decided already on ${known.answer.on}`,
    });
  const heard = event.result === 'upheld' || event.result === 'dismissed';
  if (known.late && heard && event.excuse === undefined)
    throw wrong('/excuse', 'late', {
      nl: 'het bezwaar kwam te laat: zeg waarom het toch wordt behandeld, of verklaar het niet-ontvankelijk',
      en: 'the objection came too late: say why it is dealt with all the same, or declare it inadmissible',
    });
  return { ...claim, objections: claim.objections.with(event.objection, { ...known, answer: event }) };
}

function notAfter(pointer: string, date: string, last: string): void {
  if (date > last)
    throw wrong(pointer, 'after', { nl: `${date} ligt na ${last}`, en: `${date} is after ${last}` });
}

function notBefore(pointer: string, date: string, first: string): void {
  if (date < first)
    throw wrong(pointer, 'before', { nl: `${date} ligt voor ${first}`, en: `${date} is before ${first}` });
}

function unknown(pointer: string, given: number, count: number, what: Text): InputError {
  return wrong(pointer, 'unknown', {
    nl: `er is geen ${what.nl} met nummer ${given + 1}; er zijn er ${count}`,
    en: `there is no ${what.en} with number ${given + 1}; there are ${count}`,
  });
}

function wrong(pointer: string, code: string, message: Text): InputError {
  return new InputError([{ pointer, code, message }]);
}
