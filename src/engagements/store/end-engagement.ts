import { sql } from 'kysely';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { given } from '../../foundation/law/zod-words.ts';
import type { Services } from '../../foundation/services.ts';
import { FIELD_NAMES } from '../model/fields.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** Ends an engagement on a day.
 *  @param ends the last day, inclusive
 *  @returns the new version
 *  @throws InputError (`ends-before-start`), Refusal (`missing`, `changed-meanwhile`, `role-too-low`) */
export async function endEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  ends: IsoDate,
): Promise<number> {
  return perform(services, actor, 'editor', async tx => {
    const record = await readRecord(tx, actor.organisation.id, id, true);
    if (record.version !== version) throw changedMeanwhile();
    if (record.ends === ends) return version;
    if (ends < record.starts) throw beforeStart(ends, record.starts);
    await tx
      .updateTable('engagement')
      .set({ ends, version: version + 1, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
    const [before, after] = [{ ends: record.ends }, { ends }];
    await write(tx, actor, [
      { action: 'engagement.end', subject: id, worker: record.workerId, before, after },
    ]);
    return version + 1;
  });
}

function beforeStart(ends: IsoDate, starts: IsoDate): InputError {
  const { nl, en } = given(ends, {
    nl: `een datum op of na de begindatum, ${starts}`,
    en: `a date on or after the start date, ${starts}`,
  });
  const name = FIELD_NAMES.ends;
  const message = { nl: `${name.nl}: ${nl}`, en: `${name.en}: ${en}` };
  return new InputError([{ pointer: '/ends', code: 'ends-before-start', message }]);
}
