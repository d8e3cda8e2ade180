import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { parseInput } from '../../foundation/law/zod-problems.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Reads one file of data beside this one.
 *  @throws InputError with every fault in it: a fault of our own data, found when it is loaded */
export function readRules<S extends z.ZodType>(name: string, schema: S): z.output<S> {
  return parseInput(schema, parse(readFileSync(join(FOLDER, name), 'utf8')));
}

/** Names of the files of data in a folder beside this one, in order. */
export function rulesIn(folder: string): readonly string[] {
  return readdirSync(join(FOLDER, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => `${folder}/${name}`);
}
