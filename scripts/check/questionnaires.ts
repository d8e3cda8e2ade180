import { join } from 'node:path';
import { checkQuestionnaire } from '../../src/foundation/questionnaire/check.ts';
import { loadQuestionnaire } from '../../src/foundation/questionnaire/load.ts';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

/** Runs the static checker of questionnaires over those of the product: missing texts, questions out of reach, outcomes
 *  that cannot occur, names that refer to nothing, points without a source. */
export function checkQuestionnaires(tree: Tree, root: string): readonly Finding[] {
  return questionnairesIn(tree).flatMap(path => {
    try {
      return checkQuestionnaire(loadQuestionnaire(join(root, path))).map(({ where, message, code }) => ({
        file: path,
        line: 1,
        message: `${where}: ${message.en} (${code})`,
      }));
    } catch (error) {
      return (error instanceof Error ? error.message : String(error))
        .split('\n')
        .map(message => ({ file: path, line: 1, message }));
    }
  });
}

/** A file directly in a folder `rules`, or a folder in it that holds `questionnaire.yaml`. */
function questionnairesIn({ files }: Tree): readonly string[] {
  return [...files.values()]
    .filter(
      ({ path, text }) =>
        /^src\/[^/]+\/rules\/.*\.ya?ml$/.test(path) && text.includes('format: waaier-questionnaire/1'),
    )
    .map(({ path }) => path.replace(/\/questionnaire\.yaml$/, ''));
}
