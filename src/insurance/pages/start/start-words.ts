import type { Text } from '../../../foundation/law/text.ts';

export const WORDS = {
  title: { nl: 'Verzekerd als je niet meer kunt werken', en: 'Insured when you can no longer work' },
  lead: {
    nl: 'Voor zelfstandigen is er nu geen verplichte verzekering tegen arbeidsongeschiktheid. Hier zie je wat er was, wat is voorgesteld, en wat het voor jou zou betekenen.',
    en: 'For the self-employed there is no mandatory disability insurance now. Here you see what there was, what was proposed, and what it would mean for you.',
  },
  now: { nl: 'Er geldt nu niets.', en: 'Nothing holds now.' },
  nowText: {
    nl: 'De laatste verplichte verzekering, de WAZ, sloot op 1 augustus 2004. Wat daarna kwam, is nooit wet geworden. Alles wat je hier uitrekent is een indicatie.',
    en: 'The last mandatory insurance, the WAZ, closed on 1 August 2004. What came after it never became law. All that you calculate here is an indication.',
  },
  person: { nl: 'Wat wil je weten?', en: 'What do you want to know?' },
  designer: { nl: 'Voor wie een verzekering ontwerpt', en: 'For who designs an insurance' },
  variants: { nl: 'Vijf varianten, en wat ervan werd', en: 'Five variants, and what became of them' },
  costs: { nl: 'Kost:', en: 'Costs:' },
  gives: { nl: 'Geeft:', en: 'Gives:' },
  other: { nl: 'Wat je verder kunt doen', en: 'What else you can do' },
  otherText: {
    nl: 'Zonder verplichte verzekering regel je zelf iets, of niets. Wij geven hier alleen wat wij met een bron vonden; het is geen advies.',
    en: 'Without a mandatory insurance you arrange something yourself, or nothing. We only give what we found with a source; it is no advice.',
  },
  keeps: {
    nl: 'Wat je invult, bewaren we niet.',
    en: 'We do not keep what you fill in.',
  },
} as const satisfies Readonly<Record<string, Text>>;
