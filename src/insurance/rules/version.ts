import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../../foundation/law/canonical.ts';

/** Version of the rules of this room; goes up when an outcome changes. */
export const VERSION = '1.0.0';

/** Where the data of the rules is: beside this file, in `src` and in `dist` alike. */
export const RULES_FOLDER = fileURLToPath(new URL('.', import.meta.url));

let known: string | undefined;

/** Hash of every parameter and variant that the rules read. */
export function rulesHash(): string {
  known ??= hashOf(
    readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .sort()
      .map(name => [name, readFileSync(join(RULES_FOLDER, name), 'utf8')]),
  );
  return known;
}
