import { posix } from 'node:path';
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, visit } from 'yaml';
import type { Finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import type { Tree } from './tree.ts';

interface Mention {
  readonly id: string;
  readonly file: SourceFile;
  readonly start: number;
}

/** Sources of questionnaires: every name that is used must be a source, and every source must be used. The files of
 *  one folder below `rules` belong together. */
export function checkSourceIds({ files }: Tree): readonly Finding[] {
  const groups = Map.groupBy(
    [...files.values()].filter(({ path }) => /^src\/[^/]+\/rules\/.*\.ya?ml$/.test(path)),
    ({ path }) => (posix.basename(posix.dirname(path)) === 'rules' ? path : posix.dirname(path)),
  );
  return [...groups.values()].flatMap(group => {
    const defined = group.flatMap(definedIn);
    const used = group.flatMap(usedIn);
    const [known, needed] = [defined, used].map(mentions => new Set(mentions.map(({ id }) => id)));
    return [
      ...used.filter(({ id }) => !known!.has(id)).map(at(id => `there is no source “${id}”`)),
      ...defined.filter(({ id }) => !needed!.has(id)).map(at(id => `nothing rests on source “${id}”`)),
    ];
  });
}

const at =
  (message: (id: string) => string) =>
  ({ id, file, start }: Mention): Finding => ({
    file: file.path,
    line: file.lineAt(start),
    message: message(id),
  });

/** The ids in the list `sources` at the top of a file. */
function definedIn(file: SourceFile): readonly Mention[] {
  const { contents } = parseDocument(file.text);
  const list = isMap(contents) ? contents.get('sources') : undefined;
  if (!isSeq(list)) return [];
  return list.items.flatMap(item => (isMap(item) ? mention(file, item.get('id', true)) : []));
}

/** The names below `sources`, `source` and `pointsSource`. */
function usedIn(file: SourceFile): readonly Mention[] {
  const found: Mention[] = [];
  visit(parseDocument(file.text), {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (name === 'sources' && isSeq(value)) found.push(...value.items.flatMap(item => mention(file, item)));
      if (name === 'source' || name === 'pointsSource') found.push(...mention(file, value));
    },
  });
  return found;
}

function mention(file: SourceFile, node: unknown): readonly Mention[] {
  if (!isScalar(node as Node) || typeof (node as Scalar).value !== 'string') return [];
  const { value, range } = node as Scalar<string>;
  return [{ id: value, file, start: range?.[0] ?? 0 }];
}
