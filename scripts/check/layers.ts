import type { Finding } from './finding.ts';
import { type Import, importsOf } from './imports.ts';
import { scriptsOf, type Tree } from './tree.ts';

/** Who may import whom (docs/architecture.md): foundation imports no domain; a domain imports another only through its
 *  index.ts; a model imports only law, questionnaires, decision tables, its own rules and itself. */
export function checkLayers(tree: Tree): readonly Finding[] {
  return scriptsOf(tree)
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(file =>
      importsOf(file).flatMap(imported => {
        const message = wrong(file.path, file.isTest, imported);
        return message === undefined ? [] : [{ file: file.path, line: imported.line, message }];
      }),
    );
}

/** What a model may take from the foundation. */
const PURE = ['law', 'questionnaire', 'decision-table'];
/** What a model may take from a package. */
const PURE_PACKAGES = ['zod'];
/** Files that stand above all folders and belong to none. */
const COMMON = ['src/version.ts'];

function wrong(from: string, isTest: boolean, { path, specifier }: Import): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return undefined;
  if (path === undefined) {
    if (!isTest && inModel(from) && !PURE_PACKAGES.includes(specifier))
      return `a model may not import "${specifier}": it is pure; packages allowed: ${PURE_PACKAGES.join(', ')}`;
    return undefined;
  }
  if (COMMON.includes(path)) return undefined;
  if (isTest && path.startsWith('test/')) return undefined;
  const other = roomOf(path);
  if (other === undefined) return `${room} may not import ${path}: that stands above it`;
  if (room === 'foundation' && other !== 'foundation')
    return `foundation may not import ${path}: it imports no domain`;
  if (other !== room && other !== 'foundation' && path !== `src/${other}/index.ts`)
    return `${room} may import ${other} only through src/${other}/index.ts, not ${path}`;
  if (!isTest && inModel(from) && !fitForModel(room, path))
    return `a model may not import ${path}: only foundation/${PURE.join(', foundation/')}, its own rules/ and itself`;
  return undefined;
}

/** The folder below src: foundation, or a domain. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function inModel(path: string): boolean {
  return /^src\/[^/]+\/model\//.test(path);
}

function fitForModel(room: string, path: string): boolean {
  return (
    PURE.some(folder => path.startsWith(`src/foundation/${folder}/`)) ||
    path.startsWith(`src/${room}/model/`) ||
    path.startsWith(`src/${room}/rules/`)
  );
}
