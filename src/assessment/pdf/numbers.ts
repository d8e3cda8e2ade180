import type { Language } from '../../foundation/law/text.ts';
import { formatNumber } from '../../foundation/web/format.ts';

/** A whole number with a real minus sign: −7. */
export function whole(value: number, language: Language): string {
  return `${value < 0 ? '−' : ''}${formatNumber(Math.abs(value), language)}`;
}

/** "1 punt", "4 punten". @param value at least 0 */
export function points(value: number, language: Language): string {
  const [one, more] = language === 'nl' ? ['punt', 'punten'] : ['point', 'points'];
  return `${formatNumber(value, language)} ${value === 1 ? one : more}`;
}

/** "van −12 tot en met 12", "vanaf 13", "tot en met −13". Both ends are inclusive. */
export function range(from: number | undefined, to: number | undefined, language: Language): string {
  const [first, last] = [from, to].map(end => (end === undefined ? undefined : whole(end, language)));
  const dutch = language === 'nl';
  if (first !== undefined && last !== undefined)
    return dutch ? `van ${first} tot en met ${last}` : `from ${first} to ${last}`;
  if (first !== undefined) return dutch ? `vanaf ${first}` : `${first} and above`;
  if (last !== undefined) return dutch ? `tot en met ${last}` : `up to ${last}`;
  return dutch ? 'elke score' : 'any score';
}

/** "a", "a en b", "a, b en c"; with `or`: "a of b". */
export function list(items: readonly string[], language: Language, last: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(language, { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(
    items,
  );
}
