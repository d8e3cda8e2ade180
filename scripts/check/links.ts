import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import type { Tree } from './tree.ts';

const LINK = /\[[^\]\n]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\s*\[[^\]\n]+\]:\s*(\S+)/gm;
const QUOTED = /`([^`\n]+)`/g;
/** Looks like a path of the project: folders and a name, perhaps with `*`. */
const PATH = /^\.?[\w.-]+(?:\/[\w.*{},-]+)+\/?$/;
const OURS = /^\s*(?:-\s+)?ref:\s*['"]?(docs\/[^\s'"]+)/gm;

/** Made by the build, a run or the tests; not in git. */
const MADE = /^(dist|data|node_modules|test\/output)(\/|$)/;

/** Links between documents that lead nowhere, and paths of the project that do not exist. */
export function checkLinks(tree: Tree): readonly Finding[] {
  const folders = foldersOf(tree);
  return [...tree.files.values()].flatMap(file => {
    if (file.path.endsWith('.md'))
      return [...deadLinks(file, tree, folders), ...deadPaths(file, tree, folders)];
    if (/\.ya?ml$/.test(file.path)) return deadReferences(file, tree);
    return [];
  });
}

function foldersOf({ paths }: Tree): ReadonlySet<string> {
  const folders = new Set(['.']);
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
      folders.add(folder);
  return folders;
}

function deadLinks(file: SourceFile, tree: Tree, folders: ReadonlySet<string>): readonly Finding[] {
  return Array.from(withoutCode(file.text).matchAll(LINK)).flatMap(match => {
    const target = match[1] ?? match[2]!;
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return [];
    const [address = '', anchor] = target.split('#');
    const path = address === '' ? file.path : posix.join(posix.dirname(file.path), decodeURI(address));
    const at = { file: file.path, line: file.lineAt(match.index + match[0].search(/\S/)) };
    if (!tree.paths.has(path) && !folders.has(posix.normalize(path).replace(/\/$/, '')))
      return [{ ...at, message: `the link leads to ${path}, which does not exist` }];
    const other = tree.files.get(path);
    if (anchor === undefined || other === undefined || anchorsOf(other).has(anchor)) return [];
    return [{ ...at, message: `${path} has no heading for #${anchor}` }];
  });
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf({ text }: SourceFile): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const base = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = base;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${base}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

function deadPaths(file: SourceFile, tree: Tree, folders: ReadonlySet<string>): readonly Finding[] {
  const exists = (path: string) => {
    const plain = posix.normalize(path).replace(/\/$/, '');
    if (tree.paths.has(plain) || folders.has(plain)) return true;
    if (!/[*{]/.test(plain)) return false;
    return [...tree.paths, ...folders].some(known => posix.matchesGlob(known, plain));
  };
  const here = posix.dirname(file.path);
  return Array.from(withoutFences(file.text).matchAll(QUOTED)).flatMap(({ 1: quoted = '', index }) => {
    const [first = ''] = quoted.split('/');
    const ours = folders.has(first) && first !== '.';
    if (
      !PATH.test(quoted) ||
      !ours ||
      MADE.test(quoted) ||
      exists(quoted) ||
      exists(posix.join(here, quoted))
    )
      return [];
    return [{ file: file.path, line: file.lineAt(index), message: `\`${quoted}\` does not exist` }];
  });
}

/** Sources of ours in the data refer to documents of the project. */
function deadReferences(file: SourceFile, tree: Tree): readonly Finding[] {
  return Array.from(file.text.matchAll(OURS)).flatMap(({ 0: all, 1: path = '', index }) =>
    tree.paths.has(path)
      ? []
      : [{ file: file.path, line: file.lineAt(index + all.search(/\S/)), message: `${path} does not exist` }],
  );
}

/** The same length, with blocks of code blank. */
function withoutFences(text: string): string {
  return text.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1/gm, code => code.replace(/[^\n]/g, ' '));
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, code => ' '.repeat(code.length));
}
