import { z } from 'zod';
import { InputError } from './input-error.ts';
import type { Language } from './text.ts';

/** An amount of money in whole cents, within the safe integers (some 90 trillion euros either way). */
export type Cents = number;
export const Cents = z.int();

/** @throws RangeError when `value` is no whole number of cents or is outside the safe integers. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no amount in whole cents`);
  return value;
}

/** The sum of amounts. A sum of nothing is 0.
 *  @throws RangeError when the sum or an amount is outside the safe integers. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum = cents(sum + cents(amount));
  return sum;
}

const SHAPES: Readonly<Record<Language, { amount: RegExp; group: string; point: string; example: string }>> =
  {
    nl: {
      amount: /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:(\d{1,2})|-))?$/,
      group: '.',
      point: ',',
      example: '1.234,56',
    },
    en: { amount: /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/, group: ',', point: '.', example: '1,234.56' },
  };

/** Reads an amount as people write it: Dutch `€ 1.234,56`, `1234,5`, `12,-`; English `€1,234.56`. The sign of the euro,
 *  spaces around it, a minus and the signs between thousands are optional.
 *  @param pointer place of the field, for the message
 *  @throws InputError when it is no amount in that language, or too large. */
export function parseAmount(text: string, language: Language, pointer = ''): Cents {
  const { amount, group } = SHAPES[language];
  const [, before, after, rest] = /^\s*([-−]?)\s*(?:€\s*)?([-−]?)\s*(.*?)\s*$/s.exec(text)!;
  const match = before !== '' && after !== '' ? null : amount.exec(rest!);
  if (match === null) throw refused(text, pointer);
  const value = Number(`${match[1]!.replaceAll(group, '')}${(match[2] ?? '').padEnd(2, '0')}`);
  if (!Number.isSafeInteger(value)) throw refused(text, pointer);
  return before === '' && after === '' ? value : 0 - value;
}

/** Writes an amount: Dutch `€ 1.234,56` (with a space that does not break), English `€1,234.56`; a minus in front. */
export function formatAmount(amount: Cents, language: Language): string {
  const { group, point } = SHAPES[language];
  const digits = String(Math.abs(cents(amount))).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  const sign = amount < 0 ? '-' : '';
  const written = `${euros}${point}${digits.slice(-2)}`;
  return language === 'nl' ? `€\u00a0${sign}${written}` : `${sign}€${written}`;
}

function refused(text: string, pointer: string): InputError {
  const given = JSON.stringify(text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text);
  const message = {
    nl: `${given} is geen bedrag; schrijf het zo: ${SHAPES.nl.example}`,
    en: `${given} is no amount; write it like this: ${SHAPES.en.example}`,
  };
  return new InputError([{ pointer, code: 'amount', message }]);
}
