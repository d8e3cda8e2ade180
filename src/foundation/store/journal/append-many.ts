import type { KeyObject } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.ts';
import type { Entry, Fields } from './entry.ts';
import { asText, firstPrevious, hashLink, type Link } from './link.ts';
import { seal, subjectKeys } from './seal.ts';

/** An entry as it stands in the journal. */
export type Written = Link & { readonly hash: string };

/** Writes changes of one organisation in the journal, in order, in the transaction of the changes themselves: all of it
 *  happens or nothing does. The result is what `append` one by one would give. Writers of one organisation wait for
 *  each other, so that the chain never forks; who writes thousands does it at the end of the transaction, in batches.
 *  @param entries all of the same organisation */
export async function appendMany(
  tx: Transaction<Tables>,
  organisation: string,
  entries: readonly Omit<Entry, 'organisation'>[],
): Promise<readonly Written[]> {
  if (entries.length === 0) return [];
  // A statement of its own: what the next one sees begins when the lock is there.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal ${organisation}`}, 0))`.execute(tx);
  const keys = await subjectKeys(
    tx,
    organisation,
    entries.flatMap(({ personal }) => personal?.subject ?? []),
  );
  const { seq, hash, at } = await readHead(tx, organisation);
  const written: Written[] = [];
  let last = { seq, hash: hash ?? firstPrevious(organisation) };
  for (const { person, action, subjectKind, subjectId, before, after, personal } of entries) {
    const text = (fields: Fields | undefined) =>
      asText(
        fields && personal
          ? sealed(fields, personal.fields, keys.get(personal.subject)!, personal.subject)
          : fields,
      );
    const link: Link = {
      ...{ organisation, seq: last.seq + 1, at: at.toISOString(), person, action, subjectKind, subjectId },
      ...{ before: text(before), after: text(after), previous: last.hash },
    };
    const entry = { ...link, hash: hashLink(link) };
    written.push(entry);
    last = entry;
  }
  await write(tx, organisation, at, written);
  return written;
}

function sealed(fields: Fields, names: readonly string[], key: KeyObject, subject: string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      names.includes(name) && value !== null && value !== undefined ? seal(value, key, subject) : value,
    ]),
  );
}

/** The last link, and the database's clock in milliseconds, as the journal writes it. */
async function readHead(
  tx: Transaction<Tables>,
  organisation: string,
): Promise<{ readonly seq: number; readonly hash: string | null; readonly at: Date }> {
  const { rows } = await sql<{ seq: string | null; hash: string | null; at: Date }>`
    select date_trunc('milliseconds', clock_timestamp()) as at, head.seq, head.hash
    from (select) as here left join journal_head head on head.organisation_id = ${organisation}
  `.execute(tx);
  const { seq, hash, at } = rows[0]!;
  return { seq: Number(seq ?? 0), hash, at };
}

async function write(
  tx: Transaction<Tables>,
  organisation: string,
  at: Date,
  links: readonly Written[],
): Promise<void> {
  const column = <K extends keyof Written>(name: K) => links.map(link => link[name]);
  const last = links.at(-1)!;
  await sql`
    with entries as (
      insert into journal (organisation_id, at, seq, person_id, action, subject_kind, subject_id, before, after, previous, hash)
      select ${organisation}, ${at}, *
      from unnest(
        ${column('seq')}::bigint[], ${column('person')}::uuid[], ${column('action')}::text[],
        ${column('subjectKind')}::text[], ${column('subjectId')}::uuid[], ${column('before')}::text[],
        ${column('after')}::text[], ${column('previous')}::text[], ${column('hash')}::text[]
      )
    )
    insert into journal_head (organisation_id, seq, hash) values (${organisation}, ${last.seq}, ${last.hash})
    on conflict (organisation_id) do update set seq = excluded.seq, hash = excluded.hash
  `.execute(tx);
}
