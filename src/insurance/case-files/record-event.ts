import { sql } from 'kysely';
import { type Actor, changedMeanwhile, perform, Refusal } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Services } from '../../foundation/services.ts';
import type { Role } from '../../foundation/store/schema.ts';
import { checkCorrection } from './correction.ts';
import { type CaseEvent, KINDS } from './kinds.ts';
import { note } from './notes.ts';
import { type CaseFile, readFile } from './record.ts';

/** What only an approver may record: what gives somebody a right or takes it. */
const DECIDING: ReadonlySet<CaseEvent['kind']> = new Set([
  'decided',
  'objection-decided',
  'certified',
  'withdrawn',
]);

/** The least role for recording something. */
export const roleFor = (kind: CaseEvent['kind']): Role => (DECIDING.has(kind) ? 'approver' : 'editor');

/** Records what happened in a file.
 *  @param version how many events there were when the person saw the file
 *  @param today nothing happens after it
 *  @returns the new version
 *  @throws InputError naming the field when it cannot happen; Refusal (`missing`, `changed-meanwhile`, `role-too-low`,
 *    `own-work`) */
export async function recordEvent(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  event: CaseEvent,
  today: IsoDate,
): Promise<number> {
  if (event.on > today) throw inFuture(event.on, today);
  const organisation = actor.organisation.id;
  return perform(services, actor, roleFor(event.kind), async tx => {
    const file = await readFile(tx, organisation, id, true);
    if (file.version !== version) throw changedMeanwhile();
    if (actor.organisation.fourEyes && DECIDING.has(event.kind)) checkFourEyes(file, actor);
    const events = [...file.events.map(one => one.event), event];
    const standing = () => KINDS[file.kind].standing(events, file, today);
    if (event.kind === 'corrected') checkCorrection(events, event, standing);
    const { phase, due } = standing();
    const number = version + 1;
    await tx
      .insertInto('case_event')
      .values({
        ...{ organisation_id: organisation, file_id: id, number, recorded_by: actor.person.id },
        event: JSON.stringify(event),
      })
      .execute();
    await tx
      .updateTable('case_file')
      .set({ phase, due, version: number, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
    const { kind, ...what } = event;
    await note(tx, actor, `case-file.${kind}`, id, file.insuredId, { after: { number, ...what } });
    return number;
  });
}

/** Where the organisation asks for four eyes, whoever found the facts last does not decide on them. */
function checkFourEyes({ events }: CaseFile, actor: Actor): void {
  const facts = events.findLast(({ event }) => !DECIDING.has(event.kind));
  if (facts?.by.id === actor.person.id)
    throw new Refusal('forbidden', 'own-work', {
      nl: 'Je hebt het laatste feit in dit dossier zelf vastgelegd. Iemand anders moet beslissen: je organisatie vraagt om vier ogen.',
      en: 'You recorded the last fact in this file yourself. Somebody else must decide: your organisation asks for four eyes.',
    });
}

function inFuture(on: IsoDate, today: IsoDate): InputError {
  const message = {
    nl: `${on} ligt na vandaag (${today}); leg iets vast als het gebeurd is`,
    en: `${on} is after today (${today}); record something once it has happened`,
  };
  return new InputError([{ pointer: '/on', code: 'in-future', message }]);
}
