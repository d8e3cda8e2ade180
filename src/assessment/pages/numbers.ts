import type { Language } from '../../foundation/law/text.ts';
import { whole } from '../pdf/numbers.ts';

export { list, points, range, whole } from '../pdf/numbers.ts';

/** "+4", "−12", "0". @param value whole */
export function signed(value: number, language: Language): string {
  return value > 0 ? `+${whole(value, language)}` : whole(value, language);
}

/** A text quoted inside a sentence. */
export function quoted(text: string): string {
  return `‘${text}’`;
}
