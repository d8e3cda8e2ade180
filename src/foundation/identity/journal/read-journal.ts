import type { Transaction } from 'kysely';
import type { Services } from '../../services.ts';
import { type Sealed, unseal } from '../../store/journal/seal.ts';
import type { Tables } from '../../store/schema.ts';
import { type Actor, atLeast } from '../actor.ts';
import { look } from '../perform.ts';

/** A value of an entry, as somebody may see it. */
export type Shown =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Says something about a person, and this role may not read it. */
  | { readonly kind: 'closed' }
  /** Was about a person who has been forgotten. */
  | { readonly kind: 'forgotten' };

export type ShownFields = Readonly<Record<string, Shown>>;

export interface JournalEntry {
  readonly seq: number;
  /** UTC instant. */
  readonly at: string;
  /** Who did it: undefined when nobody in particular, or the name cannot be shown. */
  readonly person: { readonly id: string; readonly name: string | undefined } | undefined;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before: ShownFields | undefined;
  readonly after: ShownFields | undefined;
  readonly hash: string;
}

export interface JournalFilter {
  /** An action, or what actions begin with: `member` finds `member.join`. */
  readonly action?: string | undefined;
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  /** Instants, UTC: from, and before. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Only entries before this number: the next page. */
  readonly before?: number | undefined;
}

export interface JournalPage {
  /** The newest first. */
  readonly entries: readonly JournalEntry[];
  /** Give it as `before` for the next page; undefined on the last. */
  readonly next: number | undefined;
}

/** Entries on one page. */
export const JOURNAL_PAGE = 50;

/** Who may read what the journal says of people. */
export const READS_PERSONAL = 'approver';

/** One page of the journal of an organisation. */
export async function readJournal(
  services: Pick<Services, 'database'>,
  actor: Actor,
  filter: JournalFilter = {},
): Promise<JournalPage> {
  const organisation = actor.organisation.id;
  return look(services, actor, async tx => {
    let query = tx.selectFrom('journal').selectAll().where('organisation_id', '=', organisation);
    const { action, person, subject, from, until, before } = filter;
    if (action !== undefined)
      query = query.where(({ eb, or }) =>
        or([eb('action', '=', action), eb('action', 'like', `${action.replaceAll(/[\\%_]/g, '\\$&')}.%`)]),
      );
    if (person !== undefined) query = query.where('person_id', '=', person);
    if (subject !== undefined) query = query.where('subject_id', '=', subject);
    if (from !== undefined) query = query.where('at', '>=', from);
    if (until !== undefined) query = query.where('at', '<', until);
    if (before !== undefined) query = query.where('seq', '<', String(before));
    const rows = await query
      .orderBy('seq', 'desc')
      .limit(JOURNAL_PAGE + 1)
      .execute();
    const page = rows.slice(0, JOURNAL_PAGE).map(row => ({
      row,
      before: fieldsOf(row.before),
      after: fieldsOf(row.after),
    }));
    const open = await opener(
      tx,
      organisation,
      atLeast(actor.role, READS_PERSONAL),
      page.flatMap(entry => [entry.before, entry.after]),
    );
    const names = await namesOf(tx, new Set(page.flatMap(({ row }) => row.person_id ?? [])));
    return {
      entries: page.map(({ row, before: was, after: is }) => ({
        seq: Number(row.seq),
        at: row.at.toISOString(),
        person: row.person_id === null ? undefined : { id: row.person_id, name: names.get(row.person_id) },
        action: row.action,
        subject: { kind: row.subject_kind, id: row.subject_id },
        before: open(was),
        after: open(is),
        hash: row.hash,
      })),
      next: rows.length > JOURNAL_PAGE ? Number(page.at(-1)?.row.seq) : undefined,
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (text: string | null): Fields | undefined =>
  text === null ? undefined : (JSON.parse(text) as Fields);

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'of' in value;

/** Makes what opens the sealed values of these entries, with one query for all keys. */
async function opener(
  tx: Transaction<Tables>,
  organisation: string,
  mayRead: boolean,
  all: readonly (Fields | undefined)[],
): Promise<(fields: Fields | undefined) => ShownFields | undefined> {
  const subjects = new Set(
    all.flatMap(fields => Object.values(fields ?? {}).filter(isSealed)).map(({ of }) => of),
  );
  const keys = new Map<string, Buffer>();
  if (mayRead && subjects.size > 0) {
    const rows = await tx
      .selectFrom('subject_key')
      .select(['subject_id', 'key'])
      .where('organisation_id', '=', organisation)
      .where('subject_id', 'in', [...subjects])
      .execute();
    for (const { subject_id, key } of rows) keys.set(subject_id, key);
  }
  const show = (value: unknown): Shown => {
    if (!isSealed(value)) return { kind: 'value', value };
    if (!mayRead) return { kind: 'closed' };
    const key = keys.get(value.of);
    if (key === undefined) return { kind: 'forgotten' };
    try {
      return { kind: 'value', value: unseal(value, key) };
    } catch {
      // Forgotten, and a new key was made for the same person since.
      return { kind: 'forgotten' };
    }
  };
  return fields =>
    fields && Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, show(value)]));
}

/** Names of the people who belong to the organisation now; who left is not among them. */
async function namesOf(
  tx: Transaction<Tables>,
  people: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (people.size === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...people])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
