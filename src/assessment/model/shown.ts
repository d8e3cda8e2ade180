import type { Text } from '../../foundation/law/text.ts';

const LONGEST = 60;

/** What was given, fit to stand in a message: one line, at most some 60 characters, control characters escaped.
 *  Of a list or an object only that it is one: it may be of any size and depth. */
export function shown(value: unknown): Text {
  if (value === undefined) return { nl: '(niets)', en: '(nothing)' };
  if (Array.isArray(value)) return { nl: '(een lijst)', en: '(a list)' };
  if (typeof value === 'object' && value !== null) return { nl: '(een object)', en: '(an object)' };
  const text = typeof value === 'string' ? JSON.stringify(shorten(value)) : String(value);
  return { nl: text, en: text };
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
