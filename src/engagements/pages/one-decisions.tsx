import { atLeast } from '../../foundation/identity/index.ts';
import { Moment } from '../../foundation/identity/pages/moment.tsx';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { DateText } from '../../foundation/web/components/date-text.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { CHOICE_NAMES } from '../model/decision.ts';
import { isHighRisk } from '../model/risk.ts';
import type { DecisionRecord } from '../store/find-engagement.ts';
import { DECIDE, SETTLE, WITHDRAW } from './addresses.ts';
import type { OnePart } from './one-part.ts';
import { outcomeName } from './register-desk.ts';
import { SomeoneText } from './someone-text.tsx';

const WORDS = {
  title: { nl: 'Besluiten', en: 'Decisions' },
  none: { nl: 'Er is nog geen besluit.', en: 'There is no decision yet.' },
  notNeeded: { nl: 'Bij deze uitkomst hoort geen besluit.', en: 'This outcome needs no decision.' },
  about: { nl: 'Over de uitkomst', en: 'About the outcome' },
  by: { nl: 'Besluit van', en: 'Decision of' },
  on: { nl: 'op', en: 'on' },
  proposed: { nl: 'wacht op goedkeuring', en: 'waits for approval' },
  final: { nl: 'geldt', en: 'counts' },
  past: { nl: 'over een eerdere uitkomst', en: 'about an earlier outcome' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  approvedBy: { nl: 'Goedgekeurd door', en: 'Approved by' },
  rejectedBy: { nl: 'Afgewezen door', en: 'Rejected by' },
  settle: { nl: 'Keur goed of wijs af', en: 'Approve or reject' },
  withdraw: { nl: 'Trek je voorstel in', en: 'Withdraw your proposal' },
  decide: { nl: 'Leg een besluit vast', en: 'Record a decision' },
} as const;

/** What was decided about the outcome, by whom, and what still has to be approved. */
export function Decisions(part: OnePart) {
  const { language, file, mayEdit } = part;
  const { engagement, decisions } = file;
  const risky = isHighRisk(engagement.assessed?.outcome ?? null);
  const waits = decisions.some(({ state, current }) => state === 'proposed' && current);
  if (decisions.length === 0 && engagement.assessed === null) return null;
  return (
    <section>
      <h2>{WORDS.title[language]}</h2>
      {decisions.length === 0 && <p>{WORDS[risky ? 'none' : 'notNeeded'][language]}</p>}
      <ol class="record">
        {decisions.map(decision => (
          <li>
            <One {...part} decision={decision} />
          </li>
        ))}
      </ol>
      {mayEdit && risky && !waits && (
        <Buttons>
          <ButtonLink look="secondary" href={fill(DECIDE, { engagement: engagement.id })[language]}>
            {WORDS.decide[language]}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  );
}

function One({ language, desk, file, actor, decision }: OnePart & { readonly decision: DecisionRecord }) {
  const { choice, reasons, outcome, owner, decidedOn, approver, approvedAt, remark, state, id, version } =
    decision;
  const own = owner.id === actor.person.id;
  const address = { engagement: file.engagement.id, decision: id };
  return (
    <>
      <h3>
        {CHOICE_NAMES[choice][language]}{' '}
        <span class="nl-data-badge">{WORDS[stateOf(decision)][language]}</span>
      </h3>
      <p class="small">
        {WORDS.by[language]} <SomeoneText language={language} someone={owner} /> {WORDS.on[language]}{' '}
        <DateText language={language} date={decidedOn} />. {WORDS.about[language]} ‘
        {outcomeName(desk, outcome, language).title}’.
      </p>
      <p class="as-typed">{reasons}</p>
      {approver && approvedAt && (
        <p class="small">
          {WORDS[state === 'final' ? 'approvedBy' : 'rejectedBy'][language]}{' '}
          <SomeoneText language={language} someone={approver} />,{' '}
          <Moment language={language} at={approvedAt} />
        </p>
      )}
      {remark && <p class="as-typed">{remark}</p>}
      {state === 'proposed' && own && (
        <form method="post" action={fill(WITHDRAW, address)[language]}>
          <input type="hidden" name="version" value={String(version)} />
          <Buttons>
            <Button look="secondary">{WORDS.withdraw[language]}</Button>
          </Buttons>
        </form>
      )}
      {state === 'proposed' && !own && atLeast(actor.role, 'approver') && (
        <Buttons>
          <ButtonLink look="secondary" href={fill(SETTLE, address)[language]}>
            {WORDS.settle[language]}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}

function stateOf({
  state,
  current,
  approver,
}: DecisionRecord): 'proposed' | 'final' | 'past' | 'rejected' | 'withdrawn' {
  if (state === 'rejected') return approver === undefined ? 'withdrawn' : 'rejected';
  if (!current) return 'past';
  return state;
}
