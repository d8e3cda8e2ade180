import type { Language, Text } from '../../foundation/law/text.ts';
import { formatDate } from '../../foundation/web/format.ts';
import type { Assessment } from '../model/assessment.ts';
import { whole } from './numbers.ts';

const NAMES = {
  questionnaire: { nl: 'Vragenlijst', en: 'Questionnaire' },
  rules: { nl: 'Hash van de vragenlijst', en: 'Hash of the questionnaire' },
  parameters: { nl: 'Hash van de parameters', en: 'Hash of the parameters' },
  date: { nl: 'Datum van berekening', en: 'Date of calculation' },
  product: { nl: 'Berekend door', en: 'Computed by' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  score: { nl: 'Score', en: 'Score' },
  format: { nl: 'Vorm van het bewijs', en: 'Format of the receipt' },
  hash: { nl: 'Hash van het bewijs', en: 'Hash of the receipt' },
} as const satisfies Record<string, Text>;

/** What is needed to compute the outcome again, as name and value: ids and hashes as the receipt writes them. */
export function receiptRows(
  assessment: Assessment,
  language: Language,
): readonly (readonly [string, string])[] {
  const { receipt, outcome, kind, end, score } = assessment;
  const values: Record<keyof typeof NAMES, string | undefined> = {
    questionnaire: `${receipt.rules.id} ${receipt.rules.version}`,
    rules: receipt.rules.hash,
    parameters: receipt.parameters,
    date: `${receipt.date} (${formatDate(receipt.date, language)})`,
    product: `${receipt.product.name} ${receipt.product.version}`,
    outcome: [outcome, kind, end].filter(part => part !== undefined).join(', '),
    score: whole(score.value, language),
    format: receipt.format,
    hash: receipt.hash,
  };
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap(name => {
    const value = values[name];
    return value === undefined ? [] : [[NAMES[name][language], value] as const];
  });
}
