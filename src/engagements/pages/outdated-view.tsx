import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { type Failed, NOTHING_WRONG, summaryOf } from '../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Details } from '../../foundation/web/components/details.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { DateField } from '../../foundation/web/components/fields.tsx';
import { BackLink, Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formatNumber } from '../../foundation/web/format.ts';
import { BULK } from '../bulk/addresses.ts';
import type { OutdatedPage } from '../store/list-outdated.ts';
import { LIST, OUTDATED } from './addresses.ts';
import { OutdatedTable } from './outdated-table.tsx';
import type { RegisterDesk } from './register-desk.ts';

export const WORDS = {
  title: { nl: 'Wat verandert er?', en: 'What changes?' },
  back: { nl: 'Naar het register', en: 'To the register' },
  lead: {
    nl: 'Regels en vragenlijsten veranderen. Kies een dag. Je ziet welke inhuur met de regels van die dag een andere uitkomst krijgt, en waarom.',
    en: 'Rules and questionnaires change. Choose a day. You see which engagements get another outcome with the rules of that day, and why.',
  },
  nothingYet: {
    nl: 'Er verandert nog niets: pas als je het overneemt, staat het in het register.',
    en: 'Nothing changes yet: only when you take it over is it in the register.',
  },
  date: { nl: 'Peildatum', en: 'Calculation date' },
  look: { nl: 'Kijk', en: 'Look' },
  whole: { nl: 'Beoordeel het hele register', en: 'Assess the whole register' },
  same: {
    nl: 'beoordeeld met precies deze regels; daar verandert niets.',
    en: 'assessed by these very rules; nothing changes there.',
  },
  other: { nl: 'beoordeeld met andere regels.', en: 'assessed by other rules.' },
  changes: { nl: 'De uitkomst verandert', en: 'The outcome changes' },
  stays: { nl: 'De uitkomst blijft gelijk', en: 'The outcome stays the same' },
  again: { nl: 'Moet opnieuw worden beoordeeld', en: 'Has to be assessed again' },
  none: {
    nl: 'Bij geen enkele inhuur verandert de uitkomst.',
    en: 'For no engagement does the outcome change.',
  },
  confirm: { nl: 'Neem over wat is aangevinkt', en: 'Take over what is ticked' },
  confirmText: {
    nl: 'De uitkomst en de controlegegevens van die dag komen in het register. Verandert de uitkomst, dan telt een eerder besluit niet meer.',
    en: 'The outcome and receipt of that day go into the register. If the outcome changes, an earlier decision no longer counts.',
  },
  noneChosen: { nl: 'Vink eerst minstens één inhuur aan.', en: 'Tick at least one engagement first.' },
  done: { nl: 'Overgenomen:', en: 'Taken over:' },
  next: { nl: 'Bekijk de volgende', en: 'Look at the next' },
  looked: { nl: 'Nu bekeken:', en: 'Looked at now:' },
  of: { nl: 'van', en: 'of' },
} as const;

interface Props {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly organisation: string;
  readonly typed: string;
  readonly date: IsoDate | undefined;
  readonly page: OutdatedPage | undefined;
  readonly failed: Failed | undefined;
  /** How many were taken over just now. */
  readonly done: number | undefined;
  readonly mayConfirm: boolean;
}

/** What other rules would change in the register. */
export function OutdatedView({
  language,
  desk,
  organisation,
  typed,
  date,
  page,
  failed,
  done,
  mayConfirm,
}: Props) {
  const errors = failed?.errors ?? NOTHING_WRONG;
  return (
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
      {done !== undefined && failed === undefined && (
        <Notice>
          {WORDS.done[language]} {done}
        </Notice>
      )}
      <Eyebrow>{organisation}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <p>{WORDS.nothingYet[language]}</p>
      <form method="get" action={OUTDATED[language]} class="filter" novalidate>
        <DateField
          language={language}
          name="date"
          label={WORDS.date[language]}
          value={typed}
          error={errors.date}
        />
        <Buttons>
          <Button look="secondary">{WORDS.look[language]}</Button>
          {mayConfirm && (
            <ButtonLink look="secondary" href={BULK[language]}>
              {WORDS.whole[language]}
            </ButtonLink>
          )}
        </Buttons>
      </form>
      {page && date && (
        <Found language={language} desk={desk} date={date} page={page} mayConfirm={mayConfirm} />
      )}
    </>
  );
}

interface FoundProps {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly date: IsoDate;
  readonly page: OutdatedPage;
  readonly mayConfirm: boolean;
}

function Found({ language, desk, date, page, mayConfirm }: FoundProps) {
  const { sameRules, otherRules, rows, next } = page;
  const of = (...kinds: readonly string[]) =>
    rows.filter(({ reassessment }) => kinds.includes(reassessment.kind));
  const [changes, stays, again] = [of('changes'), of('stays'), of('incomplete', 'impossible')];
  const table = { language, desk, date };
  return (
    <>
      <ul>
        <li>
          {formatNumber(sameRules, language)} {WORDS.same[language]}
        </li>
        <li>
          {formatNumber(otherRules, language)} {WORDS.other[language]}
        </li>
      </ul>
      {otherRules > rows.length && (
        <p>
          {WORDS.looked[language]} {formatNumber(rows.length, language)} {WORDS.of[language]}{' '}
          {formatNumber(otherRules, language)}.
        </p>
      )}
      <form method="post" action={OUTDATED[language]}>
        <input type="hidden" name="date" value={date} />
        <h2>
          {WORDS.changes[language]} ({changes.length})
        </h2>
        {changes.length === 0 ? (
          <p>{WORDS.none[language]}</p>
        ) : (
          <OutdatedTable
            {...table}
            id="changes"
            caption={WORDS.changes[language]}
            rows={changes}
            choose={mayConfirm}
            ticked
          />
        )}
        {stays.length > 0 && (
          <Details summary={`${WORDS.stays[language]} (${stays.length})`}>
            <OutdatedTable
              {...table}
              id="stays"
              caption={WORDS.stays[language]}
              rows={stays}
              choose={mayConfirm}
            />
          </Details>
        )}
        {mayConfirm && changes.length + stays.length > 0 && (
          <>
            <p>{WORDS.confirmText[language]}</p>
            <Buttons>
              <Button>{WORDS.confirm[language]}</Button>
            </Buttons>
          </>
        )}
      </form>
      {again.length > 0 && (
        <>
          <h2>
            {WORDS.again[language]} ({again.length})
          </h2>
          <OutdatedTable {...table} id="again" caption={WORDS.again[language]} rows={again} />
        </>
      )}
      {next !== undefined && (
        <Buttons>
          <ButtonLink look="secondary" href={`${OUTDATED[language]}?date=${date}&after=${next}`}>
            {WORDS.next[language]}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}
