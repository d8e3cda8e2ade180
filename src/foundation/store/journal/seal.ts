import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.ts';

/** A personal value in the journal: readable as long as the subject's key exists. */
export interface Sealed {
  readonly sealed: string;
  /** Whose data it is: the subject whose key opens it. */
  readonly of: string;
}

const KEY = 32;
const IV = 12;
const TAG = 16;

/** The keys of subjects (people whose data it is), made at first use. */
export async function subjectKeys(
  tx: Transaction<Tables>,
  organisation: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, KeyObject>> {
  // In one order: who makes keys of the same subjects at the same time waits, and never in a circle.
  const ids = [...new Set(subjects)].sort();
  if (ids.length === 0) return new Map();
  const random = randomBytes(ids.length * KEY);
  const fresh = ids.map((_, i) => random.subarray(i * KEY, (i + 1) * KEY));
  const { numAffectedRows } = await sql`
    insert into subject_key (organisation_id, subject_id, key)
    select ${organisation}, * from unnest(${ids}::uuid[], ${fresh}::bytea[])
    on conflict do nothing
  `.execute(tx);
  if (Number(numAffectedRows) === ids.length)
    return new Map(ids.map((id, i) => [id, createSecretKey(fresh[i]!)]));
  const { rows } = await sql<SubjectKeyRow>`
    select subject_id, key from subject_key
    where organisation_id = ${organisation} and subject_id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ subject_id, key }) => [subject_id, createSecretKey(key)]));
}

interface SubjectKeyRow {
  readonly subject_id: string;
  readonly key: Buffer;
}

/** The key of one subject, made at first use. */
export async function subjectKey(
  tx: Transaction<Tables>,
  organisation: string,
  subject: string,
): Promise<KeyObject> {
  return (await subjectKeys(tx, organisation, [subject])).get(subject)!;
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

/** Random bytes drawn for many seals at once, and how many of them are used. */
const pool = Buffer.alloc(512 * IV);
let used = pool.length;

function newIv(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += IV;
  return pool.subarray(used - IV, used);
}

/** Seals a value with a subject's key (A256GCM). */
export function seal(value: unknown, key: KeyObject, of: string): Sealed {
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'), of };
}

/** Opens what `seal` made.
 *  @throws when the key is another one or the text was changed */
export function unseal({ sealed }: Pick<Sealed, 'sealed'>, key: KeyObject | Buffer): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8'),
  );
}
