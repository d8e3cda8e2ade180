import type { Text } from '../../../foundation/law/text.ts';

export const WORDS = {
  title: { nl: 'Waarin verschillen de varianten?', en: 'How do the variants differ?' },
  lead: {
    nl: 'Eén oude wet, één advies, één brief en twee wetsvoorstellen. Geen ervan geldt nu.',
    en: 'One old law, one advice, one letter and two bills. None of them holds now.',
  },
  differences: { nl: 'De grootste verschillen', en: 'The greatest differences' },
  table: { nl: 'De vijf varianten naast elkaar', en: 'The five variants side by side' },
  what: { nl: 'Wat', en: 'What' },
  source: { nl: 'bron', en: 'source' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  sourcesText: {
    nl: 'Bij elke bron staat wat voor stuk het is. Waar wij niet zeker zijn, staat dat erbij.',
    en: 'Each source says what kind of paper it is. Where we are not sure, that is said.',
  },
  own: { nl: 'Een eigen variant', en: 'A variant of your own' },
  ownText: {
    nl: 'Wil je zien wat een andere keuze doet? In de API en op de opdrachtregel geef je in plaats van een naam een variant met je eigen wijzigingen. De uitkomst zegt dan dat die variant van jou is. Bijvoorbeeld met een wachttijd van 52 weken:',
    en: 'Do you want to see what another choice does? In the API and on the command line you give a variant with your own changes in place of a name. The outcome then says that it is yours. For example with a waiting time of 52 weeks:',
  },
  api: { nl: 'Beschrijving van de API', en: 'Description of the API' },
} as const satisfies Readonly<Record<string, Text>>;

/** What differs most, in words of our own. */
export const DIFFERENCES: readonly Text[] = [
  {
    nl: 'Wanneer je iets krijgt: de oude wet, het advies en de brief kijken hoeveel je verliest. De wetsvoorstellen kijken alleen of je het minimumloon nog kunt verdienen. Het is dan alles of niets.',
    en: 'When you get something: the old law, the advice and the letter look at how much you lose. The bills only look at whether you can still earn the minimum wage. Then it is all or nothing.',
  },
  {
    nl: 'De wachttijd: een jaar in de oude wet, het advies en het voorstel van 2024. Twee jaar in de brief en het voorstel van 2025.',
    en: 'The waiting time: a year in the old law, the advice and the bill of 2024. Two years in the letter and the bill of 2025.',
  },
  {
    nl: '“Hooguit het minimumloon” kan twee dingen zijn. In de oude wet gold de grens voor de winst die telt. In de andere varianten geldt zij voor de uitkering. Dat kan 43 procent schelen.',
    en: '“The minimum wage at most” can be two things. In the old law the cap held for the profit that counts. Under the other variants it holds for the benefit. That can differ by 43 per cent.',
  },
  {
    nl: 'Wie erbij hoort: in het advies niet wie personeel heeft. In de brief en de voorstellen wel.',
    en: 'Who is in: in the advice not those with staff. In the letter and the bills they are.',
  },
  {
    nl: 'Eruit stappen: dat kan in het advies en de voorstellen, niet in de oude wet en de brief.',
    en: 'Leaving: possible in the advice and the bills, not in the old law and the letter.',
  },
];
