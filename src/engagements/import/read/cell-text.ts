import { type CellObject, SSF } from '@e965/xlsx';
import type { Language } from '../../../foundation/law/text.ts';

/** A cell as a person would type it: a date as 2026-11-22, hours that go on after 24 as 32:30, a number with the comma
 *  or point of the language. What a formula gave is the cell.
 *  @param from1904 true when the days of the file count from 1904 */
export function cellText(cell: CellObject | undefined, language: Language, from1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'e') return cell.w ?? '#';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (typeof cell.v === 'boolean') return YES_NO[language][cell.v ? 0 : 1]!;
  if (typeof cell.v === 'string') return cell.v;
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (/\[h+\]/i.test(format)) return hoursText(cell.v);
  return SSF.is_date(format) ? dateText(cell.v, from1904, language) : numberText(cell.v, language);
}

const YES_NO = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const;

/** A number in as many digits as a spreadsheet keeps: 15. */
function numberText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(15)));
  return language === 'nl' ? text.replace('.', ',') : text;
}

function hoursText(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function dateText(value: number, date1904: boolean, language: Language): string {
  const parts = SSF.parse_date_code(value, { date1904 });
  if (parts === null || parts === undefined) return numberText(value, language);
  const two = (part: number) => String(part).padStart(2, '0');
  const { y, m, d, H, M } = parts;
  if (value < 1) return `${H}:${two(M)}`;
  return `${y}-${two(m)}-${two(d)}${H + M > 0 ? ` ${two(H)}:${two(M)}` : ''}`;
}
