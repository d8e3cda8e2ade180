import type { Transaction } from 'kysely';
import { missing } from '../../foundation/identity/index.ts';
import type { Problem } from '../../foundation/law/input-error.ts';
import type { ImportState, Tables } from '../../foundation/store/schema.ts';
import { Choices } from './choices.ts';
import type { FileSummary } from './read/spreadsheet.ts';

/** A spreadsheet on its way into the register. */
export interface ImportRecord {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Name of the file. */
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'ods';
  readonly size: number;
  readonly sha256: string;
  /** Undefined once it is imported. */
  readonly summary: FileSummary | undefined;
  /** Undefined until somebody chose. */
  readonly choices: Choices | undefined;
  readonly state: ImportState;
  readonly job: string | undefined;
  /** Why the file could not be read on. */
  readonly fault: Problem | undefined;
  readonly counts: Readonly<Record<string, number>>;
  readonly version: number;
}

const read = (tx: Transaction<Tables>, organisation: string) =>
  tx
    .selectFrom('import')
    .select([
      ...(['id', 'created_by', 'created_at', 'name', 'format', 'size', 'sha256', 'summary'] as const),
      ...(['choices', 'state', 'job_id', 'fault', 'counts', 'version'] as const),
    ])
    .where('organisation_id', '=', organisation);

type Row = Awaited<ReturnType<ReturnType<typeof read>['executeTakeFirstOrThrow']>>;

const recordOf = (row: Row): ImportRecord => ({
  id: row.id,
  createdBy: row.created_by,
  createdAt: row.created_at,
  name: row.name,
  format: row.format,
  size: row.size,
  sha256: row.sha256,
  summary: (row.summary as FileSummary | null) ?? undefined,
  choices: row.choices === null ? undefined : Choices.parse(row.choices),
  state: row.state,
  job: row.job_id ?? undefined,
  fault: (row.fault as Problem | null) ?? undefined,
  counts: row.counts ?? {},
  version: row.version,
});

/** One import. @param lock true keeps others from changing it until this transaction is done
 *  @throws Refusal (`missing`) */
export async function readImport(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
  lock = false,
): Promise<ImportRecord> {
  const query = read(tx, organisation).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) throw missing();
  return recordOf(row);
}

/** The newest imports first. */
export async function readImports(
  tx: Transaction<Tables>,
  organisation: string,
  limit: number,
): Promise<readonly ImportRecord[]> {
  const rows = await read(tx, organisation).orderBy('created_at', 'desc').limit(limit).execute();
  return rows.map(recordOf);
}

/** The file itself. @throws Refusal (`missing`) once it is gone */
export async function readContent(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('import')
    .select('content')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.content) throw missing();
  return row.content;
}

/** Begins a change of one import. */
export const changeImport = (tx: Transaction<Tables>, organisation: string, id: string) =>
  tx.updateTable('import').where('organisation_id', '=', organisation).where('id', '=', id);
