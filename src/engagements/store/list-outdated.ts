import { sql } from 'kysely';
import { type Registry, registry } from '../../assessment/index.ts';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';
import type { Services } from '../../foundation/services.ts';
import { type Reassessment, reassess } from '../reassess.ts';

/** Engagements that are looked at in one go. */
export const LOOKED_AT = 1_000;

/** An engagement whose rules on a day are not those of its receipt. */
export interface Outdated {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly client: string;
  /** Name of the worker. Personal data. */
  readonly worker: string;
  readonly reassessment: Reassessment;
}

/** What the rules of a day make of the assessments in the register. */
export interface OutdatedPage {
  /** Assessments by the very rules of that day: the outcome follows from rules and answers alone, so it stays. */
  readonly sameRules: number;
  /** Assessments by other rules, on all pages. */
  readonly otherRules: number;
  /** Those looked at now, in the order of their reference. */
  readonly rows: readonly Outdated[];
  /** Id to give as `after` to look at the next; undefined when these were the last. */
  readonly next: string | undefined;
}

/** Assesses anew, on paper, what was assessed by other rules than those of a day. Changes nothing.
 *  @param after id of the engagement after which to go on; undefined for the first
 *  @param rules those of the product when left out */
export async function listOutdated(
  services: Pick<Services, 'database'>,
  actor: Actor,
  date: IsoDate,
  after?: string,
  rules: Registry = registry(),
): Promise<OutdatedPage> {
  const valid = rules.all.filter(({ questionnaire: { id } }) => rules.valid(id, date) !== undefined);
  const hashes = [...new Set(valid.map(({ questionnaire: { id } }) => rules.find(id, date).hash))];
  return look(services, actor, async tx => {
    const assessed = tx
      .selectFrom('engagement as e')
      .where('e.organisation_id', '=', actor.organisation.id)
      .where('e.outcome', 'is not', null);
    const { same, other } = await assessed
      .select([
        sql<string>`count(*) filter (where e.rules_hash = any(${hashes}))`.as('same'),
        sql<string>`count(*) filter (where e.rules_hash <> all(${hashes}))`.as('other'),
      ])
      .executeTakeFirstOrThrow();
    if (Number(other) === 0) return { sameRules: Number(same), otherRules: 0, rows: [], next: undefined };
    const others = assessed.where(sql<boolean>`e.rules_hash <> all(${hashes})`);
    const from =
      after === undefined
        ? others
        : others.where('e.reference', '>', ({ selectFrom }) =>
            selectFrom('engagement').select('reference').where('id', '=', after),
          );
    const rows = await from
      .innerJoin('worker as w', 'w.id', 'e.worker_id')
      .select(['e.id', 'e.version', 'e.reference', 'e.client', 'w.name as worker'])
      .select(['e.questionnaire', 'e.answers', 'e.receipt'])
      .orderBy('e.reference')
      .limit(LOOKED_AT + 1)
      .execute();
    const page = rows.slice(0, LOOKED_AT);
    return {
      sameRules: Number(same),
      otherRules: Number(other),
      rows: page.map(({ questionnaire, answers, receipt, ...row }) => ({
        ...row,
        reassessment: reassess(
          { questionnaire: questionnaire!, answers: answers as Answers, receipt: receipt as Receipt },
          date,
          rules,
        ),
      })),
      next: rows.length > LOOKED_AT ? page.at(-1)?.id : undefined,
    };
  });
}
