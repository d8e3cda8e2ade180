import type { Language } from '../../foundation/law/text.ts';
import type { Engagement } from './engagement.ts';
import type { Field } from './fields.ts';
import { writeHours } from './hours.ts';

/** An engagement as a person would type it, so that `readTexts` reads the same. */
export function writeTexts(engagement: Engagement, language: Language): Readonly<Record<Field, string>> {
  const { worker, minutesPerWeek, rateCents } = engagement;
  return {
    reference: engagement.reference,
    client: engagement.client,
    'worker-name': worker.name,
    'worker-kvk': worker.kvk ?? '',
    'worker-email': worker.email ?? '',
    chain: engagement.chain.join('\n'),
    assignment: engagement.assignment,
    starts: engagement.starts,
    ends: engagement.ends ?? '',
    'hours-per-week': minutesPerWeek === null ? '' : writeHours(minutesPerWeek, language),
    'hourly-rate': rateCents === null ? '' : writeRate(rateCents, language),
    sector: engagement.sector ?? '',
    contract: engagement.contract ?? '',
  };
}

function writeRate(cents: number, language: Language): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}${language === 'nl' ? ',' : '.'}${digits.slice(-2)}`;
}
