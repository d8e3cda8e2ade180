import type { IsoDate } from '../../law/date.ts';
import type { Services } from '../../services.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor } from '../actor.ts';
import { look } from '../perform.ts';

export interface Key {
  readonly id: string;
  /** What it is for. */
  readonly name: string;
  readonly role: Role;
  /** Null when that person left. */
  readonly madeBy: string | null;
  readonly createdAt: Date;
  /** Can be used up to and including this day. */
  readonly lastDay: IsoDate;
  /** The last day on which a program used it. */
  readonly usedOn: IsoDate | null;
}

/** The keys of an organisation, the newest first; also those that are over. */
export async function listKeys(services: Pick<Services, 'database'>, actor: Actor): Promise<readonly Key[]> {
  return look(services, actor, tx =>
    tx
      .selectFrom('api_key as k')
      .innerJoin('person as p', 'p.id', 'k.id')
      .innerJoin('membership as m', join =>
        join.onRef('m.person_id', '=', 'k.id').onRef('m.organisation_id', '=', 'k.organisation_id'),
      )
      .leftJoin('person as maker', 'maker.id', 'k.made_by')
      .select(['k.id', 'p.name', 'm.role', 'maker.name as madeBy'])
      .select(['k.created_at as createdAt', 'k.last_day as lastDay', 'k.used_on as usedOn'])
      .where('k.organisation_id', '=', actor.organisation.id)
      .orderBy('k.created_at', 'desc')
      .orderBy('k.id')
      .execute(),
  );
}
