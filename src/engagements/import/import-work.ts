import { z } from 'zod';
import { Refusal } from '../../foundation/identity/index.ts';
import { type Counts, JobFailure, type Work } from '../../foundation/jobs/kind.ts';
import type { Choices } from './choices.ts';
import { type ImportRecord, readImport } from './import-record.ts';

/** What a job on an import needs. */
export const ImportInput = z.strictObject({ import: z.uuid() });
export type ImportInput = z.output<typeof ImportInput>;

/** What such a job says when somebody threw the import away meanwhile. */
export const GONE = {
  gone: { nl: 'Dit bestand is er niet meer.', en: 'This file is no longer there.' },
} as const;

/** The import that a job works on, as it stands when the job begins.
 *  @param busy its state while the job works on it
 *  @param done its state once the job has kept everything
 *  @returns the counts instead, when all was kept before this process took the job over
 *  @throws JobFailure (`gone`) */
export async function takeUp(
  work: Work<ImportInput>,
  busy: 'checking' | 'importing',
  done: 'checked' | 'imported',
): Promise<
  | { readonly record: ImportRecord & { readonly choices: Choices }; readonly kept?: never }
  | { readonly record?: never; readonly kept: Counts }
> {
  const record = await ifThere(work.look(tx => readImport(tx, work.organisation, work.input.import)));
  const { choices, state, counts, job } = record;
  if (state === done && job === work.id) return { kept: counts };
  if (state !== busy || job !== work.id || choices === undefined) throw new JobFailure('gone');
  return { record: { ...record, choices } };
}

/** What is read of an import. @throws JobFailure (`gone`) */
export async function ifThere<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof Refusal ? new JobFailure('gone') : error;
  }
}
