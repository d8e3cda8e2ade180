import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { parseJson } from '../../foundation/law/parse-json.ts';
import { Receipt } from '../../foundation/law/receipt.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { Id } from '../../foundation/questionnaire/schema.ts';

/** Longest description of an assignment, in characters. */
export const DESCRIPTION_MAX = 500;

/** Largest file that is read, in bytes. */
export const FILE_MAX_BYTES = 100_000;

/** A saved assessment: what a person keeps and can load again. Answers are kept as given, also those that the
 *  rules ignore. */
export const SavedFile = z
  .strictObject({
    format: z.literal('waaier-assessment/1'),
    questionnaire: Id,
    date: IsoDate,
    /** The person's own words for the assignment. Not part of the receipt. */
    description: z.string().max(DESCRIPTION_MAX).optional(),
    answers: z.record(Id, Id).readonly(),
    receipt: Receipt.optional(),
  })
  .readonly();
export type SavedFile = z.infer<typeof SavedFile>;

/** Reads a saved file. Whether its questions and options exist is for `assess` to say; whether its receipt holds is
 *  for `verifyReceipt`.
 *  @throws InputError with every problem: `too-large`, `not-utf8`, `not-json`, or one per wrong field */
export function parseSavedFile(content: string | Uint8Array): SavedFile {
  return parseInput(SavedFile, parseJson(content, FILE_MAX_BYTES));
}

/** Writes a saved file: fields in one order, two spaces, a closing line end. */
export function serialiseSavedFile(file: Omit<SavedFile, 'format'>): string {
  const { questionnaire, date, description, answers, receipt } = file;
  const content = {
    format: 'waaier-assessment/1',
    questionnaire,
    date,
    ...(description ? { description } : {}),
    answers,
    ...(receipt ? { receipt } : {}),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
