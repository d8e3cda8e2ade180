import type { Actor } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Filter } from '../model/filter.ts';
import { type Cell, cellsOf, type ExportForm, headersOf } from './columns.ts';
import { readExport } from './read-export.ts';
import { writeCsv } from './write-csv.ts';
import { writeOds } from './write-ods.ts';
import { writeXlsx } from './write-xlsx.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const SHEET = { nl: 'Inhuur', en: 'Engagements' } as const;

/** The engagements that a filter and the words of a search let through, as a file in pieces. An import of it gives the same
 *  engagements. */
export function exportRegister(
  services: Pick<Services, 'database'>,
  actor: Actor,
  format: ExportFormat,
  form: ExportForm,
  filter: Partial<Filter> = {},
  words: readonly string[] = [],
): AsyncGenerator<Uint8Array> {
  const headers = headersOf(form);
  const rows = cellRows(services, actor, form, filter, words);
  if (format === 'csv') return writeCsv(headers, rows, form.language);
  const title = SHEET[form.language];
  return format === 'xlsx' ? writeXlsx(title, headers, rows) : writeOds(title, headers, rows);
}

async function* cellRows(
  services: Pick<Services, 'database'>,
  actor: Actor,
  form: ExportForm,
  filter: Partial<Filter>,
  words: readonly string[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const records of readExport(services, actor, filter, words))
    yield records.map(record => cellsOf(record, form));
}
