import { expect, test } from 'vitest';
import { runCommand } from '../../../test/fixtures/memory-terminal.ts';
import { addCommands } from './add-commands.ts';

const insurance = { commands: addCommands };

const run = (args: readonly string[], input: unknown) =>
  runCommand([insurance], ['insurance', 'simulate', '-', ...args], JSON.stringify(input));

const small = { persons: 5000, years: 15, seed: 4, replications: 2, variants: ['bill-2024', 'bill-2025'] };

test('gives JSON, the same for any number of threads, with progress beside it', async () => {
  const one = await run(['--json', '--workers', '1'], small);
  expect(one.code).toBe(0);
  expect(one.err).toContain('waaier: 100%\n');
  const report = JSON.parse(one.out);
  expect(report.variants.map(({ variant }: { variant: string }) => variant)).toEqual(small.variants);
  expect(report.variants[0].status).toBe('bill');
  expect(report.receipt.outcome[0].premium).toEqual(report.variants[0].premium);
  const two = await run(['--json', '--workers', '2'], small);
  expect(two.out).toBe(one.out);
});

test('gives tables for a person, in both languages', async () => {
  const dutch = await run([], { ...small, replications: 1 });
  expect(dutch.out).toContain('5.000 personen, 15 jaar, 1 keer getrokken, startgetal 4');
  expect(dutch.out).toContain('Winnaars en verliezers');
  const english = await run(['--lang', 'en'], small);
  expect(english.out).toContain('5,000 persons, 15 years, drawn 2 times, seed 4');
  expect(english.out).toMatch(/bill-2025 +104 +\d\.\d\d% \(/);
});

test.each([
  [{ persons: 10 }, [], '/persons'],
  [{ variants: ['baz'] }, [], 'bill-2025'],
  [small, ['--workers', '0'], '--workers'],
])('%j %j: exit code 2, and it says why', async (input, args, said) => {
  const { code, out, err } = await run(args, input);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
});

test('Ctrl-C stops it: exit code 1, nothing on the output', async () => {
  const stopped = await runCommand(
    [insurance],
    ['insurance', 'simulate', '-'],
    JSON.stringify(small),
    AbortSignal.abort(),
  );
  expect(stopped).toMatchObject({ code: 1, out: '', err: 'waaier: gestopt; er is niets uitgekomen\n' });
});
