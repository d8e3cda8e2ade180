import { z } from 'zod';
import { Cents } from '../../foundation/law/money.ts';
import { Parts } from '../../foundation/law/rate.ts';
import { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';
import { readRules } from './read-rules.ts';

const source = z.string();
const byWait = z.array(z.strictObject({ waitWeeks: z.int(), parts: Parts, source }));

const file = readRules(
  'side-by-side.yaml',
  z.strictObject({
    sources: z.array(Source),
    sickPay: z.strictObject({ rate: Parts, weeks: z.int(), minimumWeeks: z.int(), source }),
    lasting: z.strictObject({ rate: Parts, source }),
    broodfonds: z.strictObject({
      gifts: z.array(Cents).min(1),
      contribution: Parts,
      waitWeeks: z.int(),
      mostMonths: z.int(),
      source,
    }),
    privatePremium: z.strictObject({ rate: Parts, source }),
    claimants: byWait,
    waiting: byWait,
  }),
);

/** Where the figures below come from. */
export const sideBySideSources: readonly Source[] = [
  ...file.sources,
  {
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
];

/** Sick pay (loondoorbetaling), and the benefit of an employee who will not recover (IVA): rates in ten-thousandths. */
export const { sickPay, lasting } = file;

/** A broodfonds: gifts per month in cents, what a member puts aside for them in ten-thousandths, and its terms. */
export const { broodfonds } = file;

/** What a private policy costs on average, in ten-thousandths of the income. */
export const { privatePremium } = file;

/** What share of people is ill for longer than a public waiting time, or for a month up to it, in ten-thousandths. */
export const { claimants, waiting } = file;

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
