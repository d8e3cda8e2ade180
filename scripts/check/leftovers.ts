import { Visitor } from 'vite';
import type { Finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import type { Tree } from './tree.ts';

const MARK = /\b(TODO|FIXME|XXX|HACK)\b/g;
const TESTS = ['test', 'it', 'describe', 'suite'];
const NARROWED = ['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'];

/** Work left behind: marks for later in comments and texts, tests that are skipped or narrowed. */
export function checkLeftovers({ files }: Tree): readonly Finding[] {
  return [...files.values()].flatMap(file => (file.isScript ? inScript(file) : inText(file)));
}

function inScript(file: SourceFile): readonly Finding[] {
  const marks = file.comments.flatMap(({ value, start }) => marksIn(file, value, start));
  const narrowed: Finding[] = [];
  new Visitor({
    MemberExpression: ({ object, property, start }) => {
      let root = object;
      while (root.type === 'MemberExpression' || root.type === 'CallExpression')
        root = root.type === 'MemberExpression' ? root.object : root.callee;
      if (root.type !== 'Identifier' || !TESTS.includes(root.name)) return;
      if (property.type === 'Identifier' && NARROWED.includes(property.name))
        narrowed.push({
          file: file.path,
          line: file.lineAt(start),
          message: `${root.name}.${property.name}: every test runs`,
        });
    },
  }).visit(file.program);
  return [...marks, ...narrowed];
}

/** Words between backticks are spoken of, not meant. */
function inText(file: SourceFile): readonly Finding[] {
  return marksIn(
    file,
    file.text.replace(/`[^`\n]*`/g, quoted => ' '.repeat(quoted.length)),
    0,
  );
}

function marksIn(file: SourceFile, text: string, offset: number): readonly Finding[] {
  return Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({
    file: file.path,
    line: file.lineAt(offset + index),
    message: `${mark}: do it, or drop it`,
  }));
}
