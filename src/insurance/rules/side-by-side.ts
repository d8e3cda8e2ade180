import type { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';

const sources = {
  sickPay: {
    id: 'bw-7-629',
    kind: 'statute',
    status: 'law',
    ref: 'BWBR0005290',
    article: '7:629',
    title: {
      nl: 'Burgerlijk Wetboek, artikel 7:629 (loon bij ziekte)',
      en: 'Civil Code, article 7:629 (sick pay)',
    },
    confidence: 'high',
  },
  lasting: {
    id: 'wia-51',
    kind: 'statute',
    status: 'law',
    ref: 'BWBR0019057',
    article: '51',
    title: {
      nl: 'Wet WIA, artikel 51 (IVA-uitkering)',
      en: 'Work and Income (Capacity for Work) Act, article 51 (IVA benefit)',
    },
    confidence: 'medium',
    note: {
      nl: 'We lazen een tekst van ongeveer 2014 tot 2017 en het percentage bij UWV.',
      en: 'We read a text of about 2014 to 2017, and the percentage at UWV.',
    },
  },
  broodfonds: {
    id: 'broodfonds-rules',
    kind: 'publication',
    status: 'ours',
    ref: 'broodfonds.nl en zzpnieuws, over schenking en inleg',
    title: { nl: 'Hoe een broodfonds werkt', en: 'How a broodfonds works' },
    confidence: 'medium',
    note: {
      nl: 'Een broodfonds is geen verzekering: je hebt geen recht op geld. De inleg is 4,5 procent van de schenking.',
      en: 'A broodfonds is no insurance: there is no right to money. The contribution is 4.5 per cent of the gift.',
    },
  },
  privatePolicy: {
    id: 'private-premium-2016',
    kind: 'publication',
    status: 'ours',
    ref: 'CBS, premie en inkomen van verzekerde zelfstandigen, 2016',
    title: {
      nl: 'Wat verzekerde zelfstandigen in 2016 betaalden: 6,7 procent van hun inkomen',
      en: 'What insured self-employed people paid in 2016: 6.7 per cent of their income',
    },
    confidence: 'medium',
    note: {
      nl: 'Een gemiddelde. Jouw premie hangt af van leeftijd, beroep, gezondheid, wachttijd en dekking.',
      en: 'A mean. Your premium depends on age, occupation, health, waiting time and cover.',
    },
  },
  ours: {
    id: 'side-by-side',
    kind: 'ours',
    status: 'ours',
    ref: 'employee and self-employed for one price of work',
    title: {
      nl: 'Vergelijking van Waaier: werknemer en zelfstandige voor dezelfde prijs',
      en: 'Comparison of Waaier: employee and self-employed for the same price',
    },
    confidence: 'medium',
  },
} as const satisfies Record<string, Source>;

export const sideBySideSources = sources;

/** Sick pay (loondoorbetaling): 70 % of the wage for 104 weeks, of which 52 at least the minimum wage; then, who will not
 *  recover, 75 % of the monthly wage (IVA). Both up to the maximum wage of the employee insurances. */
export const EMPLOYEE_COVER = { sickPay: 7000, weeks: 104, minimumWeeks: 52, lasting: 7500 } as const;

/** A broodfonds: gifts per month in cents, what a member puts aside for them in ten-thousandths, and its terms. */
export const BROODFONDS = {
  gifts: [75_000, 100_000, 125_000, 150_000, 175_000, 200_000, 225_000, 250_000],
  contribution: 450,
  waitWeeks: 4,
  mostMonths: 24,
} as const;

/** What a private policy costs on average, in ten-thousandths of the income. */
export const PRIVATE_PREMIUM = 670;

/** What the comparison leaves out, and what that does. */
export const NOT_INCLUDED: readonly Text[] = [
  {
    nl: 'Heffingskortingen. Daardoor houden allebei meer over dan hier staat.',
    en: 'Tax credits. With them both keep more than stands here.',
  },
  {
    nl: 'Pensioen. Een werkgever betaalt er vaak aan mee. Een zelfstandige regelt het zelf.',
    en: 'Pension. An employer often pays a part. A self-employed person arranges it himself.',
  },
  {
    nl: 'Het risico dat de werkgever loon bij ziekte moet betalen, en de transitievergoeding.',
    en: 'The risk of the employer to pay sick pay, and the severance pay.',
  },
  {
    nl: 'Een uitkering bij werkloosheid. Een werknemer is daarvoor verzekerd, een zelfstandige niet.',
    en: 'Unemployment benefit. An employee is insured for it, a self-employed person is not.',
  },
  {
    nl: 'Afspraken in een cao, zoals meer loon bij ziekte.',
    en: 'Collective agreements, such as more sick pay.',
  },
  {
    nl: 'Vrije dagen en uren zonder opdracht. Een werknemer krijgt vakantie betaald.',
    en: 'Days off and hours without work. An employee has paid holidays.',
  },
  { nl: 'Btw en startersaftrek.', en: 'Value-added tax and the deduction for starters.' },
];
