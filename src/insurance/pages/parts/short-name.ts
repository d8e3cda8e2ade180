import type { Text } from '../../../foundation/law/text.ts';
import type { Variant } from '../../rules/variant.ts';

/** A name for below a bar: the old law by its name, the others by their year. */
export function shortName({ status, from }: Pick<Variant, 'status' | 'from'>): Text {
  const name = status === 'law' ? 'WAZ' : from.slice(0, 4);
  return { nl: name, en: name };
}
