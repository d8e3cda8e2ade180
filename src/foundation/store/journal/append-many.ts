import type { KeyObject } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.ts';
import type { Entry, Fields } from './entry.ts';
import { asText, firstPrevious, hashLink, type Link } from './link.ts';
import { seal, subjectKeys } from './seal.ts';

/** An entry as it stands in the journal. */
export type Written = Link & { readonly hash: string };

/** An entry that can go into the journal: personal values sealed, its place in the chain not known yet. */
export type SealedEntry = Omit<Link, 'organisation' | 'seq' | 'at' | 'previous'>;

/** Writes changes of one organisation in the journal, in order, in the transaction of the changes themselves: all of it
 *  happens or nothing does. The result is what `append` one by one would give.
 *  @param entries all of the same organisation */
export async function appendMany(
  tx: Transaction<Tables>,
  organisation: string,
  entries: readonly Omit<Entry, 'organisation'>[],
): Promise<readonly Written[]> {
  if (entries.length === 0) return [];
  // The keys first: who waits for the key of a subject must not have the journal.
  const sealedEntries = await sealEntries(tx, organisation, entries);
  const chain = await openChain(tx, organisation);
  return chain.append(sealedEntries);
}

/** Seals what is personal, with keys that are made at first use. The journal stays free for others. */
export async function sealEntries(
  tx: Transaction<Tables>,
  organisation: string,
  entries: readonly Omit<Entry, 'organisation'>[],
): Promise<readonly SealedEntry[]> {
  const subjects = entries.flatMap(({ personal }) => personal?.subject ?? []);
  const keys = await subjectKeys(tx, organisation, subjects);
  return entries.map(({ person, action, subjectKind, subjectId, before, after, personal }) => {
    const text = (fields: Fields | undefined) =>
      asText(
        fields && personal
          ? sealed(fields, personal.fields, keys.get(personal.subject)!, personal.subject)
          : fields,
      );
    return { person, action, subjectKind, subjectId, before: text(before), after: text(after) };
  });
}

function sealed(fields: Fields, names: readonly string[], key: KeyObject, subject: string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      names.includes(name) && value !== null && value !== undefined ? seal(value, key, subject) : value,
    ]),
  );
}

/** The end of a journal, where this transaction alone may write. */
export interface Chain {
  /** Writes entries in order; the links of the next ones can be forged while these are being written. */
  append(entries: readonly SealedEntry[]): Promise<readonly Written[]>;
}

/** Takes the journal of an organisation. All others who write in it wait until this transaction ends, so that the chain
 *  never forks: who changes thousands of rows takes it after the last one. */
export async function openChain(tx: Transaction<Tables>, organisation: string): Promise<Chain> {
  // A statement of its own: what the next one sees begins when the lock is there.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal ${organisation}`}, 0))`.execute(tx);
  const { seq, hash, at } = await readHead(tx, organisation);
  let last = { seq, hash: hash ?? firstPrevious(organisation) };
  return {
    async append(entries) {
      if (entries.length === 0) return [];
      const written = entries.map(entry => {
        const place = { organisation, seq: last.seq + 1, at: at.toISOString(), previous: last.hash };
        const link: Link = { ...place, ...entry };
        last = { seq: link.seq, hash: hashLink(link) };
        return { ...link, hash: last.hash };
      });
      await write(tx, organisation, at, written);
      return written;
    },
  };
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
