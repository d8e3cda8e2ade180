import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The program as people run it: another process, the built code.
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'waaier-cli-'));
const at = (name: string) => join(folder, name);
const REQUEST = '{"questionnaire":"hiring","date":"2026-11-22","answers":{}}';

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not there; npm test builds it first`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (args: readonly string[]) => spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });

async function run(args: readonly string[], stdin = '') {
  const child = start(args);
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  child.stdin.end(stdin);
  const code = await new Promise<number | null>(done => child.on('close', done));
  return { code, out, err };
}

test('lists, shows, assesses and verifies', async () => {
  const { questionnaires } = JSON.parse((await run(['questionnaire', 'list', '--json'])).out);
  expect(questionnaires.map(({ id }: { id: string }) => id)).toContain('hiring');
  const shown = await run(['questionnaire', 'show', 'hiring', '--json', '--date', '2026-11-22']);
  expect(JSON.parse(shown.out).questionnaire.id).toBe('hiring');
  const assessed = await run(['assess', '-', '--json'], REQUEST);
  expect(assessed).toMatchObject({ code: 0, err: '' });
  const { receipt, outcome } = JSON.parse(assessed.out);
  expect(outcome).toBe('undecided');
  writeFileSync(at('receipt.json'), JSON.stringify(receipt));
  expect(await run(['receipt', 'verify', 'receipt.json'])).toMatchObject({ code: 0, err: '' });
  writeFileSync(at('forged.json'), JSON.stringify({ ...receipt, date: '2026-11-21' }));
  expect(await run(['receipt', 'verify', 'forged.json'])).toMatchObject({ code: 1, err: '' });
  expect(await run(['receipt', 'verify', 'none.json'])).toMatchObject({ code: 2, out: '' });
});

test('checks the questionnaire of the product itself', async () => {
  const path = join(import.meta.dirname, '..', 'src', 'assessment', 'rules', 'hiring');
  const { code, out } = await run(['questionnaire', 'check', path]);
  expect(code, out).toBe(0);
});

test('reports a batch on standard error, and leaves standard output to others', async () => {
  writeFileSync(at('in.jsonl'), `${REQUEST}\nno json\n`);
  const { code, out, err } = await run(['assess', '--batch', 'in.jsonl', '--out', 'out.csv', '--lang', 'en']);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: '2 assessments, 1 with an error; out.csv is ready\n',
  });
});

test('Ctrl-C leaves no half file', async () => {
  writeFileSync(at('many.jsonl'), `${REQUEST}\n`.repeat(50_000));
  const child = start(['assess', '--batch', 'many.jsonl', '--out', 'many-out.jsonl']);
  let err = '';
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const closed = new Promise<number | null>(done => child.on('close', done));
  const parts = () => readdirSync(folder).filter(name => name.endsWith('.part'));
  while (parts().length === 0) await wait(20);
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await closed).toBe(1);
  expect(err).toContain('gestopt; many-out.jsonl is niet geschreven');
  expect(parts()).toEqual([]);
  expect(existsSync(at('many-out.jsonl'))).toBe(false);
});

test('a reader that has seen enough is no fault', async () => {
  const child = start(['questionnaire', 'show', 'hiring', '--json']);
  let err = '';
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  child.stdout.destroy();
  expect(await new Promise(done => child.on('close', done))).toBe(0);
  expect(err).toBe('');
});
