import { sql } from 'kysely';
import { QUESTIONNAIRE, type Registry } from '../../assessment/index.ts';
import { type Actor, changedMeanwhile, perform, Refusal } from '../../foundation/identity/index.ts';
import type { JobKind } from '../../foundation/jobs/kind.ts';
import { startJob } from '../../foundation/jobs/start-job.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Services } from '../../foundation/services.ts';
import { Choices } from './choices.ts';
import { checkMapping } from './columns/check-mapping.ts';
import { plainHeader } from './columns/guess-mapping.ts';
import { changeImport, readImport } from './import-record.ts';
import type { ImportInput } from './import-work.ts';
import { isWorking } from './is-working.ts';

/** Says what the columns of a spreadsheet hold, and has its rows checked. What the columns hold is remembered for the
 *  next time.
 *  @param version of the import that the person saw
 *  @throws InputError (`column-missing`, `column-twice`, or a date without questionnaire), Refusal (`missing`,
 *    `changed-meanwhile`, `role-too-low`, `import-busy`) */
export async function chooseColumns(
  services: Pick<Services, 'database'>,
  actor: Actor,
  rules: Registry,
  kind: JobKind<ImportInput>,
  { id, version }: { readonly id: string; readonly version: number },
  given: Choices,
): Promise<void> {
  const problems = [...checkMapping(given.mapping, given.headers, given.existing)];
  try {
    rules.find(QUESTIONNAIRE, given.date);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new InputError(problems);
  const choices = Choices.parse(given);
  const organisation = actor.organisation.id;
  await perform(services, actor, 'editor', async tx => {
    const record = await readImport(tx, organisation, id, true);
    if (record.version !== version) throw changedMeanwhile();
    if (record.state === 'imported' || (await isWorking(tx, record))) throw importBusy();
    const headers = choices.headers.map(plainHeader);
    await sql`
      insert into import_column (organisation_id, header, target)
      select ${organisation}, header, target
      from unnest(${headers}::text[], ${[...choices.mapping]}::text[]) with ordinality as given (header, target, place)
      where header <> '' and not exists (
        select from unnest(${headers}::text[]) with ordinality as other (header, place)
        where other.header = given.header and other.place < given.place
      )
      on conflict (organisation_id, header) do update set target = excluded.target
    `.execute(tx);
    const job = await startJob(tx, actor, kind, { import: id });
    await changeImport(tx, organisation, id)
      .set({
        ...{ state: 'checking', job_id: job, choices: JSON.stringify(choices) },
        ...{ counts: null, fault: null, version: version + 1 },
      })
      .execute();
  });
}

/** A job works on it, or it is done. */
export const importBusy = (): Refusal =>
  new Refusal('conflict', 'import-busy', {
    nl: 'Met dit bestand wordt al gewerkt, of het is al geïmporteerd. Er is niets veranderd.',
    en: 'This file is being worked on, or was already imported. Nothing was changed.',
  });
