import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { calculations } from '../../calculations/all.ts';
import { run } from '../../calculations/run.ts';

const Case = z.strictObject({
  name: z.string().min(1),
  calculation: z.string(),
  given: z.unknown(),
  /** What the outcome must hold, by the path to it; numbers as far as they are written out. */
  near: z.record(z.string(), z.union([z.number(), z.boolean()])),
  source: z.string().min(1),
});
const File = z.strictObject({ cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'));

describe.each(files)('%s', file => {
  const { cases } = File.parse(parse(readFileSync(join(folder, file), 'utf8')));
  test.each(cases.map(one => [`${one.calculation}: ${one.name}`, one] as const))('%s', (_name, one) => {
    const which = calculations.find(({ id }) => id === one.calculation)!;
    const { output } = run(which, one.given, '2026-11-22');
    for (const [path, expected] of Object.entries(one.near)) {
      const found = path
        .split('.')
        .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], output);
      if (typeof expected === 'boolean') expect(found, path).toBe(expected);
      else expect(found, path).toBeCloseTo(expected, decimalsOf(expected));
    }
  });
});

/** A number that is written with ten decimals is known to nine; a short one is exact. */
function decimalsOf(number: number): number {
  const written = String(number).split('.')[1]?.length ?? 0;
  return written < 7 ? 12 : Math.min(written - 1, 12);
}
