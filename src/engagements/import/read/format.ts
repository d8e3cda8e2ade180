import { LIMITS } from './limits.ts';
import { unreadable } from './unreadable.ts';
import { isZip, unpack } from './zip.ts';

export const FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type Format = (typeof FORMATS)[number];

/** How an old Excel file begins, and a new one behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const KINDS = ['mimetype', 'xl/workbook.xml'];

/** What kind of table a file is, by its content: a name says nothing.
 *  @throws InputError when it is none, or too large */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes.length > LIMITS.bytes) throw unreadable('too-large');
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) throw unreadable('old-format');
  if (!isZip(bytes)) return 'csv';
  const files = unpack(bytes, name => KINDS.includes(name));
  if (files.has('xl/workbook.xml')) return 'xlsx';
  if (new TextDecoder().decode(files.get('mimetype')).trim() === ODS) return 'ods';
  throw unreadable('not-a-table');
}
