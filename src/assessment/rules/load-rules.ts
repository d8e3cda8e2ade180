import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../foundation/questionnaire/compile.ts';
import { loadQuestionnaire } from '../../foundation/questionnaire/load.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';

/** Where the questionnaires of the product are: beside this file, in `src` and in `dist` alike. */
export const RULES_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Reads every questionnaire in a folder: each file `*.yaml`, and each folder that holds `questionnaire.yaml`.
 *  @returns in order of file name
 *  @throws with every problem, when a questionnaire is not valid */
export function loadRules(folder: string = RULES_FOLDER): readonly Compiled[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry =>
      entry.isDirectory()
        ? existsSync(join(folder, entry.name, 'questionnaire.yaml'))
        : entry.name.endsWith('.yaml'),
    )
    .map(entry => entry.name)
    .sort()
    .map(name => compile(loadQuestionnaire(join(folder, name))));
}
