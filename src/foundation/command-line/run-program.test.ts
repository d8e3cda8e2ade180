import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommand } from '../../../test/fixtures/memory-terminal.ts';
import type { Domain } from '../domain.ts';
import { InputError } from '../law/input-error.ts';
import { readJson } from './read-input.ts';
import { Failure, NegativeAnswer } from './terminal.ts';
import { misuse } from './unusable-input.ts';

const problem = (pointer: string) => ({ pointer, code: 'bad', message: { nl: 'fout', en: 'wrong' } });

const ENDS: Readonly<Record<string, () => unknown>> = {
  no: () => new NegativeAnswer(),
  full: () => new Failure('schijf vol', 'disk full'),
  misuse: () => misuse('x', 'kies', 'choose'),
  input: () => new InputError([problem('/a'), problem('/b')]),
  fault: () => new TypeError('x is not a function'),
};

const cheese: Pick<Domain, 'commands'> = {
  commands(program, terminal) {
    program
      .command('cheese <name>')
      .option('--json', 'JSON')
      .option('--ripe <days>', 'days')
      .action(async (name: string) => {
        const end = ENDS[name];
        if (end) throw end();
        if (name.endsWith('.json')) terminal.out(JSON.stringify(await readJson(name, 100, terminal)));
        else if (name === '-') terminal.out(JSON.stringify(await readJson('-', 100, terminal)));
        else terminal.out(`${name} ${terminal.language}\n`);
      });
  },
};

const run = (args: readonly string[], stdin?: string | Uint8Array) => runCommand([cheese], args, stdin);

test('runs a command, in Dutch unless asked otherwise', async () => {
  expect(await run(['cheese', 'gouda'])).toEqual({ code: 0, out: 'gouda nl\n', err: '' });
  expect(await run(['cheese', 'gouda', '--lang', 'en'])).toEqual({ code: 0, out: 'gouda en\n', err: '' });
  expect(await run(['--lang=en', 'cheese', 'gouda'])).toEqual({ code: 0, out: 'gouda en\n', err: '' });
});

test.each([
  [['cheese'], 'Er ontbreekt iets: name.'],
  [['chese', 'x'], 'De opdracht chese bestaat niet. Bedoel je cheese?'],
  [['cheese', 'x', '--rip', '3'], 'De optie --rip bestaat niet. Bedoel je --ripe?'],
  [['cheese', 'x', '--ripe'], 'Bij de optie --ripe <days> hoort een waarde.'],
  [['cheese', 'x', 'y'], 'Er staat te veel in de opdracht: x, y.'],
  [['cheese', 'x', '--lang', 'de'], 'De waarde de kan niet bij --lang <nl|en>. Wat kan: nl, en.'],
])('explains what is wrong with %j', async (args, message) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err: `waaier: ${message}\nUitleg: waaier --help\n` });
  const english = await run([...args, '--lang=en']);
  if (!args.includes('de')) expect(english.err).not.toContain(message);
});

test('explains a wrong call in JSON when JSON is asked for', async () => {
  const { code, out, err } = await run(['cheese', '--json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(JSON.parse(err)).toMatchObject({ detail: 'Er ontbreekt iets: name.', errors: [{ code: 'usage' }] });
});

test('shows help and version', async () => {
  const help = await run(['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('Gebruik: waaier');
  expect((await run(['--help', '--lang', 'en'])).out).toContain('Usage: waaier');
  expect((await run(['cheese', '-h'])).out).toContain('Opties overal:');
  expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  const nothing = await run([]);
  expect(nothing).toMatchObject({ code: 2, out: '' });
  expect(nothing.err).toContain('Gebruik: waaier');
});

test.each([
  ['no', 1, ''],
  ['full', 1, 'waaier: schijf vol\n'],
  ['misuse', 2, 'waaier: kies\n'],
  ['input', 2, 'waaier: /a: fout\nwaaier: /b: fout\n'],
  ['fault', 1, 'waaier: er ging iets mis: x is not a function\n'],
  ['/no/such.json', 2, 'waaier: /no/such.json: dit bestand is er niet\n'],
])('ends %s with %i', async (name, code, err) => {
  expect(await run(['cheese', name])).toEqual({ code, out: '', err });
});

test('reads standard input', async () => {
  expect((await run(['cheese', '-'], '{"a":1}')).out).toBe('{"a":1}');
  const bad = await run(['cheese', '-', '--json'], '{');
  expect(bad).toMatchObject({ code: 2, out: '' });
  expect(JSON.parse(bad.err).errors).toMatchObject([{ file: '-', pointer: '', code: 'not-json' }]);
  expect((await run(['cheese', '-'], 'x'.repeat(101))).err).toContain('standaardinvoer: te groot');
});

test('whatever is typed, it ends with 0, 1 or 2 and without a stack trace', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'cheese',
      'help',
      '--json',
      '--lang',
      'en',
      '--',
      '-',
      '--ripe',
      '-h',
      '-V',
      '--lang=',
      'no',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async args => {
      const { code, err } = await run(args);
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toMatch(/\n\s+at |undefined/);
    }),
    { numRuns: 500 },
  );
});
