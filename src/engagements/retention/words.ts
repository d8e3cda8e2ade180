import type { Text } from '../../foundation/law/text.ts';

export const WORDS = {
  title: { nl: 'Bewaartermijnen', en: 'Retention' },
  intro: {
    nl: 'Hoe lang jullie gegevens bewaren, en wat weg kan.',
    en: 'How long you keep data, and what can go.',
  },
  lead: {
    nl: 'Bewaar persoonsgegevens niet langer dan nodig. Kies per soort hoe lang. Waaier verwijdert niets vanzelf: jij ziet eerst wat weggaat.',
    en: 'Do not keep personal data longer than needed. Choose for each kind how long. Waaier removes nothing by itself: you first see what goes.',
  },
  terms: { nl: 'Hoe lang', en: 'How long' },
  months: { nl: 'Maanden', en: 'Months' },
  monthsHelp: {
    nl: 'Een heel getal van 1 tot en met 1200. Leeg: blijft tot iemand het verwijdert.',
    en: 'A whole number from 1 to 1200. Empty: stays until somebody removes it.',
  },
  countedFrom: { nl: 'Geteld vanaf', en: 'Counted from' },
  basis: { nl: 'Ons voorstel rust op', en: 'Our proposal rests on' },
  ours: {
    nl: 'Dit voorstel is van Waaier: geen wet noemt hier een termijn.',
    en: 'This proposal is by Waaier: no law names a term here.',
  },
  proposal: { nl: 'voorstel, in maanden', en: 'proposal, in months' },
  sessions: {
    nl: 'Sessies eindigen vanzelf na een kwartier stilte of twaalf uur, en worden daarna gewist. Een spreadsheet die niemand goedkeurt, verdwijnt na zeven dagen.',
    en: 'Sessions end by themselves after a quarter of an hour of silence or twelve hours, and are then erased. A spreadsheet that nobody approves goes after seven days.',
  },
  save: { nl: 'Bewaar de termijnen', en: 'Save the terms' },
  saved: { nl: 'De termijnen zijn bewaard.', en: 'The terms are saved.' },
  expired: { nl: 'Wat nu weg kan', en: 'What can go now' },
  what: { nl: 'Wat', en: 'What' },
  before: { nl: 'Van voor', en: 'From before' },
  count: { nl: 'Aantal', en: 'Number' },
  ids: { nl: 'Nummers in Waaier', en: 'Numbers in Waaier' },
  andMore: { nl: 'en meer', en: 'and more' },
  nothing: { nl: 'Niets is over zijn termijn.', en: 'Nothing is over its term.' },
  sure: {
    nl: 'Dit kun je niet terugdraaien. In een back-up staat het nog, tot die zelf weggaat.',
    en: 'You cannot undo this. A backup still holds it, until the backup itself goes.',
  },
  remove: { nl: 'Verwijder dit voorgoed', en: 'Remove this for good' },
  started: {
    nl: 'Waaier is begonnen met verwijderen. Dat kan even duren.',
    en: 'Waaier has begun to remove. That can take a while.',
  },
  forgetTitle: { nl: 'Vergeet deze opdrachtnemer', en: 'Forget this worker' },
  forgetLead: {
    nl: 'Voor wie vraagt om verwijdering van zijn gegevens (AVG artikel 17).',
    en: 'For somebody who asks to have their data deleted (GDPR article 17).',
  },
  forgetGoes: {
    nl: 'Weg gaan: naam, KvK-nummer, e-mailadres, alles wat vrij is opgeschreven bij de inhuur, de bewijsstukken, en wat in een import staat. In het logboek kan niemand deze gegevens meer lezen. Een import die nog wacht en die Waaier nog niet las, gaat ook weg.',
    en: 'What goes: name, KvK number, e-mail address, everything written freely about the engagements, the evidence, and what an import holds. Nobody can read these data in the journal any more. An import that waits and that Waaier has not read yet goes too.',
  },
  forgetStays: {
    nl: 'Wat blijft: kenmerk, opdrachtgever, data, uren, tarief, antwoorden en uitkomsten. Staat de naam in het kenmerk of bij de opdrachtgever? Wijzig dat eerst.',
    en: 'What stays: reference, client, dates, hours, rate, answers and outcomes. Does the reference or the client hold the name? Change that first.',
  },
  forgetDuty: {
    nl: 'Moet je gegevens volgens de wet nog bewaren, zoals je administratie? Dan hoeft verwijderen nog niet (AVG artikel 17 lid 3).',
    en: 'Does the law oblige you to keep data, such as your administration? Then you need not delete them yet (GDPR article 17, paragraph 3).',
  },
  forgetButton: { nl: 'Vergeet deze opdrachtnemer voorgoed', en: 'Forget this worker for good' },
  forgetLink: { nl: 'Verwijder de gegevens van deze opdrachtnemer', en: 'Delete the data of this worker' },
  forgotten: {
    nl: 'De gegevens van de opdrachtnemer zijn weg.',
    en: 'The data of the worker are gone.',
  },
  back: { nl: 'Naar de opdrachtnemer', en: 'To the worker' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands in the journal, as people call it. */
export const RETENTION_JOURNAL_WORDS: Readonly<Record<string, Text>> = {
  'retention.change': { nl: 'bewaartermijnen veranderd', en: 'retention terms changed' },
  'retention.remove': { nl: 'verwijderd na de bewaartermijn', en: 'removed after the retention term' },
  'engagement.expire': { nl: 'inhuur verwijderd na de termijn', en: 'engagement removed after its term' },
  'evidence.expire': { nl: 'bewijs verwijderd na de termijn', en: 'evidence removed after its term' },
  'worker.forget': { nl: 'opdrachtnemer vergeten op verzoek', en: 'worker forgotten on request' },
  category: { nl: 'soort', en: 'kind' },
  count: { nl: 'aantal', en: 'number' },
};
