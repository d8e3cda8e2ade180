import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.ts';

/** A personal value in the journal: readable as long as the subject's key exists. */
export interface Sealed {
  readonly sealed: string;
  /** Whose data it is: the subject whose key opens it. */
  readonly of: string;
}

const IV = 12;
const TAG = 16;

/** The key of a subject (person whose data it is), made at first use. */
export async function subjectKey(
  tx: Transaction<Tables>,
  organisation: string,
  subject: string,
): Promise<Buffer> {
  await tx
    .insertInto('subject_key')
    .values({ organisation_id: organisation, subject_id: subject, key: randomBytes(32) })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('subject_key')
    .select('key')
    .where('organisation_id', '=', organisation)
    .where('subject_id', '=', subject)
    .executeTakeFirstOrThrow();
  return row.key;
}

/** Forgets a subject: from now on nobody can read what the journal holds of that person, and the chain stays whole. */
export async function forgetSubject(
  tx: Transaction<Tables>,
  organisation: string,
  subject: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('subject_key')
    .where('organisation_id', '=', organisation)
    .where('subject_id', '=', subject)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Seals a value with a subject's key (A256GCM). */
export function seal(value: unknown, key: Buffer, of: string): Sealed {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'), of };
}

/** Opens what `seal` made.
 *  @throws when the key is another one or the text was changed */
export function unseal({ sealed }: Pick<Sealed, 'sealed'>, key: Buffer): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8'),
  );
}

/** The database's clock, in milliseconds, as the journal writes it. */
export async function now(tx: Transaction<Tables>): Promise<Date> {
  const { rows } = await sql<{
    now: Date;
  }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  return rows[0]!.now;
}
