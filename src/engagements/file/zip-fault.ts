import { InputError } from '../../foundation/law/input-error.ts';
import type { Text } from '../../foundation/law/text.ts';

/** Most members of a ZIP that is read. */
export const MOST_MEMBERS = 5_000;
/** Most bytes that are unpacked, of all members together: 1 GiB. */
export const MOST_UNPACKED = 1024 ** 3;

const REASONS = {
  'no-zip': {
    nl: 'dit is geen ZIP-bestand, of het einde ontbreekt',
    en: 'this is no ZIP file, or its end is missing',
  },
  damaged: { nl: 'dit ZIP-bestand is beschadigd', en: 'this ZIP file is damaged' },
  locked: { nl: 'dit ZIP-bestand heeft een wachtwoord', en: 'this ZIP file has a password' },
  'too-many': {
    nl: `dit ZIP-bestand heeft te veel onderdelen; hooguit ${MOST_MEMBERS} mag`,
    en: `this ZIP file has too many members; at most ${MOST_MEMBERS} are allowed`,
  },
  'too-large': {
    nl: 'dit ZIP-bestand is uitgepakt te groot; hooguit 1 GiB mag',
    en: 'this ZIP file is too large when unpacked; at most 1 GiB is allowed',
  },
  'unsafe-name': {
    nl: 'in dit ZIP-bestand staat een naam die buiten de map wijst of twee keer voorkomt',
    en: 'this ZIP file holds a name that leads out of its folder or occurs twice',
  },
  overlap: { nl: 'in dit ZIP-bestand overlappen onderdelen elkaar', en: 'members of this ZIP file overlap' },
  'no-manifest': {
    nl: 'in dit ZIP-bestand ontbreekt manifest.json, of het is onleesbaar',
    en: 'manifest.json is missing in this ZIP file, or unreadable',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A ZIP that cannot be read as a file of an engagement. */
export function zipFault(code: keyof typeof REASONS): InputError {
  return new InputError([{ pointer: '', code, message: REASONS[code] }]);
}
