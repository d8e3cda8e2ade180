import { type RawBuilder, sql, type Transaction } from 'kysely';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import type { DecisionTable, PracticeCheckTable, Tables } from '../../foundation/store/schema.ts';
import { isHighRisk } from '../model/risk.ts';
import { DECIDED, DEVIATES } from './conditions.ts';
import { type EngagementRecord, readRecord } from './record.ts';

/** Somebody of the organisation; no name once that person has left. */
export interface Someone {
  readonly id: string;
  readonly name: string | undefined;
}

export interface DecisionRecord
  extends Pick<DecisionTable, 'outcome' | 'choice' | 'reasons' | 'state' | 'remark'> {
  readonly id: string;
  readonly owner: Someone;
  readonly decidedOn: IsoDate;
  readonly approver: Someone | undefined;
  readonly approvedAt: Date | null;
  readonly version: number;
  /** It is about the outcome that the engagement has now. */
  readonly current: boolean;
}

export interface CheckRecord extends Pick<PracticeCheckTable, 'result' | 'finding'> {
  readonly id: string;
  readonly checkedOn: IsoDate;
  readonly checkedBy: Someone;
}

/** A piece of evidence, without what is in it. */
export interface EvidenceRecord {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: Someone;
  readonly addedAt: Date;
}

/** Everything that the register knows of one engagement. */
export interface EngagementFile {
  readonly engagement: EngagementRecord;
  /** The newest first. */
  readonly decisions: readonly DecisionRecord[];
  readonly checks: readonly CheckRecord[];
  readonly evidence: readonly EvidenceRecord[];
  /** The outcome asks for a decision, and there is no final one. */
  readonly needsDecision: boolean;
  /** The work turned out to be done otherwise than agreed, and nobody assessed it again. */
  readonly deviates: boolean;
}

/** @throws Refusal (`missing`, `role-too-low`) */
export async function findEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
): Promise<EngagementFile> {
  return look(services, actor, tx => readFile(tx, actor.organisation.id, id));
}

/** The same in a transaction that is already there. */
export async function readFile(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
): Promise<EngagementFile> {
  const engagement = await readRecord(tx, organisation, id);
  const { rows } = await sql<{ decided: boolean; deviates: boolean }>`
    select ${DECIDED} as decided, ${DEVIATES} as deviates from engagement e where e.id = ${id}
  `.execute(tx);
  const { decided, deviates } = rows[0]!;
  return {
    engagement,
    decisions: await readDecisions(tx, engagement),
    checks: await readChecks(tx, id),
    evidence: await readEvidenceList(tx, id),
    needsDecision: isHighRisk(engagement.assessed?.outcome ?? null) && !decided,
    deviates,
  };
}

/** The name of who a column points at, as far as that person still belongs here. */
const nameOf = (column: string): RawBuilder<string | null> =>
  sql`(select p.name from person p where p.id = ${sql.ref(column)})`;

const someone = (id: string, name: string | null): Someone => ({ id, name: name ?? undefined });

async function readDecisions(
  tx: Transaction<Tables>,
  { id, assessed }: EngagementRecord,
): Promise<readonly DecisionRecord[]> {
  const rows = await tx
    .selectFrom('decision')
    .selectAll()
    .select([nameOf('owner_id').as('owner'), nameOf('approver_id').as('approver')])
    .where('engagement_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    outcome: row.outcome,
    choice: row.choice,
    reasons: row.reasons,
    owner: someone(row.owner_id, row.owner),
    decidedOn: row.decided_on,
    state: row.state,
    approver: row.approver_id === null ? undefined : someone(row.approver_id, row.approver),
    approvedAt: row.approved_at,
    remark: row.remark,
    version: row.version,
    current: row.outcome === assessed?.outcome && row.created_at >= assessed.outcomeSince,
  }));
}

async function readChecks(tx: Transaction<Tables>, id: string): Promise<readonly CheckRecord[]> {
  const rows = await tx
    .selectFrom('practice_check')
    .select(['id', 'checked_on as checkedOn', 'result', 'finding', 'checked_by'])
    .select(nameOf('checked_by').as('by'))
    .where('engagement_id', '=', id)
    .orderBy('checked_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ checked_by, by, ...row }) => ({ ...row, checkedBy: someone(checked_by, by) }));
}

async function readEvidenceList(tx: Transaction<Tables>, id: string): Promise<readonly EvidenceRecord[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256', 'added_by', 'added_at as addedAt'])
    .select(nameOf('added_by').as('by'))
    .where('engagement_id', '=', id)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ added_by, by, ...row }) => ({ ...row, addedBy: someone(added_by, by) }));
}
