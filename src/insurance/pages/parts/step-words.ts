import type { Text } from '../../../foundation/law/text.ts';

/** How the value of a step is shown. */
export type StepMeasure = 'amount' | 'amount-by-year' | 'percent' | 'share' | 'date' | 'class' | 'rule';

interface StepWords extends Text {
  readonly measure: StepMeasure;
}

const words = (measure: StepMeasure, nl: string, en: string): StepWords => ({ measure, nl, en });

/** What people call the steps of a calculation, by the name that the rule gives them. A name that ends in a date is found
 *  by what stands before it. */
export const STEP_WORDS: Readonly<Record<string, StepWords>> = {
  profits: words('amount-by-year', 'Winst per jaar', 'Profit per year'),
  profit: words('amount', 'Winst per jaar', 'Profit per year'),
  'minimum wage per month': words('amount', 'Minimumloon per maand', 'Minimum wage per month'),
  'last year per day': words('amount', 'Laatste jaar, per dag', 'Last year, per day'),
  'average of five years per day': words(
    'amount',
    'Gemiddelde van vijf jaar, per dag',
    'Average of five years, per day',
  ),
  'last year, indexed': words(
    'amount',
    'Laatste jaar per dag, meegegroeid met het minimumloon',
    'Last year per day, risen with the minimum wage',
  ),
  'average, indexed': words(
    'amount',
    'Gemiddelde per dag, meegegroeid met het minimumloon',
    'Average per day, risen with the minimum wage',
  ),
  rule: words('rule', 'Wat telt', 'What counts'),
  'highest base per day': words('amount', 'Hoogste grondslag per dag', 'Highest base per day'),
  'base per day': words('amount', 'Grondslag per dag', 'Base per day'),
  'income of three years': words('amount', 'Inkomen van drie jaar samen', 'Income of three years together'),
  'what can still be earned': words(
    'amount',
    'Wat je nog kunt verdienen, per jaar',
    'What you can still earn, per year',
  ),
  'loss in per cents': words('percent', 'Verlies in procenten', 'Loss in per cents'),
  class: words('class', 'Klasse', 'Class'),
  'share of the base': words('share', 'Deel van de grondslag', 'Share of the base'),
  'benefit per month': words('amount', 'Uitkering per maand', 'Benefit per month'),
  'holiday allowance': words('amount', 'Vakantie-uitkering per jaar', 'Holiday allowance per year'),
  rate: words('share', 'Deel van de winst', 'Share of the profit'),
  'highest profit that counts': words('amount', 'Hoogste winst die telt', 'Highest profit that counts'),
  'premium per month': words('amount', 'Premie per maand', 'Premium per month'),
  'first day of illness': words('date', 'Eerste ziektedag', 'First day of illness'),
  'first day with a right': words('date', 'Eerste dag met uitkering', 'First day with a benefit'),
  'pension age': words('date', 'Dag van de AOW-leeftijd', 'Day of the pension age'),
  'benefit per month from': words('amount', 'Uitkering per maand', 'Benefit per month'),
  'supplement per month from': words('amount', 'Toeslag per maand', 'Supplement per month'),
};

/** What the rules by which a base comes about are called. */
export const RULE_WORDS: Readonly<Record<string, Text>> = {
  'last-year': { nl: 'het laatste jaar', en: 'the last year' },
  'five-year-average': { nl: 'het gemiddelde van vijf jaar', en: 'the average of five years' },
  starter: { nl: 'de startersregeling', en: 'the rule for starters' },
};
