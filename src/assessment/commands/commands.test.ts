import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { runCommand } from '../../../test/fixtures/memory-terminal.ts';
import { small, smallData } from '../../../test/fixtures/small-questionnaire.ts';
import { assess } from '../model/assess.ts';
import { serialiseSavedFile } from '../model/file.ts';
import { createRegistry } from '../model/registry.ts';
import { addCommands } from './add-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'waaier-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rules = createRegistry([small]);
const domain = {
  commands: (program: Parameters<typeof addCommands>[0], terminal: Parameters<typeof addCommands>[1]) =>
    addCommands(program, terminal, () => rules),
};
const run = (args: readonly string[], stdin?: string | Uint8Array) => runCommand([domain], args, stdin);

let written = 0;
function file(content: string, extension = '.json'): string {
  written += 1;
  const path = join(folder, `${written}${extension}`);
  writeFileSync(path, content);
  return path;
}

const request = {
  questionnaire: 'small',
  date: '2026-11-22',
  answers: { work: 'yes', pay: 'hour', tools: 'theirs' },
};
const assessment = assess(request, rules);

test('lists questionnaires', async () => {
  const { code, out } = await run(['questionnaire', 'list']);
  expect(code).toBe(0);
  expect(out).toBe(
    'naam   versie  vanaf       tot en met  vragen  titel\nsmall  1.0.0   2026-01-01  2026-12-31       4  Klein\n',
  );
  const { questionnaires } = JSON.parse((await run(['questionnaire', 'list', '--json'])).out);
  expect(questionnaires).toMatchObject([{ id: 'small', hash: small.hash, questions: 4 }]);
});

test('shows everything needed to compute an outcome by hand', async () => {
  const shown = JSON.parse((await run(['questionnaire', 'show', 'small', '--json'])).out);
  expect(shown.questionnaire).toEqual(small.questionnaire);
  expect(shown.hash).toBe(small.hash);
  // The computation that `method` describes, from the printed JSON alone.
  const { scoring, sections, viewpoints } = shown.questionnaire;
  const sums = new Map(viewpoints.map(({ id }: { id: string }) => [id, 0]));
  for (const { questions } of sections) {
    for (const { id, viewpoint, options } of questions) {
      const chosen = options.find((o: { id: string }) => o.id === request.answers[id as 'pay']);
      if (chosen && viewpoint) sums.set(viewpoint, (sums.get(viewpoint) as number) + (chosen.points ?? 0));
    }
  }
  const score = viewpoints.reduce(
    (total: number, { id, cap }: { id: string; cap: number }) =>
      total + Math.max(-cap, Math.min(cap, sums.get(id) as number)),
    scoring.prior,
  );
  expect(score).toBe(assessment.score.value);
});

test('shows a questionnaire to read', async () => {
  const { code, out } = await run(['questionnaire', 'show', 'small', '--lang', 'en']);
  expect(code).toBe(0);
  for (const part of ['Small', small.hash, 'Question pay?', '+9', '−12', 'How to compute it yourself'])
    expect(out).toContain(part);
});

test('names an unknown questionnaire and a date without one', async () => {
  expect(await run(['questionnaire', 'show', 'big'])).toEqual({
    code: 2,
    out: '',
    err: 'waaier: /questionnaire: Vragenlijst "big" bestaat niet. Wat wel bestaat: small.\n',
  });
  expect((await run(['questionnaire', 'show', 'small', '--date', '2027-01-01'])).err).toContain('2026-12-31');
});

test('checks a questionnaire of your own', async () => {
  const good = await run(['questionnaire', 'check', file(stringify(smallData), '.yaml')]);
  expect(good.code, good.out).toBe(0);
  const bad = file(stringify({ ...smallData, open: 'nowhere' }), '.yaml');
  const told = await run(['questionnaire', 'check', bad]);
  expect(told.code).toBe(1);
  expect(told.out).toMatch(/^FOUT .*\/open: /m);
  const json = await run(['questionnaire', 'check', bad, '--json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ valid: false });
  expect(await run(['questionnaire', 'check', join(folder, 'none.yaml')])).toMatchObject({
    code: 2,
    out: '',
  });
});

test('assesses a request, a saved file and standard input', async () => {
  const saved = serialiseSavedFile({ ...request, receipt: assessment.receipt });
  for (const path of [file(JSON.stringify(request)), file(saved)]) {
    const { code, out, err } = await run(['assess', path, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(assessment)));
  }
  expect((await run(['assess', '-', '--json'], saved)).out).toContain('"outcome": "employment"');
});

test('tells an outcome in words, in either language', async () => {
  const path = file(JSON.stringify(request));
  const dutch = await run(['assess', path]);
  expect(dutch.code).toBe(0);
  for (const part of [
    'employment\n==========\n22 november 2026 · small 1.0.0',
    'Samenvatting van employment.',
    'i   Geld',
    '9 punten naar een dienstbetrekking',
    '- Vraag pay? hour',
    '- Vanaf de zomer.',
    '- Stap na employment.',
    'indicatie zonder juridische waarde',
    assessment.receipt.hash,
  ])
    expect(dutch.out).toContain(part);
  const english = await run(['assess', path, '--lang', 'en']);
  expect(english.out).toContain('22 November 2026');
  expect(english.out).toContain('Summary of employment.');
  expect(english.out).toContain('indication without legal force');
});

test('tells a knock-out and an open outcome in words', async () => {
  const knockedOut = await run(['assess', '-'], JSON.stringify({ ...request, answers: { work: 'no' } }));
  expect(knockedOut.out).toContain('Geen werk\n---------\nEr is geen werk.');
  expect(knockedOut.out).toContain('Begin opnieuw.');
  const open = await run(['assess', '-'], JSON.stringify({ ...request, answers: {} }));
  expect(open.out).toContain('- Vraag work? [work]');
});

test('names everything that is wrong with the input', async () => {
  const wrong = file('{"questionnaire":"small","date":"soon","answers":{"pay":"gold"},"colour":"red"}');
  const told = await run(['assess', wrong]);
  expect(told).toMatchObject({ code: 2, out: '' });
  expect(told.err.split('\n')).toEqual([
    expect.stringContaining(`waaier: ${wrong}: /colour: `),
    expect.stringContaining(`waaier: ${wrong}: /date: `),
    expect.stringContaining(`waaier: ${wrong}: /answers/pay: `),
    '',
  ]);
  const json = await run(['assess', wrong, '--json', '--lang', 'en']);
  expect(json).toMatchObject({ code: 2, out: '' });
  expect(JSON.parse(json.err)).toMatchObject({
    title: 'Bad input',
    errors: [{ file: wrong, pointer: '/colour' }, { pointer: '/date' }, { pointer: '/answers/pay' }],
  });
});

test.each([
  [['assess']],
  [['assess', 'a.json', '--batch', 'b.jsonl', '--out', 'c.jsonl']],
  [['assess', '--batch', 'b.jsonl']],
  [['assess', '--out', 'c.jsonl']],
  [['assess', '--batch', 'b.jsonl', '--out', 'c.jsonl', '--json']],
])('refuses %j', async args => {
  expect(await run(args)).toMatchObject({ code: 2, out: '' });
});

test('verifies receipts', async () => {
  const good = await run(['receipt', 'verify', file(JSON.stringify(assessment))]);
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(good.out).toContain('✓ De uitkomst is nog dezelfde.\n\nHet bewijs klopt.\n');
  const forged = file(JSON.stringify({ ...assessment.receipt, date: '2026-11-21' }));
  const bad = await run(['receipt', 'verify', forged, '--lang', 'en']);
  expect(bad).toMatchObject({ code: 1, err: '' });
  expect(bad.out).toContain('✗ Something was changed in it.');
  const json = await run(['receipt', 'verify', forged, '--json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ holds: false, intact: false, sameRules: true, errors: [] });
  expect(await run(['receipt', 'verify', file('[]')])).toMatchObject({ code: 2, out: '' });
});

test('whatever is in a file, a command ends with 0, 1 or 2 and without a stack trace', async () => {
  const near = fc.record({
    key: fc.constantFrom('questionnaire', 'date', 'answers', 'format', 'receipt'),
    value: fc.jsonValue(),
  });
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    fc.json(),
    fc.string({ unit: 'binary' }),
    near.map(({ key, value }) => JSON.stringify({ ...assessment, ...request, [key]: value })),
  );
  const commands = fc.constantFrom(['assess', '-'], ['assess', '-', '--json'], ['receipt', 'verify', '-']);
  await fc.assert(
    fc.asyncProperty(commands, content, async (args, stdin) => {
      const { code, err } = await run(args, stdin);
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toMatch(/\n\s+at |er ging iets mis/);
    }),
    { numRuns: 500 },
  );
});

test('whatever is in a YAML file, a check ends with 0, 1 or 2 and without a stack trace', async () => {
  const yaml = fc.oneof(
    fc.uint8Array({ maxLength: 100 }).map(bytes => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '&a [*a]',
      '*b',
      '[',
      '!!js/function x',
      `${'['.repeat(3000)}`,
      '? [a]\n: b',
      '<<: *x',
      '%YAML 9',
    ),
    fc.constant(
      `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
    ),
    fc
      .record({ key: fc.constantFrom(...Object.keys(smallData)), value: fc.jsonValue() })
      .map(({ key, value }) => stringify({ ...smallData, [key]: value })),
  );
  await fc.assert(
    fc.asyncProperty(yaml, async content => {
      const { code, err } = await run(['questionnaire', 'check', file(content, '.yaml')]);
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toMatch(/\n\s+at |er ging iets mis/);
    }),
    { numRuns: 200 },
  );
});
