import type { Registry } from '../../assessment/index.ts';
import { type Actor, changedMeanwhile, missing, perform, Refusal } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import { reassess } from '../reassess.ts';
import { keepAssessment } from './assess-engagement.ts';
import { type Note, write } from './notes.ts';
import { readRecords } from './record.ts';

/** An engagement as the person saw it. */
export interface Chosen {
  readonly id: string;
  readonly version: number;
}

/** Takes over what the rules of a day make of the answers of these engagements: all of them, or none.
 *  @param rules those of the product when left out
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`, `cannot-reassess`) */
export async function confirmReassessments(
  services: Pick<Services, 'database'>,
  actor: Actor,
  date: IsoDate,
  chosen: readonly Chosen[],
  rules?: Registry,
): Promise<number> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const ids = chosen.map(({ id }) => id);
    if (ids.length === 0) return 0;
    // In one order for everybody, so that two people who do this at once wait for each other and never in a ring.
    await tx
      .selectFrom('engagement')
      .select('id')
      .where('organisation_id', '=', organisation)
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute();
    const records = await readRecords(tx, organisation, ids);
    if (records.length !== new Set(ids).size) throw missing();
    const versions = new Map(chosen.map(({ id, version }) => [id, version]));
    const notes: Note[] = [];
    for (const record of records) {
      if (record.version !== versions.get(record.id)) throw changedMeanwhile();
      const again = record.assessed && reassess(record.assessed, date, rules);
      if (again === null || (again.kind !== 'stays' && again.kind !== 'changes')) throw cannotReassess();
      notes.push(await keepAssessment(tx, record, again.receipt));
    }
    await write(tx, actor, notes);
    return records.length;
  });
}

const cannotReassess = (): Refusal =>
  new Refusal('conflict', 'cannot-reassess', {
    nl: 'Bij een van de gekozen inhuren kunnen de regels van die dag de antwoorden niet gebruiken. Beoordeel die inhuur opnieuw. Er is niets veranderd.',
    en: 'For one of the chosen engagements the rules of that day cannot use the answers. Assess that engagement again. Nothing was changed.',
  });
