import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { formatNumber } from '../../../foundation/web/format.ts';
import type { FormField } from './field.ts';

/** @param value the number as it was typed: euros, per cents
 *  @throws InputError for a value that is too low or too high, or has too many decimals, in the words of a form */
export function checkBounds({ pointer, from, to, decimals }: FormField, value: number): void {
  const message =
    from !== undefined && value < from
      ? lowest(from)
      : to !== undefined && value > to
        ? highest(to)
        : decimals !== undefined && Number(value.toFixed(decimals)) !== value
          ? mostDecimals(decimals)
          : undefined;
  if (message !== undefined) throw new InputError([{ pointer, code: 'out-of-range', message }]);
}

const lowest = (from: number): Text => ({
  nl: `Dit is te laag. Vul ${formatNumber(from, 'nl')} of meer in.`,
  en: `This is too low. Fill in ${formatNumber(from, 'en')} or more.`,
});

const highest = (to: number): Text => ({
  nl: `Dit is te hoog. Vul hooguit ${formatNumber(to, 'nl')} in.`,
  en: `This is too high. Fill in ${formatNumber(to, 'en')} at most.`,
});

const mostDecimals = (decimals: number): Text =>
  decimals === 0
    ? { nl: 'Vul een heel getal in.', en: 'Fill in a whole number.' }
    : {
        nl: `Vul een getal in met hooguit ${decimals} cijfers achter de komma.`,
        en: `Fill in a number with ${decimals} decimals at most.`,
      };
