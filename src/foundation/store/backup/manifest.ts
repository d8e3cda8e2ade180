import { z } from 'zod';

/** Name of the last file in a backup: without it a backup is not whole. */
export const MANIFEST = 'manifest.json';

/** The one form of a backup that there is so far. */
export const FORMAT = 'waaier-backup/1';

const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is in a backup. */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of the product that made it. */
  version: z.string(),
  /** When, UTC. */
  made: z.iso.datetime(),
  /** Migrations that the tables had had, in order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.strictObject({
      name: Name,
      columns: z.array(Name).min(1),
      rows: z.int().min(0),
      /** Files with the rows, in order, in the text form of COPY. Rows are never split. */
      parts: z.array(
        z.strictObject({ file: z.string(), rows: z.int().min(1), bytes: z.int().min(1), sha256: Hash }),
      ),
    }),
  ),
  sequences: z.array(z.strictObject({ name: Name, value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});
export type Manifest = z.output<typeof Manifest>;
