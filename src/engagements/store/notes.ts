import type { Transaction } from 'kysely';
import { differences } from '../../foundation/law/difference.ts';
import { appendMany, type SealedEntry, sealEntries } from '../../foundation/store/journal/append-many.ts';
import type { Entry } from '../../foundation/store/journal/entry.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { Engagement, Worker } from '../model/engagement.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that say something about the worker, or in which people write what they like. In the journal they are sealed
 *  with the worker's key. */
const PERSONAL = [
  'name',
  'kvk',
  'email',
  'assignment',
  'contract',
  'answers',
  'reasons',
  'remark',
  'finding',
  'file',
];

/** A change to write in the journal. */
export interface Note {
  readonly action: string;
  /** What was changed: an engagement when left out. */
  readonly kind?: 'engagement' | 'worker';
  readonly subject: string;
  /** Whose data it is. */
  readonly worker: string;
  readonly before?: Fields | undefined;
  readonly after?: Fields | undefined;
}

/** Writes changes in the journal. To be called after the last row was changed: who writes in a journal keeps all others
 *  waiting, and who waits for a row meanwhile would wait for ever. */
export async function write(tx: Transaction<Tables>, writer: Writer, notes: readonly Note[]): Promise<void> {
  await appendMany(tx, writer.organisation.id, entriesOf(writer, notes));
}

/** Seals changes for the journal while more rows are still being changed: to be written after the last one. */
export async function sealNotes(
  tx: Transaction<Tables>,
  writer: Writer,
  notes: readonly Note[],
): Promise<readonly SealedEntry[]> {
  return sealEntries(tx, writer.organisation.id, entriesOf(writer, notes));
}

function entriesOf({ person }: Writer, notes: readonly Note[]): readonly Omit<Entry, 'organisation'>[] {
  return notes.map(({ action, kind = 'engagement', subject, worker, before, after }) => ({
    ...{ person: person.id, action, subjectKind: kind, subjectId: subject, before, after },
    personal: { subject: worker, fields: PERSONAL },
  }));
}

/** Who makes a change, and where. */
export interface Writer {
  readonly organisation: { readonly id: string };
  readonly person: { readonly id: string };
}

/** What the journal says of an engagement. */
export function fieldsOf({ worker: _, ...fields }: Engagement, workerId: string): Fields {
  return { ...fields, worker: workerId };
}

export const workerFields = ({ name, kvk, email }: Worker): Fields => ({ name, kvk, email });

/** Of two states only the fields that differ; undefined when none does. */
export function changed(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  const names = Object.keys(after).filter(name => differences(before[name], after[name]).length > 0);
  const pick = (fields: Fields) => Object.fromEntries(names.map(name => [name, fields[name]]));
  return names.length === 0 ? undefined : { before: pick(before), after: pick(after) };
}
