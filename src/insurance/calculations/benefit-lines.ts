import { formatAmount } from '../../foundation/law/money.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { BenefitOutput } from './benefit-output.ts';

const WORDS = {
  nl: {
    loss: 'Verlies van verdiencapaciteit',
    class: 'Klasse',
    none: 'geen uitkering',
    full: 'volledig',
    base: 'Grondslag per dag',
    monthly: 'Uitkering per maand, voor vakantie-uitkering',
    holiday: 'Vakantie-uitkering over twaalf maanden',
    death: 'Overlijdensuitkering, één maand',
    from: 'Eerste dag met uitkering',
    until: 'Laatste dag op zijn laatst',
    indexed: 'Per maand op',
  },
  en: {
    loss: 'Loss of earning capacity',
    class: 'Class',
    none: 'no benefit',
    full: 'full',
    base: 'Base per day',
    monthly: 'Benefit per month, before holiday allowance',
    holiday: 'Holiday allowance over twelve months',
    death: 'Death grant, one month',
    from: 'First day with a benefit',
    until: 'Last day at the latest',
    indexed: 'Per month on',
  },
} as const;

/** A benefit as text for a terminal. */
export function benefitLines(output: BenefitOutput, language: Language): string {
  const words = WORDS[language];
  const amount = (cents: number) => formatAmount(cents, language);
  const loss = output.lossPercent;
  const written =
    loss === null ? [] : [`${words.loss}: ${language === 'nl' ? String(loss).replace('.', ',') : loss} %`];
  const name = output.class === 'none' || output.class === 'full' ? words[output.class] : `${output.class} %`;
  return [
    ...written,
    `${words.class}: ${name}`,
    `${words.base}: ${amount(output.basePerDay)}`,
    `${words.monthly}: ${amount(output.monthly)}`,
    `${words.holiday}: ${amount(output.holidayAllowance)}`,
    `${words.death}: ${amount(output.deathGrant)}`,
    ...(output.from ? [`${words.from}: ${output.from}`] : []),
    ...(output.until ? [`${words.until}: ${output.until}`] : []),
    ...(output.indexed ? [`${words.indexed} ${output.indexed.date}: ${amount(output.indexed.monthly)}`] : []),
    '',
    output.notice[language],
    '',
  ].join('\n');
}
