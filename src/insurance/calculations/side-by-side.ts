import { z } from 'zod';
import { heading, table, wrap } from '../../foundation/command-line/layout.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { Cents, formatAmount } from '../../foundation/law/money.ts';
import type { Language } from '../../foundation/law/text.ts';
import { Text } from '../../foundation/law/text.ts';
import type { CoverPeriod } from '../model/affordability/cover.ts';
import { sideBySide as compare } from '../model/affordability/side-by-side.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import { labourTaxSources } from '../rules/labour-tax.ts';
import { minimumWageSources } from '../rules/minimum-wage.ts';
import { NOT_INCLUDED, sideBySideSources } from '../rules/side-by-side.ts';
import { variantSources } from '../rules/variants.ts';
import { about, aboutVariant } from './about-variant.ts';
import { calculation } from './calculation.ts';

const cover = z.array(z.strictObject({ fromWeek: z.int(), untilWeek: z.int().nullable(), monthly: Cents }));

const output = z.strictObject({
  ...aboutVariant,
  date: IsoDate,
  labourCost: Cents,
  employee: z.strictObject({
    grossWage: Cents,
    premiums: z.strictObject({
      unemployment: Cents,
      disability: Cents,
      childcare: Cents,
      returnToWork: Cents,
      health: Cents,
    }),
    employerCost: Cents,
    tax: Cents,
    net: Cents,
    cover,
  }),
  selfEmployed: z.strictObject({
    costs: Cents,
    profit: Cents,
    deduction: Cents,
    exemption: Cents,
    taxableProfit: Cents,
    premium: Cents,
    premiumMonthly: Cents,
    premiumDeductible: z.boolean(),
    tax: Cents,
    health: Cents,
    net: Cents,
    cover,
    beside: z.strictObject({
      broodfonds: z.strictObject({
        gift: Cents,
        contribution: Cents,
        waitWeeks: z.int(),
        mostMonths: z.int(),
      }),
      privatePolicy: z.strictObject({ monthly: Cents }),
    }),
  }),
  difference: Cents,
  notIncluded: z.array(Text),
});

/** Employee and self-employed for the same labour cost. */
export const sideBySide = calculation({
  id: 'side-by-side',
  title: { nl: 'Werknemer en zelfstandige naast elkaar', en: 'Employee and self-employed side by side' },
  about: {
    nl: 'Wat er van dezelfde prijs overblijft voor een werknemer en voor een zelfstandige, en wat zij krijgen bij ziekte. Bedragen in centen per jaar, voor 2024 tot en met juni 2026.',
    en: 'What is left of the same price for an employee and for a self-employed person, and what they get in illness. Amounts in cents a year, for 2024 up to June 2026.',
  },
  input: z.strictObject({
    date: IsoDate,
    labourCost: Cents.describe('What the work costs the client in a year, without value-added tax'),
    variant: VariantChoice,
    rate: z
      .number()
      .min(0)
      .max(1)
      .multipleOf(0.0001)
      .optional()
      .describe('Premium as a share of the profit, in place of that of the variant'),
    costs: Cents.default(0).describe('Costs of the self-employed person'),
    employer: z.enum(['small', 'large']).default('small'),
    contract: z.enum(['permanent', 'flexible']).default('permanent'),
    enoughHours: z.boolean().default(true).describe('At least 1,225 hours a year for the firm'),
    deductible: z.boolean().optional().describe('Whether the premium is deducted from the income'),
  }),
  output,
  example: { date: '2026-01-01', labourCost: 6_000_000, variant: 'bill-2025', costs: 400_000 },
  sources: [...labourTaxSources, ...sideBySideSources, ...variantSources, ...minimumWageSources],
  date: ({ date }) => date,
  compute: ({ variant: choice, rate, ...input }, trace) => {
    const variant = chosenVariant(choice);
    const parts = rate === undefined ? undefined : Math.round(rate * 10_000);
    const { employee, selfEmployed, difference } = compare({ ...input, variant, rate: parts }, trace);
    return {
      ...about(variant),
      date: input.date,
      labourCost: input.labourCost,
      employee: { ...employee, cover: [...employee.cover] },
      selfEmployed: { ...selfEmployed, cover: [...selfEmployed.cover] },
      difference,
      notIncluded: [...NOT_INCLUDED],
    };
  },
  lines: ({ employee, selfEmployed, notIncluded, notice }, language) => {
    const words = WORDS[language];
    const amount = (cents: number) => formatAmount(cents, language);
    const { premiums } = employee;
    const employerPremiums = Object.values(premiums).reduce((sum, premium) => sum + premium, 0);
    const { broodfonds, privatePolicy } = selfEmployed.beside;
    return [
      heading(words.employee),
      table(
        [
          [words.cost, amount(employee.employerCost)],
          [words.premiums, amount(-employerPremiums)],
          [words.wage, amount(employee.grossWage)],
          [words.tax, amount(-employee.tax)],
          [words.net, amount(employee.net)],
        ],
        [1],
      ),
      periods(employee.cover, language),
      heading(words.selfEmployed),
      table(
        [
          [words.profit, amount(selfEmployed.profit)],
          [words.tax, amount(-selfEmployed.tax)],
          [words.health, amount(-selfEmployed.health)],
          [words.premium, amount(-selfEmployed.premium)],
          [words.net, amount(selfEmployed.net)],
        ],
        [1],
      ),
      periods(selfEmployed.cover, language),
      wrap(words.broodfonds(amount(broodfonds.gift), amount(broodfonds.contribution))),
      wrap(words.private(amount(privatePolicy.monthly))),
      heading(words.not),
      ...notIncluded.map(text => wrap(text[language], '- ')),
      '\n',
      wrap(notice[language]),
    ].join('');
  },
});

function periods(cover: readonly CoverPeriod[], language: Language): string {
  const words = WORDS[language];
  const rows = cover.map(({ fromWeek, untilWeek, monthly }) => [
    untilWeek === null ? words.from(fromWeek) : words.weeks(fromWeek, untilWeek),
    formatAmount(monthly, language),
  ]);
  return `\n${table([[words.ill, words.month], ...rows], [1])}`;
}

const WORDS = {
  nl: {
    employee: 'Werknemer, per jaar',
    selfEmployed: 'Zelfstandige, per jaar',
    cost: 'Kosten voor de werkgever',
    premiums: 'Premies van de werkgever',
    wage: 'Brutoloon met vakantiegeld',
    tax: 'Belasting zonder kortingen',
    health: 'Bijdrage Zvw',
    premium: 'Premie arbeidsongeschiktheid',
    profit: 'Winst',
    net: 'Blijft over',
    ill: 'Bij volledige ziekte',
    month: 'per maand',
    weeks: (from: number, until: number) => `week ${from} tot en met ${until}`,
    from: (from: number) => `vanaf week ${from}`,
    broodfonds: (gift: string, contribution: string) =>
      `Met een broodfonds: na een maand ${gift} per maand, hooguit twee jaar. Dat is een schenking, geen recht. Inleg: ${contribution} per maand.`,
    private: (monthly: string) =>
      `Een eigen verzekering kostte verzekerden in 2016 gemiddeld 6,7 procent van hun inkomen: hier ${monthly} per maand.`,
    not: 'Niet meegerekend',
  },
  en: {
    employee: 'Employee, per year',
    selfEmployed: 'Self-employed, per year',
    cost: 'Cost to the employer',
    premiums: 'Premiums of the employer',
    wage: 'Gross wage with holiday allowance',
    tax: 'Tax without credits',
    health: 'Health contribution',
    premium: 'Disability premium',
    profit: 'Profit',
    net: 'What is left',
    ill: 'When fully ill',
    month: 'per month',
    weeks: (from: number, until: number) => `week ${from} to ${until}`,
    from: (from: number) => `from week ${from}`,
    broodfonds: (gift: string, contribution: string) =>
      `With a broodfonds: ${gift} a month after one month, two years at most. That is a gift, no right. Contribution: ${contribution} a month.`,
    private: (monthly: string) =>
      `A private policy cost those insured 6.7 per cent of their income on average in 2016: here ${monthly} a month.`,
    not: 'Not included',
  },
} as const;
