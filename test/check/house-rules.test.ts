import { describe, expect, test } from 'vitest';
import { checkCycles } from '../../scripts/check/cycles.ts';
import { checkFiles } from '../../scripts/check/files.ts';
import { type Finding, write } from '../../scripts/check/finding.ts';
import { checkLayers } from '../../scripts/check/layers.ts';
import { checkLeftovers } from '../../scripts/check/leftovers.ts';
import { checkPurity } from '../../scripts/check/purity.ts';
import { treeOf } from '../../scripts/check/tree.ts';

const lines = (findings: readonly Finding[]) => findings.map(write);

describe('layers', () => {
  const from = (path: string, ...imports: readonly string[]) =>
    lines(checkLayers(treeOf({ [path]: imports.map(name => `import '${name}';`).join('\n') })));

  test('foundation imports no domain, and nothing that stands above it', () => {
    expect(
      from(
        'src/foundation/web/page.ts',
        '../law/date.ts',
        '../../version.ts',
        '../../home/index.ts',
        '../../app.ts',
      ),
    ).toEqual([
      'src/foundation/web/page.ts:3: foundation may not import src/home/index.ts: it imports no domain',
      'src/foundation/web/page.ts:4: foundation may not import src/app.ts: that stands above it',
    ]);
  });

  test('a domain imports another only through its face', () => {
    expect(from('src/a/pages/x.ts', '../../b/index.ts', '../../b/model/y.ts', '../model/z.ts')).toEqual([
      'src/a/pages/x.ts:2: a may import b only through src/b/index.ts, not src/b/model/y.ts',
    ]);
  });

  test('a model is pure; its test is free', () => {
    const imports = [
      'zod',
      'node:fs',
      '../rules/r.ts',
      './other.ts',
      '../pages/p.ts',
      '../../foundation/law/date.ts',
      '../../foundation/web/page.ts',
    ];
    expect(from('src/a/model/x.ts', ...imports)).toEqual([
      'src/a/model/x.ts:2: a model may not import "node:fs": it is pure; packages allowed: zod',
      'src/a/model/x.ts:5: a model may not import src/a/pages/p.ts: only foundation/law, foundation/questionnaire, foundation/decision-table, its own rules/ and itself',
      'src/a/model/x.ts:7: a model may not import src/foundation/web/page.ts: only foundation/law, foundation/questionnaire, foundation/decision-table, its own rules/ and itself',
    ]);
    expect(from('src/a/model/x.test.ts', ...imports, '../../../test/support/s.ts')).toEqual([]);
  });

  test('types, re-exports and import() count too', () => {
    const text = `import type { A } from '../../b/a.ts';
export { b } from '../../b/b.ts';
export * from '../../b/c.ts';
const d = await import('../../b/d.ts');
type E = import('../../b/e.ts').E;`;
    expect(checkLayers(treeOf({ 'src/a/pages/x.ts': text })).map(({ line }) => line)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });
});

test('import cycles: each ring once, types apart', () => {
  expect(
    lines(
      checkCycles(
        treeOf({
          'src/a.ts': "import './b.ts';",
          'src/b.ts': "import './c.ts';\nimport type { D } from './d.ts';",
          'src/c.ts': "\nimport './a.ts';",
          'src/d.ts': "import './b.ts';",
          'src/e.ts': "import './e.ts';",
        }),
      ),
    ),
  ).toEqual([
    'src/c.ts:2: import cycle: src/a.ts → src/b.ts → src/c.ts → src/a.ts',
    'src/e.ts:1: import cycle: src/e.ts → src/e.ts',
  ]);
});

test('files: names, lengths, default exports, a README in every folder of the house', () => {
  expect(
    lines(
      checkFiles(
        treeOf({
          'README.md': '',
          'vite.config.ts': 'export default {};',
          'src/foundation/law/README.md': '',
          'src/foundation/law/date.ts': 'export const a = 1;\n'.repeat(400),
          'src/foundation/law/LongName.ts': '',
          'src/foundation/law/long.ts': 'export const a = 1;\n'.repeat(401),
          'src/assessment/page.tsx': '\nexport default 1;',
          'src/assessment/pages/README.md': '',
          'src/foundation/config.ts': '',
        }),
      ),
    ),
  ).toEqual([
    'src/foundation/law/LongName.ts:1: the name is not in kebab-case',
    'src/foundation/law/long.ts:401: 401 lines; at most 400',
    'src/assessment/page.tsx:2: a default export; name it',
    'src/assessment/README.md:1: missing: a folder of the house says what it is for',
  ]);
});

test('no clock and no chance in a rule, no setting outside the configuration', () => {
  const text = `new Date();
new Date('2026-11-22');
new Date(2026, 1, 1);
new Date(\`\${day}T00:00\`);
new Date(Date.UTC(2026, 1, 1));
new Date(days * 86_400_000);
Date.now();
Math.random();
crypto.randomUUID();
process.env.PORT;
readConfig(process.env);`;
  const found = (path: string) => checkPurity(treeOf({ [path]: text })).map(({ line }) => line);
  expect(found('src/a/model/x.ts')).toEqual([1, 2, 3, 4, 7, 8, 9, 10]);
  expect(found('src/foundation/law/x.ts')).toEqual([1, 2, 3, 4, 7, 8, 9, 10]);
  expect(found('src/a/pages/x.ts')).toEqual([10]);
  expect(found('src/foundation/config.ts')).toEqual([]);
  expect(found('src/a/model/x.test.ts')).toEqual([]);
  expect(found('scripts/x.ts')).toEqual([]);
});

test('leftovers: marks in comments and texts, tests skipped or narrowed', () => {
  const [skip, only, mark] = ['skip', 'only', ['TO', 'DO'].join('')];
  expect(
    lines(
      checkLeftovers(
        treeOf({
          'src/a.test.ts': `// fine\nit.${skip}('x', () => {});\ntest.${only}('y', f);\ndescribe.each([1]).${skip}('z', f);\nlist.${skip}(1);`,
          'src/b.ts': `const a = '${mark} in a text';\n/* ${mark}: later */\n`,
          'docs/c.md': `Say \`${mark}\` never.\n\n${mark} write this`,
        }),
      ),
    ),
  ).toEqual([
    `src/a.test.ts:2: it.${skip}: every test runs`,
    `src/a.test.ts:3: test.${only}: every test runs`,
    `src/a.test.ts:4: describe.${skip}: every test runs`,
    `src/b.ts:2: ${mark}: do it, or drop it`,
    `docs/c.md:3: ${mark}: do it, or drop it`,
  ]);
});
