import { type Actor, changedMeanwhile, perform, Refusal } from '../../foundation/identity/index.ts';
import type { JobKind } from '../../foundation/jobs/kind.ts';
import { startJob } from '../../foundation/jobs/start-job.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import { importBusy } from './choose-columns.ts';
import { changeImport, readImport } from './import-record.ts';
import type { ImportInput } from './import-work.ts';
import { isWorking } from './is-working.ts';

/** Has the checked rows of a spreadsheet written in the register.
 *  @param version of the import that the person saw
 *  @param leaveWrong true leaves the rows with errors out; false refuses while there are any
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`, `import-busy`, `import-wrong`, `import-empty`) */
export async function approveImport(
  services: Pick<Services, 'database'>,
  actor: Actor,
  kind: JobKind<ImportInput>,
  { id, version }: { readonly id: string; readonly version: number },
  leaveWrong: boolean,
): Promise<void> {
  const organisation = actor.organisation.id;
  await perform(services, actor, 'editor', async tx => {
    const record = await readImport(tx, organisation, id, true);
    if (record.version !== version) throw changedMeanwhile();
    if (record.state !== 'checked' || (await isWorking(tx, record))) throw importBusy();
    const { rows = 0, wrong = 0, add = 0, change = 0 } = record.counts;
    if (wrong > 0 && !leaveWrong) throw withErrors();
    if (rows === wrong) throw nothingRight();
    const job = await startJob(tx, actor, kind, { import: id });
    await changeImport(tx, organisation, id)
      .set({ state: 'importing', job_id: job, version: version + 1 })
      .execute();
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'import.approve',
      subjectKind: 'import',
      subjectId: id,
      after: { sha256: record.sha256, rows, wrong, add, change },
    });
  });
}

const withErrors = (): Refusal =>
  new Refusal('conflict', 'import-wrong', {
    nl: 'Er zijn rijen met fouten. Verbeter ze, of kies dat je alleen de goede rijen importeert.',
    en: 'There are rows with errors. Correct them, or choose to import only the good rows.',
  });

const nothingRight = (): Refusal =>
  new Refusal('conflict', 'import-empty', {
    nl: 'Er is geen rij zonder fouten om te importeren.',
    en: 'There is no row without errors to import.',
  });
