import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import { scriptsOf, type Tree } from './tree.ts';

const MOST_LINES = 400;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that a convention outside the project gives. */
const GIVEN =
  /^(README|CHANGELOG|CONTRIBUTING|SECURITY|CODE_OF_CONDUCT|GOVERNANCE)\.md$|^LICENSE$|^\.[a-z.-]+$/;
/** Tools that take what they need from the default export. */
const DEFAULT_EXPORT = /(^|\/)[a-z-]+\.config\.ts$|^scripts\/closing-line\.ts$/;

/** How files are called, how long they are, what they export, and that every folder of the house says what it is. */
export function checkFiles(tree: Tree): readonly Finding[] {
  return [...names(tree), ...lengths(tree), ...defaultExports(tree), ...readmes(tree)];
}

function names({ paths }: Tree): readonly Finding[] {
  return [...paths]
    .filter(path => path.split('/').some(part => !KEBAB.test(part) && !GIVEN.test(part)))
    .map(file => ({ file, line: 1, message: 'the name is not in kebab-case' }));
}

function lengths(tree: Tree): readonly Finding[] {
  return scriptsOf(tree).flatMap(file => {
    const lines = file.lineAt(Math.max(file.text.trimEnd().length - 1, 0));
    const message = `${lines} lines; at most ${MOST_LINES}`;
    return lines > MOST_LINES ? [{ file: file.path, line: MOST_LINES + 1, message }] : [];
  });
}

function defaultExports(tree: Tree): readonly Finding[] {
  return scriptsOf(tree)
    .filter(({ path }) => !DEFAULT_EXPORT.test(path))
    .flatMap(file =>
      file.program.body
        .filter(({ type }) => type === 'ExportDefaultDeclaration')
        .map(({ start }) => ({
          file: file.path,
          line: file.lineAt(start),
          message: 'a default export; name it',
        })),
    );
}

function readmes({ paths }: Tree): readonly Finding[] {
  const folders = new Set(
    [...paths].flatMap(path => /^src\/(foundation\/[^/]+|(?!foundation\/)[^/]+)\//.exec(path)?.[0] ?? []),
  );
  return [...folders]
    .filter(folder => !paths.has(`${folder}README.md`))
    .map(folder => ({
      file: posix.join(folder, 'README.md'),
      line: 1,
      message: 'missing: a folder of the house says what it is for',
    }));
}
