import { describe, expect, test } from 'vitest';
import { checkAddress } from '../../scripts/check/address.ts';
import { readDictionary } from '../../scripts/check/dictionary.ts';
import { dutchTexts } from '../../scripts/check/dutch-texts.ts';
import { write } from '../../scripts/check/finding.ts';
import { checkSpelling, WORD_LIST } from '../../scripts/check/spelling.ts';
import { treeOf } from '../../scripts/check/tree.ts';

const SCRIPT = `const a = { nl: 'eerste', en: 'first' };
const b = { nl: \`tweede \${dutch ? 'derde' : 'third'} vierde\`, en: 'x' };
const c = language === 'nl' ? ['vijfde', 'zesde'] : ['fifth'];
if (language === 'nl') return count === 1 ? 'zevende' : \`achtste\`;
const d = { 'nl': (n: number) => 'negende' + n, en: call('none') };
const e = { nl: call('none'), en: 'none' };
const f = dutch ? 'nl' : 'en';
const g = { nl: "tiende", en: 'none' } as const;`;

const YAML = `title: { nl: elfde, en: none }
help:
  nl: >-
    twaalfde
    dertiende
  en: none
why: { nl: 'veertiende', en: none }`;

test('every Dutch text is found, in code and in data, and no other', () => {
  const words = (path: string, text: string) =>
    dutchTexts(treeOf({ [path]: text }))
      .flatMap(({ text: found }) => found.match(/\p{L}+/gu) ?? [])
      .sort();
  expect(words('src/a.ts', SCRIPT)).toEqual(
    [
      'eerste',
      'tweede',
      'derde',
      'vierde',
      'vijfde',
      'zesde',
      'zevende',
      'achtste',
      'negende',
      'tiende',
    ].sort(),
  );
  expect(words('src/a.yaml', YAML)).toEqual(['elfde', 'twaalfde', 'dertiende', 'veertiende'].sort());
  expect(words('src/a.test.ts', SCRIPT)).toEqual([]);
});

test('readers are addressed with je and jij', () => {
  const text = `x:
  nl: >-
    Heeft u dit gelezen? Dan mag jij
    uw antwoord geven. Uren en uit zijn woorden, zzp'er u-bocht ook.
  en: u`;
  expect(checkAddress(treeOf({ 'src/a.yaml': text })).map(write)).toEqual([
    'src/a.yaml:3: “u”: say je, jij or jouw',
    'src/a.yaml:4: “uw”: say je, jij or jouw',
  ]);
});

describe('spelling', () => {
  const dictionary = readDictionary();
  const check = (dutch: string, list?: string) =>
    checkSpelling(treeOf({ 'src/a.yaml': `nl: >-\n  ${dutch}`, [WORD_LIST]: list }), dictionary).map(write);

  test('a word that no list knows is named with its place', () => {
    expect(check('Dit is een opdragt voor een\n  zelfstandige.')).toEqual([
      `src/a.yaml:2: “opdragt” is not in the Dutch dictionary; misspelt, or missing from ${WORD_LIST}`,
    ]);
    expect(check('Een zzp’er, één foto’s-map en ’s avonds: zzp-opdracht, coöperatie.')).toEqual([]);
  });

  test('what is no word is passed over', () => {
    expect(
      check('Zie https://xq.nl/zqx, `zqx`, "zqx", --zqx, .zqx, zqx.json, JJJJ-MM-DD, 3a, q@x.nl en mailto:.'),
    ).toEqual([]);
  });

  test('a listed word is right, also at the start of a sentence and beside a hyphen', () => {
    expect(check('Gezichtspunt, gezichtspunt, gezichtspunt-lijst.', '# terms\ngezichtspunt\n')).toEqual([]);
  });

  test('the list is sorted, used, and holds nothing that the dictionary knows', () => {
    expect(check('zqxb zqxa', '# terms\nzqxb\nzqxa\nzqxc\nopdracht\n')).toEqual([
      `${WORD_LIST}:3: “zqxa” is not in its place: the list is sorted`,
      `${WORD_LIST}:4: “zqxc” is used nowhere`,
      `${WORD_LIST}:5: “opdracht” is not in its place: the list is sorted`,
      `${WORD_LIST}:5: “opdracht” is in the dictionary already`,
    ]);
  });
});
