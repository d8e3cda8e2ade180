import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { importBusy } from './choose-columns.ts';
import { readImport } from './import-record.ts';
import { isWorking } from './is-working.ts';

/** Throws away a spreadsheet that was not imported, with everything that was read of it.
 *  @throws Refusal (`missing`, `role-too-low`, `import-busy`) */
export async function discardImport(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const organisation = actor.organisation.id;
  await perform(services, actor, 'editor', async tx => {
    const record = await readImport(tx, organisation, id, true);
    if (record.state === 'imported' || (await isWorking(tx, record))) throw importBusy();
    await tx.deleteFrom('import').where('organisation_id', '=', organisation).where('id', '=', id).execute();
  });
}
