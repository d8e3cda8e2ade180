import type { Status } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';

export const WORDS = {
  lead: {
    nl: 'Hierop rusten de vragen, de regels en de uitkomsten van Waaier.',
    en: 'The questions, rules and outcomes of Waaier rest on these.',
  },
  source: { nl: 'Bron', en: 'Source' },
  period: { nl: 'Geldt', en: 'Applies' },
  remarks: { nl: 'Wat je moet weten', en: 'What to know' },
} as const;

interface Meaning {
  readonly plural: Text;
  /** What the status says of a source. */
  readonly text: Text;
}

export const MEANINGS: Readonly<Record<Status, Meaning>> = {
  law: {
    plural: { nl: 'Wetten en regels', en: 'Laws and regulations' },
    text: { nl: 'Dit bindt iedereen.', en: 'This binds everybody.' },
  },
  ruling: {
    plural: { nl: 'Uitspraken van rechters', en: 'Rulings of courts' },
    text: {
      nl: 'Zo heeft een rechter in een zaak beslist.',
      en: 'This is what a court decided in a case.',
    },
  },
  policy: {
    plural: { nl: 'Beleid en uitleg', en: 'Policy and guidance' },
    text: {
      nl: 'Zo legt een overheid de regels uit of past ze toe. Een rechter kan anders beslissen.',
      en: 'This is how an authority explains or applies the rules. A court can decide otherwise.',
    },
  },
  bill: {
    plural: { nl: 'Wetsvoorstellen', en: 'Bills' },
    text: {
      nl: 'Dit is nog geen wet. Het geldt nog niet.',
      en: 'This is no law yet. It does not apply yet.',
    },
  },
  proposal: {
    plural: { nl: 'Plannen en voorstellen', en: 'Plans and proposals' },
    text: {
      nl: 'Dit is aangekondigd of voorgesteld. Het geldt niet.',
      en: 'This was announced or proposed. It does not apply.',
    },
  },
  pilot: {
    plural: { nl: 'Proeven', en: 'Pilots' },
    text: {
      nl: 'Zo is het in een proef gedaan. Het is geen regel.',
      en: 'This is how a pilot did it. It is no rule.',
    },
  },
  ours: {
    plural: { nl: 'Keuzes van Waaier', en: 'Choices of Waaier' },
    text: {
      nl: 'Dit hebben wij gekozen. Geen wet en geen rechter zegt het zo.',
      en: 'This is our own choice. No law and no court says so.',
    },
  },
};
