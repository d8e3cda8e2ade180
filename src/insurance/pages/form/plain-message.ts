import { isIsoDate } from '../../../foundation/law/date.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { formatDate } from '../../../foundation/web/format.ts';

/** A message of a calculation as a form says it: with dates as people write them. */
export function plainMessage(message: Text, language: Language): string {
  return message[language].replaceAll(/"?(\d{4}-\d{2}-\d{2})"?/g, (found, date: string) =>
    isIsoDate(date) ? formatDate(date, language) : found,
  );
}
