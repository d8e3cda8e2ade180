import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.ts';
import { asText, firstPrevious, hashLink, type Link } from './link.ts';
import { now, seal, subjectKey } from './seal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A change to write down. */
export interface Entry {
  readonly organisation: string;
  readonly person: string | null;
  /** What was done, e.g. `engagement.change`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: Fields | undefined;
  readonly after?: Fields | undefined;
  /** Names of the fields that say something about a person, and whose data they are. They are sealed with that
   *  person's key, so that the person can be forgotten without breaking the chain. */
  readonly personal?: { readonly subject: string; readonly fields: readonly string[] } | undefined;
}

function sealFields(
  fields: Fields | undefined,
  names: readonly string[],
  key: Buffer,
  subject: string,
): Fields | undefined {
  if (fields === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      names.includes(name) && value !== null && value !== undefined ? seal(value, key, subject) : value,
    ]),
  );
}

/** Writes a change in the journal, in the transaction of the change itself: both happen or neither does. Entries of one
 *  organisation wait for each other, so that the chain never forks. */
export async function append(
  tx: Transaction<Tables>,
  entry: Entry,
): Promise<Link & { readonly hash: string }> {
  const { organisation } = entry;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal ${organisation}`}, 0))`.execute(tx);
  const head = await tx
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  const key = entry.personal && (await subjectKey(tx, organisation, entry.personal.subject));
  const names = entry.personal?.fields ?? [];
  const fieldsOf = (fields: Fields | undefined) =>
    key === undefined ? fields : sealFields(fields, names, key, entry.personal!.subject);
  const at = await now(tx);
  const link: Link = {
    organisation,
    seq: Number(head?.seq ?? 0) + 1,
    at: at.toISOString(),
    person: entry.person,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    before: asText(fieldsOf(entry.before)),
    after: asText(fieldsOf(entry.after)),
    previous: head?.hash ?? firstPrevious(organisation),
  };
  const hash = hashLink(link);
  await tx
    .insertInto('journal')
    .values({
      organisation_id: organisation,
      seq: link.seq,
      at,
      person_id: link.person,
      action: link.action,
      subject_kind: link.subjectKind,
      subject_id: link.subjectId,
      before: link.before,
      after: link.after,
      previous: link.previous,
      hash,
    })
    .execute();
  await tx
    .insertInto('journal_head')
    .values({ organisation_id: organisation, seq: link.seq, hash })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet({ seq: link.seq, hash }))
    .execute();
  return { ...link, hash };
}
