import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { note } from './notes.ts';
import { readFile } from './record.ts';

/** Removes a case file with everything in it; with the last file of somebody that person goes too.
 *  @param version how many events there were when the person saw the file
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`) */
export async function removeFile(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> {
  await perform(services, actor, 'administrator', async tx => {
    const file = await readFile(tx, actor.organisation.id, id, true);
    if (file.version !== version) throw changedMeanwhile();
    const { insuredId, kind, reference } = file;
    await tx.deleteFrom('case_file').where('id', '=', id).execute();
    await tx
      .deleteFrom('insured')
      .where('id', '=', insuredId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('case_file').select('id').where('insured_id', '=', insuredId))),
      )
      .execute();
    await note(tx, actor, 'case-file.remove', id, insuredId, {
      before: { kind, reference, insured: insuredId },
    });
  });
}
