import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '../../foundation/law/input-error.ts';
import { calculations } from '../calculations/all.ts';
import { run } from '../calculations/run.ts';

const Case = z.strictObject({
  name: z.string().min(1),
  calculation: z.string(),
  given: z.unknown(),
  /** What the outcome must hold, to the cent. */
  expected: z.record(z.string(), z.unknown()).optional(),
  /** Places of the input that are refused, all of them. */
  refused: z.array(z.string()).optional(),
  source: z.string().min(1),
});
const File = z.strictObject({ cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'));

describe.each(files)('%s', file => {
  const { cases } = File.parse(parse(readFileSync(join(folder, file), 'utf8')));
  test.each(cases.map(one => [`${one.calculation}: ${one.name}`, one] as const))('%s', (_name, one) => {
    const which = calculations.find(({ id }) => id === one.calculation);
    const compute = () => run(which!, one.given, '2026-11-22').output;
    if (one.refused === undefined) expect(compute()).toMatchObject(one.expected!);
    else expect(pointersOf(compute)).toEqual(one.refused);
  });
});

function pointersOf(compute: () => unknown): readonly string[] {
  try {
    return [`nothing was refused: ${JSON.stringify(compute())}`];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ pointer }) => pointer);
    throw error;
  }
}
