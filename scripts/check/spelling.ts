import { dutchTexts } from './dutch-texts.ts';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

/** The words of the field that no dictionary has, one on a line, sorted. */
export const WORD_LIST = 'docs/words-nl.txt';

/** What a dictionary can do. */
export interface Dictionary {
  correct(word: string): boolean;
}

/** What is no word: addresses, file names, options, codes (`JJJJ-MM-DD`), what stands between backticks or straight
 *  double quotes. */
const NO_WORDS = new RegExp(
  [
    /`[^`]*`/u,
    /"[^"\n]*"/u,
    /[a-z]+:(?:\/\/\S+|(?=[.,;)]))/u,
    /(?<!\p{L})--?[a-z]\S*/u,
    /\S*[\p{L}\d][/_@=.:][\p{L}\d]\S*/u,
    /(?<![\p{L}\d])\.[a-z]+/u,
    /\S*\d\S*/u,
    /[A-Z]{2,}(?:-[A-Z]{2,})+/u,
    /\\[a-z0-9]+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?:['’](?!\p{L}))?|['’]s\b/gu;

/** Dutch words that neither the dictionary nor the word list knows; and what is wrong with the list itself. */
export function checkSpelling(tree: Tree, dictionary: Dictionary): readonly Finding[] {
  const list = tree.files.get(WORD_LIST);
  const listed = (list?.text ?? '').split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const own = new Set(listed);
  const used = new Set<string>();
  const findings: Finding[] = [];
  for (const { file, text, start } of dutchTexts(tree)) {
    const bare = text.replace(NO_WORDS, other => ' '.repeat(other.length));
    for (const { 0: word, index } of bare.matchAll(WORD)) {
      const wrong = unknownParts(word.replace(/['’]$/, ''), dictionary, own, used);
      for (const part of wrong)
        findings.push({
          file: file.path,
          line: file.lineAt(start + index),
          message: `“${part}” is not in the Dutch dictionary; misspelt, or missing from ${WORD_LIST}`,
        });
    }
  }
  return [...findings, ...listFindings(listed, list?.text ?? '', dictionary, used)];
}

/** A word is right as a whole, or in each of its parts between hyphens. */
function unknownParts(
  word: string,
  dictionary: Dictionary,
  own: ReadonlySet<string>,
  used: Set<string>,
): readonly string[] {
  const known = (part: string) => {
    const straight = part.replaceAll('’', "'");
    if (part === '' || dictionary.correct(straight)) return true;
    // At the start of a sentence a word begins with a capital.
    const inList = [straight, straight.charAt(0).toLowerCase() + straight.slice(1)].find(form =>
      own.has(form),
    );
    if (inList !== undefined) used.add(inList);
    return inList !== undefined;
  };
  return known(word) ? [] : word.split('-').filter(part => !known(part));
}

function listFindings(
  listed: readonly string[],
  text: string,
  dictionary: Dictionary,
  used: ReadonlySet<string>,
): readonly Finding[] {
  const lines = text.split('\n');
  const order = new Intl.Collator('nl').compare;
  return listed.flatMap((word, index) => {
    const at = (message: string): Finding => ({ file: WORD_LIST, line: lines.indexOf(word) + 1, message });
    const previous = listed[index - 1];
    return [
      ...(previous !== undefined && order(previous, word) >= 0
        ? [at(`“${word}” is not in its place: the list is sorted`)]
        : []),
      ...(dictionary.correct(word)
        ? [at(`“${word}” is in the dictionary already`)]
        : used.has(word)
          ? []
          : [at(`“${word}” is used nowhere`)]),
    ];
  });
}
