import type { JournalWords } from '../../foundation/identity/journal/journal-words.ts';
import type { Text } from '../../foundation/law/text.ts';
import type { CaseFileKind } from '../../foundation/store/schema.ts';
import type { CaseEvent } from './kinds.ts';
import type { Phase } from './standing.ts';

/** What each kind of case file is called. */
export const KIND_NAMES: Readonly<Record<CaseFileKind, Text>> = {
  claim: { nl: 'Aanvraag', en: 'Claim' },
  'opt-out': { nl: 'Eigen verzekering', en: 'Private cover' },
  premium: { nl: 'Premiejaar', en: 'Premium year' },
};

/** Where a file stands. */
export const PHASE_NAMES: Readonly<Record<Phase, Text>> = {
  new: { nl: 'nieuw', en: 'new' },
  waiting: { nl: 'in de wachttijd', en: 'in the waiting time' },
  'to-decide': { nl: 'wacht op een beschikking', en: 'waits for a decision' },
  paying: { nl: 'uitkering loopt', en: 'benefit is paid' },
  'nothing-due': { nl: 'geen uitkering', en: 'no benefit' },
  refused: { nl: 'geweigerd', en: 'refused' },
  closed: { nl: 'gesloten', en: 'closed' },
  certified: { nl: 'verklaring geldt', en: 'certificate counts' },
  'no-certificate': { nl: 'geen verklaring', en: 'no certificate' },
  'not-assessed': { nl: 'nog geen premie vastgesteld', en: 'no premium set yet' },
  provisional: { nl: 'premie voorlopig vastgesteld', en: 'premium set provisionally' },
  final: { nl: 'premie definitief vastgesteld', en: 'premium set for good' },
};

/** What somebody can record. */
export const EVENT_NAMES: Readonly<Record<CaseEvent['kind'], Text>> = {
  reported: { nl: 'Ziekmelding', en: 'Report of illness' },
  'first-day-set': { nl: 'Eerste dag vastgesteld', en: 'First day established' },
  recovered: { nl: 'Hersteld', en: 'Recovered' },
  relapsed: { nl: 'Opnieuw ziek', en: 'Ill again' },
  'profits-set': { nl: 'Winst vastgelegd', en: 'Profits recorded' },
  assessed: { nl: 'Beoordeling', en: 'Assessment' },
  referred: { nl: 'Verwijzing naar zorg bij het werk', en: 'Referral to occupational care' },
  'step-agreed': { nl: 'Stap afgesproken', en: 'Step agreed' },
  'step-followed-up': { nl: 'Stap opgevolgd', en: 'Step followed up' },
  decided: { nl: 'Beschikking', en: 'Decision' },
  'income-reported': { nl: 'Inkomen naast de uitkering', en: 'Income beside the benefit' },
  paid: { nl: 'Betaling', en: 'Payment' },
  objected: { nl: 'Bezwaar', en: 'Objection' },
  'objection-decided': { nl: 'Beslissing op bezwaar', en: 'Decision on an objection' },
  closed: { nl: 'Dossier gesloten', en: 'File closed' },
  tested: { nl: 'Polis getoetst', en: 'Policy tested' },
  certified: { nl: 'Verklaring gegeven', en: 'Certificate given' },
  withdrawn: { nl: 'Verklaring ingetrokken', en: 'Certificate withdrawn' },
  'premium-set': { nl: 'Premie vastgesteld', en: 'Premium set' },
  received: { nl: 'Geld ontvangen', en: 'Money received' },
  reminded: { nl: 'Aanmaning verstuurd', en: 'Reminder sent' },
  corrected: { nl: 'Vergissing hersteld', en: 'Mistake put right' },
};

/** What the journal calls it: `case-file.reported` and so on. */
export const CASE_JOURNAL_WORDS: JournalWords = {
  'case-file': { nl: 'dossier', en: 'case file' },
  'case-file.open': { nl: 'dossier geopend', en: 'case file opened' },
  'case-file.remove': { nl: 'dossier verwijderd', en: 'case file removed' },
  ...Object.fromEntries(
    Object.entries(EVENT_NAMES).map(([kind, { nl, en }]) => [
      `case-file.${kind}`,
      { nl: nl.toLowerCase(), en: en.toLowerCase() },
    ]),
  ),
  insured: { nl: 'verzekerde', en: 'insured' },
  variant: { nl: 'regeling', en: 'rules' },
  number: { nl: 'nummer', en: 'number' },
  year: { nl: 'jaar', en: 'year' },
};
