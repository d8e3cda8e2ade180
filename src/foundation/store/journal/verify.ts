import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { firstPrevious, hashLink } from './link.ts';

/** What is wrong with a journal, at its first broken link. */
export interface Break {
  readonly seq: number;
  readonly reason: 'missing' | 'changed' | 'unlinked' | 'cut-off';
}

export interface Verification {
  readonly organisation: string;
  /** Entries that were recomputed and found whole. */
  readonly entries: number;
  readonly broken: Break | undefined;
}

const PAGE = 5_000;

/** Recomputes the chain of one organisation from its first entry and stops at the first link that does not hold. */
export async function verifyJournal(db: Kysely<Tables>, organisation: string): Promise<Verification> {
  let previous = firstPrevious(organisation);
  let entries = 0;
  const broken = (seq: number, reason: Break['reason']): Verification => ({
    organisation,
    entries,
    broken: { seq, reason },
  });
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('seq', '>', String(entries))
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const expected = entries + 1;
      if (Number(row.seq) !== expected) return broken(expected, 'missing');
      if (row.previous !== previous) return broken(expected, 'unlinked');
      const hash = hashLink({
        organisation,
        seq: expected,
        at: row.at.toISOString(),
        person: row.person_id,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        before: row.before,
        after: row.after,
        previous: row.previous,
      });
      if (hash !== row.hash) return broken(expected, 'changed');
      previous = hash;
      entries = expected;
    }
    if (rows.length < PAGE) break;
  }
  const head = await db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  if (Number(head?.seq ?? 0) !== entries || (head !== undefined && head.hash !== previous))
    return broken(entries + 1, 'cut-off');
  return { organisation, entries, broken: undefined };
}
