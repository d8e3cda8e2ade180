import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { LIMITS } from './limits.ts';

const MIB = 1024 * 1024;
const WHAT: Text = {
  nl: 'Kies een CSV-, XLSX- of ODS-bestand.',
  en: 'Choose a CSV, XLSX or ODS file.',
};

const REASONS = {
  empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'too-large': {
    nl: `Dit bestand is te groot. Het mag hooguit ${LIMITS.bytes / MIB} MB zijn.`,
    en: `This file is too large. It may be at most ${LIMITS.bytes / MIB} MB.`,
  },
  'too-large-unpacked': {
    nl: `Dit bestand is uitgepakt te groot: meer dan ${LIMITS.unpacked / MIB} MB. Verdeel het over meer bestanden.`,
    en: `This file is too large when unpacked: more than ${LIMITS.unpacked / MIB} MB. Divide it over several files.`,
  },
  'too-many-rows': {
    nl: `Dit blad heeft te veel rijen. Hooguit ${LIMITS.rows} mag. Verdeel het over meer bestanden.`,
    en: `This sheet has too many rows. At most ${LIMITS.rows} are allowed. Divide it over several files.`,
  },
  'too-many-columns': {
    nl: `Dit blad heeft te veel kolommen. Hooguit ${LIMITS.columns} mag. Haal weg wat je niet nodig hebt.`,
    en: `This sheet has too many columns. At most ${LIMITS.columns} are allowed. Remove what you do not need.`,
  },
  'old-format': {
    nl: `Dit is een oud Excelbestand (XLS). Open het en bewaar het als XLSX. ${WHAT.nl}`,
    en: `This is an old Excel file (XLS). Open it and save it as XLSX. ${WHAT.en}`,
  },
  'not-a-table': { nl: `Dit is geen tabel. ${WHAT.nl}`, en: `This is not a table. ${WHAT.en}` },
  locked: {
    nl: 'Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord en probeer het opnieuw.',
    en: 'This file is protected with a password. Save it without a password and try again.',
  },
  damaged: {
    nl: 'Dit bestand is beschadigd. Open het in je rekenprogramma, bewaar het opnieuw en probeer het nog eens.',
    en: 'This file is damaged. Open it in your spreadsheet program, save it again and try once more.',
  },
  'no-sheet': { nl: 'In dit bestand staat geen blad met rijen.', en: 'This file holds no sheet with rows.' },
} as const satisfies Readonly<Record<string, Text>>;

export type UnreadableReason = keyof typeof REASONS;

/** True for the code of a reason, as it comes from another process. */
export const isReason = (code: string): code is UnreadableReason => Object.hasOwn(REASONS, code);

/** A file that cannot be read, with what to do about it. */
export function unreadable(code: UnreadableReason): InputError {
  return new InputError([{ pointer: '/file', code, message: REASONS[code] }]);
}

/** Text that is no CSV from some line on. @param line from 1 */
export function brokenCsv(line: number): InputError {
  return new InputError([
    {
      pointer: '/file',
      code: 'broken-csv',
      message: {
        nl: `Vanaf regel ${line} klopt dit CSV-bestand niet: een aanhalingsteken wordt niet gesloten, of een cel is te lang.`,
        en: `From line ${line} on this CSV file is wrong: a quotation mark is not closed, or a cell is too long.`,
      },
    },
  ]);
}
