import type { Entrance } from '../../foundation/domain.ts';
import { SOURCES } from '../paths.ts';

/** What the home page says of the house itself; the rooms bring their own words. */
export const WORDS = {
  short: {
    nl: 'Werken met en als zelfstandige',
    en: 'Working with and as a self-employed person',
  },
  title: { nl: 'Werken met en als zelfstandige:', en: 'Working with and as a self-employed person:' },
  title2: { nl: 'weet waar je staat', en: 'know where you stand' },
  lead: {
    nl: 'Antwoord met redenen en bronnen. Zonder account, en je antwoorden blijven van jou.',
    en: 'Answers with reasons and sources. Without an account, and your answers stay yours.',
  },
  entrances: { nl: 'Waar kom je voor?', en: 'What brings you here?' },
  how: { nl: 'Zo werkt het', en: 'How it works' },
  steps: [
    {
      title: { nl: 'Beantwoord de vragen.', en: 'Answer the questions.' },
      text: {
        nl: 'Eén vraag per keer, over het werk zoals het echt gaat. Weet je iets niet? Dan zeg je dat.',
        en: 'One question at a time, about the work as it really is. Something you do not know? Then say so.',
      },
    },
    {
      title: { nl: 'Lees waarom.', en: 'Read why.' },
      text: {
        nl: 'Je ziet welke antwoorden de uitkomst geven, met de bron erbij, en wat een andere uitkomst zou geven.',
        en: 'You see which answers lead to the outcome, with their source, and what would lead to another.',
      },
    },
    {
      title: { nl: 'Bewaar het zelf.', en: 'Keep it yourself.' },
      text: {
        nl: 'Als PDF voor je dossier, en als bestand waarmee je later verdergaat.',
        en: 'As a PDF for your records, and as a file with which you continue later.',
      },
    },
  ],
  trust: { nl: 'Waarom je dit kunt vertrouwen', en: 'Why you can trust this' },
  reasons: [
    {
      title: { nl: 'Elke regel heeft een bron', en: 'Every rule has a source' },
      text: {
        nl: 'Wet, uitspraak, beleid of voorstel: het staat erbij, met de datum vanaf wanneer.',
        en: 'Law, ruling, policy or proposal: it says so, with the date from which it applies.',
      },
    },
    {
      title: { nl: 'De weging is openbaar', en: 'The weighing is public' },
      text: {
        nl: 'Alle vragen, punten en grenzen. En wat onze eigen keuze is, noemen we zo.',
        en: 'All questions, points and limits. And what is our own choice is called that.',
      },
    },
    {
      title: { nl: 'Niets blijft achter', en: 'Nothing stays behind' },
      text: {
        nl: 'Zonder account bewaren we niets. Je neemt je antwoorden mee als bestand.',
        en: 'Without an account we keep nothing. You take your answers with you as a file.',
      },
    },
  ],
} as const;

/** The one way in that belongs to no room. */
export const SOURCES_ENTRANCE: Entrance = {
  title: { nl: 'Ik wil weten wat er geldt', en: 'I want to know what applies' },
  text: {
    nl: 'Op welke wetten, uitspraken en stukken rust dit, en vanaf wanneer gelden ze?',
    en: 'On which laws, rulings and papers does this rest, and from when do they apply?',
  },
  link: { label: { nl: 'Bekijk de bronnen', en: 'See the sources' }, paths: SOURCES.paths },
};
