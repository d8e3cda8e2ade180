import type { Language, Text } from '../../../foundation/law/text.ts';
import { formatNumber } from '../../../foundation/web/format.ts';
import type { Variant } from '../../rules/variant.ts';

interface Said {
  readonly text: string;
  /** Ids. */
  readonly sources: readonly string[];
}

/** One thing in which variants differ. */
export interface Feature {
  readonly name: Text;
  of(variant: Variant, language: Language): Said;
}

type Sourced = { readonly because: Text; readonly source: string };

const saying =
  (...of: readonly ((variant: Variant) => Sourced)[]): Feature['of'] =>
  (variant, language) => ({
    text: of.map(one => one(variant).because[language]).join(' '),
    sources: of.map(one => one(variant).source),
  });

/** What is compared, in the order of the table. */
export const features: readonly Feature[] = [
  {
    name: { nl: 'Wat ervan werd', en: 'What became of it' },
    of: ({ notice, source }, language) => ({ text: notice[language], sources: [source] }),
  },
  {
    name: { nl: 'Wie erbij hoort', en: 'Who is in' },
    of: saying(
      ({ circle }) => circle.kinds['profit-taker'],
      ({ circle }) => circle.withStaff,
    ),
  },
  { name: { nl: 'Wachttijd', en: 'Waiting time' }, of: saying(({ waiting }) => waiting) },
  {
    name: { nl: 'Wanneer je iets krijgt', en: 'When you get something' },
    of: saying(({ criterion }) => criterion),
  },
  { name: { nl: 'Hoeveel procent', en: 'How many per cents' }, of: classesOf },
  { name: { nl: 'Welke winst telt', en: 'Which profit counts' }, of: saying(({ base }) => base) },
  { name: { nl: 'Hooguit', en: 'At most' }, of: saying(({ cap }) => cap) },
  { name: { nl: 'Premie', en: 'Premium' }, of: saying(({ premium }) => premium) },
  { name: { nl: 'Eruit stappen', en: 'Leaving' }, of: saying(({ optOut }) => optOut) },
  {
    name: { nl: 'Wie al verzekerd is', en: 'Who is insured already' },
    of: saying(({ circle }) => circle.alreadyInsured),
  },
  { name: { nl: 'Ook werknemer', en: 'Also an employee' }, of: saying(({ employees }) => employees) },
  {
    name: { nl: 'Inkomen naast de uitkering', en: 'Income beside the benefit' },
    of: saying(({ incomeBeside }) => incomeBeside),
  },
  {
    name: { nl: 'Vakantie-uitkering', en: 'Holiday allowance' },
    of: saying(({ holidayAllowance }) => holidayAllowance),
  },
];

function classesOf({ classes, classesBasis }: Variant, language: Language): Said {
  const percent = (parts: number) => formatNumber(parts / 100, language);
  const row = ({ from, pays }: (typeof classes)[number]) =>
    language === 'nl'
      ? `vanaf ${from} procent verlies ${percent(pays)} procent`
      : `from a loss of ${from} per cent ${percent(pays)} per cent`;
  const one = classes[0]!;
  const text =
    classes.length > 1
      ? classes.map(row).join('; ')
      : language === 'nl'
        ? `${percent(one.pays)} procent, of niets`
        : `${percent(one.pays)} per cent, or nothing`;
  return { text, sources: [classesBasis.source] };
}
