import { dutchTexts } from './dutch-texts.ts';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

const FORMAL = /(?<![\p{L}\p{N}.'’-])(u|uw|uwe|uzelf)(?![\p{L}\p{N}'’-]|\.[\p{L}])/giu;

/** The product says "je" and "jij" to its readers, never "u". */
export function checkAddress(tree: Tree): readonly Finding[] {
  return dutchTexts(tree).flatMap(({ file, text, start }) =>
    Array.from(text.matchAll(FORMAL), ({ 0: word, index }) => ({
      file: file.path,
      line: file.lineAt(start + index),
      message: `“${word}”: say je, jij or jouw`,
    })),
  );
}
