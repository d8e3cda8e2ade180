import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SourceFile } from './source-file.ts';

/** Files whose text the checks read. */
const TEXT = /\.(ts|tsx|mts|mjs|js|md|ya?ml|typ|css|txt)$/;

/** The files of the project: those in git, and new ones that git would not ignore. */
export interface Tree {
  /** Every path below the root. */
  readonly paths: ReadonlySet<string>;
  /** Those that the checks read, by path. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

export function readTree(root: string): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = listed
    .split('\0')
    .filter(path => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile());
  return treeOf(
    Object.fromEntries(
      paths.map(path => [path, TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : undefined]),
    ),
  );
}

/** A tree from texts by path; undefined for a file that the checks do not read. */
export function treeOf(texts: Readonly<Record<string, string | undefined>>): Tree {
  const read = Object.entries(texts).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, new SourceFile(path, text)] as const],
  );
  return { paths: new Set(Object.keys(texts)), files: new Map(read) };
}

/** The scripts (TypeScript and JavaScript) of a tree. */
export function scriptsOf({ files }: Tree): readonly SourceFile[] {
  return [...files.values()].filter(({ isScript }) => isScript);
}
