import { sql, type Transaction } from 'kysely';
import { type Actor, changedMeanwhile, missing, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import { forgetSubject } from '../../foundation/store/journal/seal.ts';
import type { Tables } from '../../foundation/store/schema.ts';

/** What stands where words were that could be about the person. */
export const REMOVED = 'Verwijderd op verzoek';

/** How much was emptied or removed. */
export interface Forgotten {
  readonly engagements: number;
  readonly evidence: number;
  readonly imports: number;
}

/** Deletes the personal data of a worker on request (recht op gegevenswissing, AVG art. 17): name, number and address;
 *  everything that people wrote freely about the engagements; the evidence; what spreadsheets still hold; and the key
 *  that opens what the journal says of the person. Dates, amounts, outcomes, receipts and choices stay. The chain of the
 *  journal stays whole. It cannot be undone.
 *  @param version of the worker that the person saw
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`) */
export async function forgetWorker(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
): Promise<Forgotten> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'administrator', async tx => {
    const engagements = await lockEngagements(tx, organisation, id);
    const worker = await tx
      .selectFrom('worker')
      .select(['name', 'kvk', 'email', 'version'])
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (worker === undefined) throw missing();
    if (worker.version !== version) throw changedMeanwhile();
    const marks = [worker.name, worker.kvk, worker.email].filter(mark => mark !== null);
    const imports = await emptyImports(tx, organisation, engagements, marks);
    const evidence = await emptyEngagements(tx, organisation, engagements);
    await tx
      .updateTable('worker')
      // Two workers without number and address must differ in name.
      .set({ name: `${REMOVED} ${id.slice(0, 8)}`, kvk: null, email: null, version: version + 1 })
      .where('id', '=', id)
      .execute();
    const forgotten = { engagements: engagements.length, evidence, imports };
    // Without anything personal: that would make a new key.
    await forgetSubject(tx, organisation, id);
    await append(tx, {
      ...{ organisation, person: actor.person.id, action: 'worker.forget' },
      ...{ subjectKind: 'worker', subjectId: id, after: forgotten },
    });
    return forgotten;
  });
}

async function lockEngagements(
  tx: Transaction<Tables>,
  organisation: string,
  worker: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('engagement')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('worker_id', '=', worker)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns how many pieces of evidence there were */
async function emptyEngagements(
  tx: Transaction<Tables>,
  organisation: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const next = sql<number>`version + 1`;
  await tx
    .updateTable('engagement')
    .set({ assignment: REMOVED, contract: null, version: next, updated_at: sql<Date>`now()` })
    .where('id', 'in', [...ids])
    .execute();
  const about = ['organisation_id', '=', organisation] as const;
  await tx
    .updateTable('decision')
    .set({
      reasons: REMOVED,
      remark: sql`case when remark is null then null else ${REMOVED} end`,
      version: next,
    })
    .where(...about)
    .where('engagement_id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('practice_check')
    .set({ finding: REMOVED })
    .where(...about)
    .where('engagement_id', 'in', [...ids])
    .execute();
  const { numDeletedRows } = await tx
    .deleteFrom('evidence')
    .where(...about)
    .where('engagement_id', 'in', [...ids])
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes rows of spreadsheets that are about the person, and files that still hold them or were not read yet.
 *  @returns how many files were thrown away */
async function emptyImports(
  tx: Transaction<Tables>,
  organisation: string,
  engagements: readonly string[],
  marks: readonly string[],
): Promise<number> {
  const about = sql<boolean>`(
    r.engagement_id = any(${engagements}::uuid[])
    or exists (
      select from unnest(${marks}::text[]) mark
      where position(lower(mark) in lower(concat_ws(' ', r.cells::text, r.engagement::text, r.problems::text))) > 0
    )
  )`;
  const { rows } = await sql`
    delete from import i
    where i.organisation_id = ${organisation} and i.content is not null and (
      i.state in ('uploaded', 'checking')
      or exists (select from import_row r where r.import_id = i.id and ${about})
    )
    returning i.id
  `.execute(tx);
  await sql`delete from import_row r where r.organisation_id = ${organisation} and ${about}`.execute(tx);
  return rows.length;
}
