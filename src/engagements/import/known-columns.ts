import type { Transaction } from 'kysely';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { plainHeader } from './columns/guess-mapping.ts';
import { type Target, targetsFor } from './columns/target.ts';

/** What people of the organisation said before that columns with these names hold. */
export async function knownColumns(
  tx: Transaction<Tables>,
  organisation: string,
  headers: readonly string[],
  compiled: Compiled,
): Promise<ReadonlyMap<string, Target | null>> {
  const names = headers.map(plainHeader).filter(name => name !== '');
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom('import_column')
    .select(['header', 'target'])
    .where('organisation_id', '=', organisation)
    .where('header', 'in', names)
    .execute();
  const targets = new Set<string>(targetsFor(compiled));
  return new Map(
    rows
      // A question that the questionnaire no longer has.
      .filter(({ target }) => target === null || targets.has(target))
      .map(({ header, target }) => [header, target as Target | null]),
  );
}
