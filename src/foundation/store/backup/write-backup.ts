import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { OwnerConnection } from './connection.ts';
import { copyOut } from './copy.ts';
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts';
import { sequencesOf, type TableShape, tablesOf } from './tables.ts';
import { tarEnd, tarFile } from './tar.ts';

type Table = Manifest['tables'][number];
type Part = Table['parts'][number];

/** Rows are gathered up to this many bytes before they become a file of the archive. */
const PART = 4 * 1024 * 1024;

/** Everything in the database as it is at one moment, as the bytes of a tar archive: the rows of each table, and last
 *  the manifest with counts and hashes. Others may go on writing meanwhile.
 *  @param version of the product  @param now the instant that the backup bears
 *  @throws Error when the tables are not there yet */
export async function* backUp(
  { client, db }: Pick<OwnerConnection, 'client' | 'db'>,
  version: string,
  now: Date,
): AsyncGenerator<Buffer, void> {
  const modified = Math.floor(now.getTime() / 1000);
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows: migrations } = await sql<{ readonly name: string }>`
      select name from kysely_migration order by name
    `.execute(db);
    const tables: Table[] = [];
    for (const shape of await tablesOf(db)) {
      const parts: Part[] = [];
      for await (const { content, rows } of partsOf(client, shape)) {
        const file = `tables/${shape.name}/${String(parts.length + 1).padStart(6, '0')}.copy`;
        parts.push({ file, rows, bytes: content.length, sha256: sha256(content) });
        yield tarFile(file, content, modified);
      }
      tables.push({ ...shape, columns: [...shape.columns], rows: sum(parts), parts });
    }
    const manifest: Manifest = {
      format: FORMAT,
      version,
      made: now.toISOString(),
      migrations: migrations.map(({ name }) => name),
      tables,
      sequences: [...(await sequencesOf(db))],
    };
    yield tarFile(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), modified);
    yield tarEnd();
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

async function* partsOf(
  client: pg.ClientBase,
  shape: TableShape,
): AsyncGenerator<{ readonly content: Buffer; readonly rows: number }, void> {
  let rows: Buffer[] = [];
  let bytes = 0;
  const part = () => ({ content: Buffer.concat(rows), rows: rows.length });
  for await (const row of copyOut(client, `copy ${target(shape)} to stdout`)) {
    rows.push(row);
    bytes += row.length;
    if (bytes < PART) continue;
    yield part();
    rows = [];
    bytes = 0;
  }
  if (bytes > 0) yield part();
}

/** `table (column, …)`, as COPY wants it. The names come from the database or from a checked manifest. */
export const target = ({ name, columns }: TableShape): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const sum = (parts: readonly Part[]): number => parts.reduce((total, { rows }) => total + rows, 0);
