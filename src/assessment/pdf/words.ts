import type { Text } from '../../foundation/law/text.ts';
import { WORDS as SCREEN } from '../pages/outcome-words.ts';

const { outcome, unfinished, instead, balance, ours, why, weigh, change, notes, receipt, item, value } =
  SCREEN;

/** The fixed words of the PDF; those that the screen says too are the screen's. */
export const WORDS = {
  outcome,
  unfinished,
  instead,
  balance,
  ours,
  why,
  weigh,
  notes,
  receipt,
  item,
  value,
  advice: change,
  follows: { nl: 'Dit volgt uit', en: 'This follows from' },
  page: { nl: 'Pagina', en: 'Page' },
  of: { nl: 'van', en: 'of' },
  running: { nl: 'Beoordeling van een arbeidsrelatie', en: 'Assessment of a working relationship' },
  indication: { nl: 'Indicatie zonder rechtskracht', en: 'Indication without legal force' },
  force: {
    nl: 'Dit is een indicatie. Ze geeft geen zekerheid en geen rechten, en bindt niemand. Ze klopt alleen als de antwoorden kloppen en er ook zo wordt gewerkt.',
    en: 'This is an indication. It gives no certainty and no rights, and binds nobody. It only holds if the answers are true and the work is really done that way.',
  },
  marker: { nl: 'deze opdracht', en: 'this assignment' },
  description: { nl: 'De opdracht', en: 'The assignment' },
  unprintable: {
    nl: 'Tekens die dit document niet kan tonen, staan er als □.',
    en: 'Characters that this document cannot show are printed as □.',
  },
  viewpoint: { nl: 'Gezichtspunt', en: 'Viewpoint' },
  towardsEmployment: { nl: 'naar dienstbetrekking', en: 'towards employment' },
  towardsSelfEmployment: { nl: 'naar zelfstandig', en: 'towards self-employment' },
  thresholds: { nl: 'De grenzen', en: 'The thresholds' },
  score: { nl: 'Punten samen', en: 'Points together' },
  distance: { nl: 'Afstand tot deze opdracht', en: 'Distance from this assignment' },
  practice: { nl: 'Verander de praktijk, niet het antwoord.', en: 'Change the practice, not the answer.' },
  practiceWhy: {
    nl: 'Wat er echt gebeurt, telt. Een ander antwoord geven terwijl er niets verandert, helpt niet.',
    en: 'What really happens counts. Giving another answer while nothing changes does not help.',
  },
  needs: { nl: 'Wat de uitkomst nog kan veranderen', en: 'What can still change the outcome' },
  needsOpen: {
    nl: 'Deze vragen staan nog open. De antwoorden erop kunnen de uitkomst veranderen.',
    en: 'These questions are still open. Their answers can change the outcome.',
  },
  needsUnknown: {
    nl: 'Dit wist je nog niet. Zoek het uit: het antwoord kan de uitkomst veranderen.',
    en: 'You did not know this yet. Find it out: the answer can change the outcome.',
  },
  next: { nl: 'Wat nu te doen', en: 'What to do next' },
  answers: { nl: 'Alle antwoorden', en: 'All answers' },
  question: { nl: 'Vraag', en: 'Question' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  pointsTo: { nl: 'Wijst naar', en: 'Points to' },
  because: { nl: 'Waarom', en: 'Why' },
  unanswered: { nl: 'Niet beantwoord', en: 'Not answered' },
  employment: { nl: 'dienstbetrekking', en: 'employment' },
  selfEmployment: { nl: 'zelfstandig', en: 'self-employment' },
  neitherWay: { nl: 'geen kant op', en: 'neither way' },
  notScored: { nl: 'telt niet mee', en: 'not counted' },
  notScoredHere: { nl: 'Deze antwoorden hebben geen punten.', en: 'These answers have no points.' },
  ignored: {
    nl: 'Deze vragen heb je ook beantwoord. Ze gelden niet meer door andere antwoorden en tellen niet mee:',
    en: 'You also answered these questions. Because of other answers they no longer apply, and they do not count:',
  },
  sources: { nl: 'Bronnen', en: 'Sources' },
  sourcesIntro: {
    nl: 'Bij elke bron staat welk gewicht zij heeft: wet, uitspraak, beleid, wetsvoorstel, voorstel, proef of van Waaier.',
    en: 'Each source says which weight it has: law, ruling, policy, bill, proposal, pilot or by Waaier.',
  },
  source: { nl: 'Bron', en: 'Source' },
  reference: { nl: 'Vindplaats', en: 'Reference' },
  weight: { nl: 'Gewicht', en: 'Weight' },
  receiptIntro: {
    nl: 'Hiermee kan iedereen de uitkomst narekenen. De beoordeling zit ook als bijlage in dit document:',
    en: 'With this anyone can compute the outcome again. The assessment is also attached to this document:',
  },
  receiptUse: { nl: 'Dat bestand kun je in Waaier laden.', en: 'You can load that file in Waaier.' },
  file: { nl: 'waaier-beoordeling.json', en: 'waaier-assessment.json' },
  codes: { nl: 'De antwoorden als codes', en: 'The answers as codes' },
} as const satisfies Record<string, Text>;
