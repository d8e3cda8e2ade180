import { registry } from '../../assessment/index.ts';
import type { Actor } from '../../foundation/identity/index.ts';
import type { JobKind } from '../../foundation/jobs/kind.ts';
import { runJob } from '../../foundation/jobs/run-job.ts';
import { within } from '../../foundation/store/context.ts';
import type { TestDatabase } from '../../foundation/store/test-database.ts';
import { approveImport } from './approve-import.ts';
import { checkImportJob } from './check/check-job.ts';
import type { Choices } from './choices.ts';
import { chooseColumns } from './choose-columns.ts';
import { guessMapping } from './columns/guess-mapping.ts';
import { type ImportRecord, readImport } from './import-record.ts';
import { importJob } from './run/import-job.ts';
import { uploadImport } from './upload-import.ts';

export const DESK = {
  get rules() {
    return registry();
  },
};
export const CHECK = checkImportJob(DESK);
export const IMPORT = importJob(DESK);
const KINDS = [CHECK, IMPORT] as readonly JobKind[];
const DATE = '2026-11-22';

/** For tests: the steps of an import, each with its job done at once. */
export function importer(rooms: TestDatabase, actor: () => Actor) {
  const { services } = rooms;
  const read = (id: string): Promise<ImportRecord> =>
    within(rooms.database.app, actor().context, tx => readImport(tx, actor().organisation.id, id));
  const work = async (id: string): Promise<ImportRecord> => {
    const { job } = await read(id);
    await runJob(
      services,
      KINDS,
      { organisation: actor().organisation.id, id: job! },
      new AbortController().signal,
    );
    return read(id);
  };
  const check = async (id: string, changes: Partial<Choices> = {}): Promise<ImportRecord> => {
    const { summary, version } = await read(id);
    const [sheet] = summary!.sheets;
    const header = changes.header ?? 1;
    const headers = sheet!.first[header - 1]!;
    await chooseColumns(
      services,
      actor(),
      DESK.rules,
      CHECK,
      { id, version },
      {
        ...{ sheet: sheet!.name, header, headers, notation: 'nl', existing: 'refuse', date: DATE },
        mapping: guessMapping(headers, DESK.rules.newest('hiring')!, new Map()),
        ...changes,
      },
    );
    return work(id);
  };
  return {
    read,
    work,
    check,
    upload: (text: string | Uint8Array, name = 'inhuur.csv') =>
      uploadImport(
        services,
        actor(),
        { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
        'nl',
      ),
    approve: async (id: string, leaveWrong = false): Promise<ImportRecord> => {
      const { version } = await read(id);
      await approveImport(services, actor(), IMPORT, { id, version }, leaveWrong);
      return work(id);
    },
    /** What is wrong, as row, column, code and Dutch text. */
    wrong: async (id: string) => {
      const rows = await rooms.database.db
        .selectFrom('import_row')
        .select(['row', 'problems'])
        .where('import_id', '=', id)
        .where('problems', 'is not', null)
        .orderBy('row')
        .execute();
      return rows.flatMap(({ row, problems }) =>
        (problems as { column: number | null; code: string; message: { nl: string } }[]).map(
          ({ column, code, message }) => [row, column, code, message.nl] as const,
        ),
      );
    },
  };
}
