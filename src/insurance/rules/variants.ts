import { z } from 'zod';
import { InputError } from '../../foundation/law/input-error.ts';
import { Source } from '../../foundation/law/source.ts';
import { readRules, rulesIn } from './read-rules.ts';
import { Variant } from './variant.ts';

const SOURCES = 'variants/sources.yaml';

/** In the order of time. */
const known: readonly Variant[] = rulesIn('variants')
  .filter(name => name !== SOURCES)
  .map(name => readRules(name, Variant))
  .toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** Where the statements of the variants come from. */
export const variantSources: readonly Source[] = readRules(
  SOURCES,
  z.strictObject({ sources: z.array(Source) }),
).sources;

/** Every variant that the product knows, in the order of time. */
export function variants(): readonly Variant[] {
  return known;
}

/** The variant of that name.
 *  @param pointer place of the name in the input, for the message
 *  @throws InputError naming the variants there are */
export function variant(id: string, pointer = '/variant'): Variant {
  const found = known.find(one => one.id === id);
  if (found !== undefined) return found;
  const names = known.map(one => one.id).join(', ');
  throw new InputError([
    {
      pointer,
      code: 'unknown-variant',
      message: {
        nl: `er is geen variant ${JSON.stringify(id)}; wel: ${names}`,
        en: `there is no variant ${JSON.stringify(id)}; there are: ${names}`,
      },
    },
  ]);
}
