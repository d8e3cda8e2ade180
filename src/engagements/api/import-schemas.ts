import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { InputError, jsonPointer, type Problem } from '../../foundation/law/input-error.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import type { Mapping, Target } from '../import/columns/target.ts';
import type { ImportRecord } from '../import/import-record.ts';
import { FORMATS } from '../import/read/format.ts';
import { LIMITS } from '../import/read/limits.ts';
import { hash, id, version } from './schemas.ts';

const language = z.enum(LANGUAGES).default('nl').meta({
  description: 'Hoe getallen worden geschreven die het bestand als getal bewaart.',
});
const target = z.string().nullable().meta({
  description: 'Een veld van de inhuur, of answer: met een vraag; null voor een kolom die niet meedoet.',
});
const Text = z.object({ nl: z.string(), en: z.string() });
const place = {
  sheet: z.int().min(0).max(999).meta({ description: 'Het hoeveelste blad, vanaf 0.' }),
  header: z.int().min(1).max(999).meta({ description: 'Nummer van de rij met de namen, vanaf 1.' }),
};
const inAddress = (description: string) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .meta({ description });

export const OneImport = z.strictObject({ import: id });
export const GivenFileSchema = z.strictObject({
  name: z.string().max(1000),
  content: z.base64().meta({ description: `Het bestand in base64; hooguit ${LIMITS.bytes} bytes.` }),
  language,
});
export const ColumnsQuery = z.strictObject({
  sheet: inAddress(place.sheet.meta()!.description!).default('0'),
  header: inAddress(place.header.meta()!.description!).default('1'),
});
export const ColumnsSchema = z.object({
  names: z.array(z.string()),
  columns: z.array(target).meta({ description: 'Een voorstel, op de plaats van elke naam.' }),
  targets: z.array(z.string()),
});
export const Choose = z.strictObject({
  version,
  ...place,
  columns: z.array(target).max(LIMITS.columns),
  notation: z.enum(LANGUAGES).meta({ description: 'Hoe bedragen en uren zijn geschreven.' }),
  existing: z.enum(['refuse', 'update']).meta({
    description: 'Een kenmerk dat het register al heeft: een fout, of een wijziging.',
  }),
  date: IsoDate.meta({ description: 'Peildatum van de beoordelingen.' }),
});
export const RowsQuery = z.strictObject({
  show: z.enum(['wrong', 'good']).default('wrong'),
  after: z
    .string()
    .regex(/^\d{1,7}$/)
    .default('0')
    .meta({ description: 'Nummer van de laatste rij die je zag.' }),
});
export const RowsSchema = z.object({
  wrong: z
    .array(
      z.object({
        row: z.int(),
        cells: z.array(z.string()),
        problems: z.array(z.object({ column: z.int().nullable(), code: z.string(), message: Text })),
      }),
    )
    .optional(),
  good: z
    .array(
      z.object({
        row: z.int(),
        engagement: z.looseObject({ reference: z.string() }),
        changes: z.boolean().meta({ description: 'Wijzigt inhuur die er al is.' }),
      }),
    )
    .optional(),
  next: z.int().optional().meta({ description: 'Geef dit als after voor de volgende.' }),
});
export const Approve = z.strictObject({
  version,
  leaveWrong: z.boolean().meta({ description: 'true: alleen de rijen zonder fouten.' }),
});

export const ImportSchema = z
  .object({
    id,
    version,
    name: z.string(),
    format: z.enum(FORMATS),
    size: z.int(),
    sha256: hash,
    createdBy: id,
    createdAt: z.string().meta({ format: 'date-time', description: 'UTC.' }),
    state: z.enum(['uploaded', 'checking', 'checked', 'importing', 'imported']),
    job: id.nullable().meta({ description: 'De laatste taak die ermee bezig was.' }),
    counts: z.record(z.string(), z.int()),
    fault: z.object({ code: z.string(), message: Text }).nullable().meta({
      description: 'Waarom het bestand niet verder te lezen was.',
    }),
    sheets: z
      .array(z.object({ name: z.string(), rows: z.int().nullable(), first: z.array(z.array(z.string())) }))
      .nullable()
      .meta({ description: 'Weg zodra het geïmporteerd is.' }),
    choices: z.looseObject({ sheet: z.string(), header: z.int() }).nullable(),
  })
  .meta({ id: 'Import' });
export const ImportList = z.object({ imports: z.array(ImportSchema) });

/** An import as a program sees it. */
export function shownImport(record: ImportRecord): z.output<typeof ImportSchema> {
  const { job, fault, summary, choices, createdAt, counts, ...rest } = record;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    job: job ?? null,
    counts: { ...counts },
    fault: fault === undefined ? null : { code: fault.code, message: fault.message },
    sheets:
      summary?.sheets.map(({ name, rows, first }) => ({
        name,
        rows: rows ?? null,
        first: first.map(cells => [...cells]),
      })) ?? null,
    choices: choices === undefined ? null : { ...choices },
  };
}

/** What each column holds, from what a program says.
 *  @throws InputError at `/columns` when there are more or fewer than names, or one that cannot be chosen */
export function readMapping(
  given: readonly (string | null)[],
  names: readonly string[],
  targets: readonly Target[],
): Mapping {
  const known = new Set<string | null>([...targets, null]);
  const problems: Problem[] = given.flatMap((each, column) =>
    known.has(each) ? [] : [noTarget(column, each!)],
  );
  if (given.length !== names.length) problems.push(wrongLength(given.length, names.length));
  if (problems.length > 0) throw new InputError(problems);
  return given as Mapping;
}

const noTarget = (column: number, given: string): Problem => ({
  pointer: jsonPointer('columns', column),
  code: 'unknown-target',
  message: {
    nl: `Een kolom kan ${JSON.stringify(given)} niet bevatten. Wat wel kan, staat bij de kolommen van deze import.`,
    en: `A column cannot hold ${JSON.stringify(given)}. What can is told at the columns of this import.`,
  },
});

const wrongLength = (given: number, names: number): Problem => ({
  pointer: '/columns',
  code: 'wrong-length',
  message: {
    nl: `De rij met namen heeft ${names} kolommen; hier staan er ${given}. Geef er voor elke kolom een, ook voor wat niet meedoet.`,
    en: `The row with names has ${names} columns; here are ${given}. Give one for each column, also for what is left out.`,
  },
});
