import type { Transaction } from 'kysely';
import type { Actor } from '../../foundation/identity/index.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { Tables } from '../../foundation/store/schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What of a note may stand in the journal as it is; the rest says something about somebody and is sealed with the key of
 *  who is insured. */
const OPEN = new Set(['kind', 'file', 'insured', 'reference', 'variant', 'year', 'number']);

/** Writes what changed in a file in the journal; to be called after the last row was changed. */
export async function note(
  tx: Transaction<Tables>,
  { organisation, person }: Actor,
  action: string,
  file: string,
  insured: string,
  { before, after }: { readonly before?: Fields; readonly after?: Fields },
): Promise<void> {
  const names = [...Object.keys(before ?? {}), ...Object.keys(after ?? {})];
  await append(tx, {
    ...{
      organisation: organisation.id,
      person: person.id,
      action,
      subjectKind: 'case-file',
      subjectId: file,
    },
    ...{ before, after },
    personal: { subject: insured, fields: names.filter(name => !OPEN.has(name)) },
  });
}
