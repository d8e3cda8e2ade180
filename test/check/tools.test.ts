import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { write } from '../../scripts/check/finding.ts';
import { checkQuestionnaires } from '../../scripts/check/questionnaires.ts';
import { annotations, typeErrors } from '../../scripts/check/tools.ts';
import { readTree, treeOf } from '../../scripts/check/tree.ts';

const root = mkdtempSync(join(tmpdir(), 'waaier-check-'));
afterAll(() => rmSync(root, { recursive: true }));

test('type errors keep their place and what belongs to them', () => {
  const output = `src/a.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.
src/b.ts(10,1): error TS2345: Argument.
  Types of property 'x' are incompatible.
    Type 'y'.
`;
  expect(typeErrors(output).map(write)).toEqual([
    "src/a.ts:3: TS2322: Type 'string' is not assignable to type 'number'.",
    "src/b.ts:10: TS2345: Argument. Types of property 'x' are incompatible. Type 'y'.",
  ]);
});

test('annotations of the linters keep their place and rule', () => {
  const output = `::warning title=lint/a,file=/home/x/src/a.ts,line=61,endLine=61,col=7,endColumn=47::Change%0A this.
::error file=src/b.ts,line=3,endLine=3,col=1,title=typescript(no-floating-promises)::src/b.ts:3:1: Promises must be awaited.
Checked 2 files.`;
  expect(annotations(output, '/home/x').map(write)).toEqual([
    'src/a.ts:61: Change  this. (lint/a)',
    'src/b.ts:3: Promises must be awaited. (typescript(no-floating-promises))',
  ]);
});

test('a questionnaire that does not hold together is named', () => {
  const path = 'src/a/rules/bad.yaml';
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const text = 'format: waaier-questionnaire/1\nid: bad\n';
  writeFileSync(join(root, path), text);
  const findings = checkQuestionnaires(treeOf({ [path]: text }), root);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.map(write).join('\n')).toMatch(/^src\/a\/rules\/bad\.yaml:1: .*version/m);
});

test('the tree of the project holds what git holds, and nothing that it ignores', () => {
  const tree = readTree(process.cwd());
  expect(tree.paths.has('package.json')).toBe(true);
  expect(tree.files.get('scripts/check/all.ts')?.text).toContain('npm run check');
  expect([...tree.paths].filter(path => path.startsWith('node_modules/'))).toEqual([]);
});
