import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';

/** A case that a lawyer can read: the answers that the facts support, and what is expected of the rules. */
const Case = z.strictObject({
  name: z.string().min(1),
  /** Only when it was seen in a source. */
  ecli: z
    .string()
    .regex(/^ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9]+$/)
    .optional(),
  /** The day of the ruling; a profile has none. */
  date: IsoDate.optional(),
  questionnaire: z.literal('hiring'),
  /** `set`: known when the points were set. `check`: looked up after that. `profile`: made up by us. */
  role: z.enum(['set', 'check', 'profile']),
  answers: z.record(Id, Id),
  expected: z.strictObject({ court: z.enum(['employment', 'self-employed']).optional(), outcome: Id }),
  facts: z.string().min(1),
  /** Where the facts were read. */
  source: z.string().min(1),
  note: z.string().min(1).optional(),
});
export type Case = Readonly<z.infer<typeof Case>> & { readonly file: string };

const here = fileURLToPath(new URL('.', import.meta.url));

/** Reads the cases of a folder beside this file, in order of file name. @throws ZodError on a case that is not valid */
export function readCases(folder: 'rulings' | 'profiles'): readonly Case[] {
  return readdirSync(join(here, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({
      ...Case.parse(parse(readFileSync(join(here, folder, name), 'utf8'))),
      file: basename(name, '.yaml'),
    }));
}

/** Answers that lead past blocks 0 and 1: a client, one person, business, in the Netherlands, nothing deemed. */
export const inScope = z
  .record(Id, Id)
  .parse(parse(readFileSync(join(here, 'in-scope.yaml'), 'utf8'))) satisfies Answers;

/** The answers of a case made complete: those of {@link inScope} come first, and every scored question that applies and
 *  has no answer gets "I do not know". @throws Error on an applicable scored question without such an option */
export function completeAnswers(compiled: Compiled, given: Answers): Answers {
  const answers: Record<Id, Id> = { ...inScope, ...given };
  for (;;) {
    const { applicable } = evaluate(compiled, answers);
    const open = compiled.questions.filter(
      ({ id, viewpoint }) => viewpoint !== undefined && answers[id] === undefined && applicable.includes(id),
    );
    if (open.length === 0) return answers;
    for (const { id, options } of open) {
      const unknown = options.find(option => option.unknown);
      if (unknown === undefined) throw new Error(`question "${id}" has no option for "I do not know"`);
      answers[id] = unknown.id;
    }
  }
}
