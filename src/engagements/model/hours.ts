import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { given } from '../../foundation/law/zod-words.ts';

const POINT = { nl: ',', en: '.' } as const;

/** Reads hours a week as people type them: `32`, Dutch `32,5`, English `32.5`, or hours and minutes as `32:30`.
 *  @returns whole minutes; decimals are rounded to the nearest one, half a minute up
 *  @throws InputError (`hours`) */
export function readHours(typed: string, language: Language): number {
  const [, hours, minutes] = /^(\d{1,4}):([0-5]\d)$/.exec(typed) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const decimal = language === 'nl' ? /^(\d{1,4})(?:,(\d{1,2}))?$/ : /^(\d{1,4})(?:\.(\d{1,2}))?$/;
  const [, whole, hundredths = ''] = decimal.exec(typed) ?? [];
  if (whole === undefined) {
    const message = given(typed, {
      nl: 'uren als 32, 32,5 of 32:30',
      en: 'hours as 32, 32.5 or 32:30',
    });
    throw new InputError([{ pointer: '', code: 'hours', message }]);
  }
  return Number(whole) * 60 + Math.floor((Number(hundredths.padEnd(2, '0')) * 60 + 50) / 100);
}

/** Writes minutes a week as hours, so that `readHours` reads the same minutes: `32`, Dutch `32,5`, English `32.5`. */
export function writeHours(minutes: number, language: Language): string {
  const whole = Math.floor(minutes / 60);
  const hundredths = Math.round(((minutes % 60) * 100) / 60);
  if (hundredths === 0) return String(whole);
  return `${whole}${POINT[language]}${String(hundredths).padStart(2, '0').replace(/0$/, '')}`;
}
