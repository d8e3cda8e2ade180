import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small } from '../../../test/fixtures/small-questionnaire.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { assess } from './assess.ts';
import { FILE_MAX_BYTES, parseSavedFile, serialiseSavedFile } from './file.ts';
import { createRegistry } from './registry.ts';

const request = { questionnaire: 'small', date: '2026-11-22', answers: { work: 'yes', pay: 'hour' } };
const { receipt } = assess(request, createRegistry([small]));
const saved = serialiseSavedFile({ ...request, description: 'Een klus', receipt });

function problemsOf(content: string | Uint8Array) {
  try {
    parseSavedFile(content);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ pointer, code }) => [pointer, code]);
    throw error;
  }
  throw new Error('read');
}

const changed = (fields: object) => JSON.stringify({ ...JSON.parse(saved), ...fields });

test('reads back what it writes', () => {
  const file = { format: 'waaier-assessment/1', ...request, description: 'Een klus', receipt };
  expect(parseSavedFile(saved)).toEqual(file);
  expect(parseSavedFile(new TextEncoder().encode(`\uFEFF${saved}`))).toEqual(file);
  const again = serialiseSavedFile(parseSavedFile(saved));
  expect(serialiseSavedFile(parseSavedFile(again))).toBe(again);
});

test('leaves out what there is not', () => {
  expect(serialiseSavedFile({ ...request, description: '' })).toBe(
    `${JSON.stringify({ format: 'waaier-assessment/1', ...request }, null, 2)}\n`,
  );
});

test('names what is wrong', () => {
  expect(problemsOf('')).toEqual([['', 'not-json']]);
  expect(problemsOf(saved.slice(0, -3))).toEqual([['', 'not-json']]);
  expect(problemsOf(new Uint8Array([0xff, 0x00]))).toEqual([['', 'not-utf8']]);
  expect(problemsOf('['.repeat(FILE_MAX_BYTES + 1))).toEqual([['', 'too-large']]);
  expect(problemsOf('['.repeat(2000) + ']'.repeat(2000))).toEqual([['', 'too-deep']]);
  expect(problemsOf(changed({ format: 'waaier-assessment/2' }))).toEqual([['/format', 'invalid-value']]);
  expect(problemsOf(changed({ date: 'today', answers: { work: 1 }, colour: 'red' }))).toEqual([
    ['/date', 'custom'],
    ['/answers/work', 'invalid-type'],
    ['/colour', 'unknown-field'],
  ]);
  expect(problemsOf(changed({ receipt: { ...receipt, hash: 'x' } }))).toEqual([
    ['/receipt/hash', 'invalid-format'],
  ]);
});

test('whatever is in the file, it is read or refused with reasons', () => {
  const json = fc.json({ maxDepth: 4 });
  const near = fc.record({ key: fc.constantFrom(...Object.keys(JSON.parse(saved))), value: fc.jsonValue() });
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }),
    json,
    near.map(({ key, value }) => changed({ [key]: value })),
    fc.nat(saved.length).map(n => saved.slice(0, n)),
  );
  fc.assert(
    fc.property(contents, content => {
      try {
        expect(parseSavedFile(content).format).toBe('waaier-assessment/1');
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 1000 },
  );
});
