import { QUESTIONNAIRE, type Registry } from '../../assessment/index.ts';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { JobKind, JobServices } from '../../foundation/jobs/kind.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { approveImport } from '../import/approve-import.ts';
import { checkImportJob } from '../import/check/check-job.ts';
import { chooseColumns } from '../import/choose-columns.ts';
import type { Existing } from '../import/columns/check-mapping.ts';
import { guessMapping } from '../import/columns/guess-mapping.ts';
import { discardImport } from '../import/discard-import.ts';
import { type ImportRecord, readImport } from '../import/import-record.ts';
import type { ImportInput } from '../import/import-work.ts';
import { knownColumns } from '../import/known-columns.ts';
import { headerAt } from '../import/pages/columns-query.ts';
import { importJob } from '../import/run/import-job.ts';
import { type GivenFile, uploadImport } from '../import/upload-import.ts';
import { readWrongRows, type StagedWrong } from '../import/wrong-rows.ts';
import { finishJob } from './finish-job.ts';

/** Rows with errors that are told. */
const TOLD = 1_000;

interface How {
  /** Number of the row with the names of the columns, from 1. */
  readonly header: number;
  /** Calculation date of assessments. */
  readonly date: IsoDate;
  /** How numbers are written, and what errors are told in. */
  readonly language: Language;
  readonly existing: Existing;
  readonly leaveWrong: boolean;
  readonly dryRun: boolean;
}

export interface Imported {
  readonly imported: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** The first rows with errors. */
  readonly wrong: readonly StagedWrong[];
}

/** Does the steps of an import without a person in between: columns are taken by their names. What is not imported
 *  leaves nothing behind.
 *  @throws InputError when it is no table or columns are missing, Refusal, Failure */
export async function importFile(
  services: JobServices,
  actor: Actor,
  desk: { readonly rules: Registry },
  file: GivenFile,
  how: How,
  stop: AbortSignal,
): Promise<Imported> {
  const kinds = { check: checkImportJob(desk), run: importJob(desk) };
  const id = await uploadImport(services, actor, file, how.language);
  const read = () => look(services, actor, tx => readImport(tx, actor.organisation.id, id));
  const finish = async (kind: JobKind<ImportInput>): Promise<ImportRecord> => {
    const { job } = await read();
    await finishJob(services, actor, kind as JobKind, job!, stop);
    return read();
  };
  try {
    await choose(services, actor, desk, await read(), how, kinds.check);
    const { counts, version } = await finish(kinds.check);
    const wrong = await readWrongRows(services, actor, id, 0, TOLD);
    const fine = counts.rows !== 0 && counts.wrong !== counts.rows && (counts.wrong === 0 || how.leaveWrong);
    if (how.dryRun || !fine) {
      await discardImport(services, actor, id);
      return { imported: false, counts, wrong };
    }
    await approveImport(services, actor, kinds.run, { id, version }, how.leaveWrong);
    await finish(kinds.run);
    return { imported: true, counts, wrong };
  } catch (error) {
    // What a job still works on cannot be thrown away, nor what is gone; then the sweep does it.
    await discardImport(services, actor, id).catch(() => {});
    throw error;
  }
}

async function choose(
  services: JobServices,
  actor: Actor,
  { rules }: { readonly rules: Registry },
  { id, version, summary }: ImportRecord,
  { header, date, language, existing }: How,
  kind: JobKind<ImportInput>,
): Promise<void> {
  const compiled = rules.newest(QUESTIONNAIRE)!;
  const { names, sheet, row } = headerAt(summary!, `0-${header}`);
  const known = await look(services, actor, tx => knownColumns(tx, actor.organisation.id, names, compiled));
  const mapping = guessMapping(names, compiled, known);
  const choices = { sheet, header: row, headers: names, mapping, notation: language, existing, date };
  await chooseColumns(services, actor, rules, kind, { id, version }, choices);
}
