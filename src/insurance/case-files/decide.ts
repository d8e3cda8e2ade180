import { type Actor, look } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Services } from '../../foundation/services.ts';
import { claimOf } from '../model/claim/apply.ts';
import type { Decision } from '../model/claim/claim.ts';
import type { ClaimEvent } from '../model/claim/event.ts';
import { propose } from './propose.ts';
import { type CaseFile, readFile } from './record.ts';
import { recordEvent } from './record-event.ts';

/** What somebody who decides chooses; the amounts follow from the rules. */
export interface Choice {
  readonly on: IsoDate;
  readonly about: Decision['about'];
  /** First day of what is decided; left out: the first day that is paid. */
  readonly from?: IsoDate | undefined;
  readonly reasons: string;
  readonly objection?: number | undefined;
}

/** Decides on a claim: what it gives is worked out again from the file as it is now.
 *  @throws InputError, Refusal as `propose` and `recordEvent`; InputError (`none-due`) when there is nothing to grant */
export async function decide(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  choice: Choice,
  today: IsoDate,
): Promise<number> {
  const file = await look(services, actor, tx => readFile(tx, actor.organisation.id, id));
  return recordEvent(services, actor, id, version, decisionOf(file, choice, today), today);
}

/** The decision as it would be recorded. */
export function decisionOf(file: CaseFile, choice: Choice, today: IsoDate): Decision {
  const { about, on, reasons, objection } = choice;
  const common = {
    kind: 'decided',
    on,
    about,
    reasons,
    ...(objection !== undefined && { objection }),
  } as const;
  const claim = claimOf(file.events.map(({ event }) => event as ClaimEvent));
  if (about === 'refuse' || about === 'end')
    return { ...common, provisional: false, monthly: 0, from: choice.from ?? claim.spells[0]?.from ?? on };
  const { facts, from, output } = propose(claim, file, today);
  if (!output.entitled) {
    const message = {
      nl: 'volgens de regels is er geen recht op een uitkering; kies weigeren of beëindigen',
      en: 'by the rules there is no right to a benefit; choose refuse or end',
    };
    throw new InputError([{ pointer: '/about', code: 'none-due', message }]);
  }
  const start = choice.from ?? from;
  if (start < from) {
    const message = {
      nl: `${start} ligt voor het einde van de wachttijd; de eerste dag is ${from}`,
      en: `${start} is before the end of the waiting time; the first day is ${from}`,
    };
    throw new InputError([{ pointer: '/from', code: 'before-waiting-ends', message }]);
  }
  return { ...common, ...facts, from: start };
}
