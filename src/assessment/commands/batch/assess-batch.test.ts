import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../../../test/fixtures/memory-terminal.ts';
import { small } from '../../../../test/fixtures/small-questionnaire.ts';
import type { Domain } from '../../../foundation/domain.ts';
import { assess } from '../../model/assess.ts';
import { createRegistry } from '../../model/registry.ts';
import { addCommands } from '../add-commands.ts';

const rules = createRegistry([small]);
const domain: Pick<Domain, 'commands'> = {
  commands: (program, terminal) => addCommands(program, terminal, () => rules),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waaier-batch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function batch(input: string, content: string | Uint8Array, output: string, stop?: AbortSignal) {
  writeFileSync(at(input), content);
  const args = ['assess', '--batch', at(input), '--out', at(output)];
  const run = await runCommand([domain], args, '', stop);
  return { ...run, written: existsSync(at(output)) ? readFileSync(at(output), 'utf8') : undefined };
}

const objects = (text: string | undefined) =>
  text!
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));

const request = {
  questionnaire: 'small',
  date: '2026-11-22',
  answers: { work: 'yes', pay: 'hour', tools: 'theirs' },
};

test('assesses each line; a bad one gets its own error and stops nothing', async () => {
  const content = [
    JSON.stringify({ id: 'a', ...request }),
    '{"questionnaire":',
    '',
    JSON.stringify({ id: 7, ...request, date: 'soon', answers: { pay: 'gold' } }),
    JSON.stringify({ ...request, id: [] }),
    'x'.repeat(100_001),
    JSON.stringify({ ...request, answers: { work: 'no' } }),
  ].join('\n');
  const { code, out, err, written } = await batch('in.jsonl', content, 'out.jsonl');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toBe(`6 beoordelingen, 4 met een fout; ${at('out.jsonl')} is klaar\n`);
  const results = objects(written);
  expect(
    results.map(({ line, id, assessment, errors }) => [line, id, assessment?.outcome, errors?.length]),
  ).toEqual([
    [1, 'a', 'employment', undefined],
    [2, undefined, undefined, 1],
    [4, 7, undefined, 2],
    [5, undefined, undefined, 1],
    [6, undefined, undefined, 1],
    [7, undefined, 'out-of-scope', undefined],
  ]);
  expect(results[0].assessment).toEqual(JSON.parse(JSON.stringify(assess(request, rules))));
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.jsonl']);
});

test('reads and writes CSV', async () => {
  const content = [
    '\uFEFFid,questionnaire,date,work,pay,tools',
    '"a,1",small,2026-11-22,yes,hour,theirs',
    'b,small,2026-11-22,yes',
    'c,small,2026-11-22,"yes,hour,theirs',
    'd,small,2026-11-22,maybe,,',
    'e,small,2026-11-22,no,,',
  ].join('\r\n');
  const { code, written } = await batch('in.csv', content, 'out.csv');
  expect(code).toBe(0);
  const rows: Record<string, string>[] = parse(written!, { columns: true });
  expect(rows.map(({ line, id, outcome, score, end }) => [line, id, outcome, score, end])).toEqual([
    ['2', 'a,1', 'employment', '15', ''],
    ['3', '', '', '', ''],
    ['4', '', '', '', ''],
    ['5', 'd', '', '', ''],
    ['6', 'e', 'out-of-scope', '1', 'no-work'],
  ]);
  expect(rows[0]).toMatchObject({
    receipt: assess(request, rules).receipt.hash,
    errors: '',
    kind: 'decided',
  });
  expect(rows.slice(1, 4).every(({ errors }) => errors !== '')).toBe(true);
});

test('reads CSV with semicolons, and writes the other kind', async () => {
  const content = 'questionnaire;date;pay\nsmall;2026-11-22;hour\n';
  const { written } = await batch('in.csv', content, 'out.jsonl');
  expect(objects(written)).toMatchObject([{ line: 2, assessment: { outcome: 'undecided', kind: 'needs' } }]);
});

test.each([
  ['date,pay\n', 'missing-column'],
  ['questionnaire,date,pay,pay\n', 'bad-column'],
  ['questionnaire,date,\n', 'bad-column'],
  ['"questionnaire,date\n', 'not-csv'],
  [Buffer.from([0xff, 0xfe, 10]), 'not-utf8'],
])('refuses a CSV file with the head %j', async (content, code) => {
  writeFileSync(at('in.csv'), content);
  const run = await runCommand([domain], ['assess', '--batch', at('in.csv'), '--out', at('out.csv')]);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(at('in.csv'));
  expect(code).toBeTruthy();
  expect(readdirSync(folder)).toEqual(['in.csv']);
});

test('takes an empty file', async () => {
  expect(await batch('in.jsonl', '', 'out.jsonl')).toMatchObject({ code: 0, written: '' });
  expect((await batch('in.csv', '', 'out.csv')).written).toMatch(/^line,id,/);
});

test('refuses to write over what it reads, under whatever name', async () => {
  writeFileSync(at('in.jsonl'), JSON.stringify(request));
  symlinkSync(at('in.jsonl'), at('soft.jsonl'));
  linkSync(at('in.jsonl'), at('hard.jsonl'));
  for (const name of ['in.jsonl', 'soft.jsonl', 'hard.jsonl', './in.jsonl']) {
    const run = await runCommand(
      [domain],
      ['assess', '--batch', at('in.jsonl'), '--out', join(folder, name)],
    );
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('hetzelfde bestand');
  }
  expect(readFileSync(at('in.jsonl'), 'utf8')).toBe(JSON.stringify(request));
});

test.each([
  ['none.jsonl', 'out.jsonl', 2],
  ['in.txt', 'out.jsonl', 2],
  ['in.jsonl', 'out', 2],
  ['in.jsonl', 'none/out.jsonl', 1],
])('cannot read %s or write %s', async (input, output, code) => {
  writeFileSync(at('in.jsonl'), JSON.stringify(request));
  const run = await runCommand([domain], ['assess', '--batch', at(input), '--out', at(output)]);
  expect(run).toMatchObject({ code, out: '' });
  expect(run.err).toContain(folder);
  expect(readdirSync(folder)).toEqual(['in.jsonl']);
});

test('leaves nothing half-done when it is stopped, and what was there stays', async () => {
  const stop = new AbortController();
  writeFileSync(at('out.jsonl'), 'before');
  const content = `${JSON.stringify(request)}\n`.repeat(5000);
  setTimeout(() => stop.abort(), 5);
  const run = await batch('in.jsonl', content, 'out.jsonl', stop.signal);
  expect(run).toMatchObject({ code: 1, out: '', written: 'before' });
  expect(run.err).toContain('gestopt');
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.jsonl']);
});

test('whatever is in the file, each line has its result and the command its exit code', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom('jsonl', 'csv'), async (bytes, kind) => {
      rmSync(at('out.jsonl'), { force: true });
      const head = kind === 'csv' ? 'questionnaire,date,pay\n' : '';
      const { code, err, written } = await batch(
        `in.${kind}`,
        Buffer.concat([Buffer.from(head), bytes]),
        'out.jsonl',
      );
      expect(code, err).toBe(0);
      if (written !== '') for (const { errors } of objects(written)) expect(errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
