import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '../identity/actor.ts';
import { append } from '../store/journal/append.ts';
import type { Tables } from '../store/schema.ts';
import type { JobKind } from './kind.ts';

/** Asks for work, in the transaction of the change that asks for it: once that is kept, the work will be done, also
 *  when this process ends a moment later.
 *  @returns the id of the job */
export async function startJob<Input>(
  tx: Transaction<Tables>,
  { organisation, person }: Pick<Actor, 'organisation' | 'person'>,
  kind: JobKind<Input>,
  input: Input,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('job')
    .values({
      id,
      organisation_id: organisation.id,
      kind: kind.id,
      input: JSON.stringify(kind.input.parse(input)),
      started_by: person.id,
    })
    .execute();
  await append(tx, {
    organisation: organisation.id,
    person: person.id,
    action: 'job.start',
    subjectKind: 'job',
    subjectId: id,
    after: { kind: kind.id },
  });
  return id;
}
