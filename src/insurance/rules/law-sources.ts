import type { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';

const WAZ = 'BWBR0008656';
const DECREE = 'BWBR0009200';

const article = (id: string, ref: string, number: string, title: Text, note?: Text): Source => ({
  id,
  kind: 'statute',
  ref,
  article: number,
  status: 'law',
  title,
  confidence: 'high',
  ...(note && { note }),
});

const decree = (number: string, nl: string, en: string): Source =>
  article(`waz-decree-${number}`, DECREE, number, {
    nl: `Inkomensbesluit Waz, artikel ${number} (${nl})`,
    en: `Income Decree Waz, article ${number} (${en})`,
  });

/** The articles by which the calculations name their steps. The text that we read is of about 2014 to 2017. */
export const lawSources = {
  waz7: article('waz-7', WAZ, '7', {
    nl: 'WAZ, artikel 7 (recht en wachttijd)',
    en: 'WAZ, article 7 (entitlement and waiting time)',
  }),
  waz8: article('waz-8', WAZ, '8', { nl: 'WAZ, artikel 8 (grondslag)', en: 'WAZ, article 8 (base)' }),
  waz26: article('waz-26', WAZ, '26', {
    nl: 'WAZ, artikel 26 (vakantie-uitkering)',
    en: 'WAZ, article 26 (holiday allowance)',
  }),
  waz58: article('waz-58', WAZ, '58', {
    nl: 'WAZ, artikel 58 (inkomen naast de uitkering)',
    en: 'WAZ, article 58 (income beside the benefit)',
  }),
  waz61: article('waz-61', WAZ, '61', {
    nl: 'WAZ, artikel 61 (overlijdensuitkering)',
    en: 'WAZ, article 61 (death grant)',
  }),
  decree4: decree('4', 'gebruikelijk loon', 'customary wage'),
  decree5: decree('5', 'meewerkende echtgenoot', 'assisting spouse'),
  decree6: decree('6', 'deel van een jaar', 'part of a year'),
  decree7: decree('7', 'gemiddeld per dag', 'average per day'),
  decree8: decree('8', 'indexering', 'indexation'),
  decree9: decree('9', 'verlies telt als nihil', 'a loss counts as nil'),
  decree10: decree('10', 'hardheidsclausule', 'hardship clause'),
  wia5: article('wia-5', 'BWBR0019057', '5', {
    nl: 'Wet WIA, artikel 5 (verlies van verdiencapaciteit)',
    en: 'Work and Income (Capacity for Work) Act, article 5 (loss of earning capacity)',
  }),
  wia61: article('wia-61', 'BWBR0019057', '61', {
    nl: 'Wet WIA, artikel 61 (wijziging na twee volle maanden)',
    en: 'Work and Income (Capacity for Work) Act, article 61 (change after two full months)',
  }),
  letterLoss: {
    id: 'letter-loss',
    kind: 'parliamentary-paper',
    ref: 'kst-29544-1044',
    paragraph: '3.3',
    status: 'policy',
    title: {
      nl: 'Kamerbrief van 26 maart 2021, over het gemiddelde van drie jaar',
      en: 'Letter to parliament of 26 March 2021, on the average of three years',
    },
    confidence: 'high',
  },
  ours: {
    id: 'waaier',
    kind: 'ours',
    ref: 'Waaier',
    status: 'ours',
    title: { nl: 'Keuze van Waaier', en: 'Choice of Waaier' },
    confidence: 'high',
  },
} as const satisfies Record<string, Source>;
