import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../foundation/store/schema.ts';
import type { Mapping } from '../columns/target.ts';
import { type CheckedRow, isWrong } from './check-rows.ts';
import { cellProblem } from './row-problems.ts';

/** Longest cell that is kept of a row with something wrong, in UTF-16 units; longer than any that can be right. */
const LONGEST = 2_500;

/** Keeps checked rows until they are imported. */
export async function stageRows(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
  mapping: Mapping,
  rows: readonly CheckedRow[],
): Promise<void> {
  const staged = rows.map(checked => {
    if (!isWrong(checked)) {
      const { row, engagement, answers, changes } = checked;
      return { row, engagement, answers, engagement_id: changes?.id, engagement_version: changes?.version };
    }
    const cells = checked.cells.map(cell => cell.slice(0, LONGEST).toWellFormed().replaceAll('\u0000', ''));
    return { row: checked.row, cells, problems: checked.problems.map(each => cellProblem(each, mapping)) };
  });
  // Nobody was told that they are kept: what comes last, that they were all checked, brings them safely to disk too.
  await sql`set local synchronous_commit = off`.execute(tx);
  await sql`
    insert into import_row
      (organisation_id, import_id, row, cells, engagement, answers, problems, engagement_id, engagement_version)
    select ${organisation}, ${id}, row, cells, engagement, answers, problems, engagement_id, engagement_version
    from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) as staged
      (row integer, cells jsonb, engagement jsonb, answers jsonb, problems jsonb, engagement_id uuid, engagement_version integer)
  `.execute(tx);
}
