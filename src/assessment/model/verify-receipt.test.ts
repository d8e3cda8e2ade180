import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small, smallData } from '../../../test/fixtures/small-questionnaire.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { makeReceipt } from '../../foundation/law/receipt.ts';
import { compile } from '../../foundation/questionnaire/compile.ts';
import { Questionnaire } from '../../foundation/questionnaire/schema.ts';
import { assess } from './assess.ts';
import { createRegistry } from './registry.ts';
import { verifyReceipt } from './verify-receipt.ts';

const rules = createRegistry([small]);
const request = {
  questionnaire: 'small',
  date: '2026-11-22',
  answers: { work: 'yes', pay: 'hour', tools: 'theirs' },
};
const assessment = assess(request, rules);
const { receipt } = assessment;
const file = { format: 'waaier-assessment/1', ...request, receipt };

/** The questionnaire after a change of its scoring. */
const changedRules = (scoring: object) =>
  createRegistry([
    compile(
      Questionnaire.parse({
        ...smallData,
        version: '1.0.1',
        scoring: { ...smallData.scoring, ...scoring },
      }),
    ),
  ]);

test('a receipt holds, alone, in a saved file and in an assessment', () => {
  for (const value of [receipt, file, assessment]) {
    expect(verifyReceipt(JSON.parse(JSON.stringify(value)), rules)).toEqual({
      holds: true,
      intact: true,
      sameRules: true,
      sameOutcome: true,
      differences: [],
      fileDifferences: [],
      problems: [],
      receipt,
    });
  }
});

test('a changed receipt is not intact', () => {
  const forged = { ...receipt, outcome: { ...(receipt.outcome as object), outcome: 'self-employed' } };
  expect(verifyReceipt(forged, rules)).toMatchObject({
    holds: false,
    intact: false,
    sameRules: true,
    sameOutcome: false,
    differences: [{ pointer: '/outcome/outcome', was: 'self-employed', is: 'employment' }],
  });
});

test('a receipt in a file that says something else is not intact', () => {
  const check = verifyReceipt({ ...file, date: '2026-11-23', answers: { work: 'yes' } }, rules);
  expect(check).toMatchObject({ holds: false, intact: false, sameRules: true, sameOutcome: true });
  expect(check.fileDifferences.map(({ pointer }) => pointer)).toEqual([
    '/date',
    '/answers/pay',
    '/answers/tools',
  ]);
});

test('changed rules show, whether they change the outcome or not', () => {
  expect(verifyReceipt(receipt, changedRules({ unit: { nl: 'eenheden', en: 'units' } }))).toMatchObject({
    holds: false,
    intact: true,
    sameRules: false,
    sameOutcome: true,
  });
  expect(verifyReceipt(receipt, changedRules({ prior: -10 }))).toMatchObject({
    intact: true,
    sameRules: false,
    sameOutcome: false,
  });
});

test('says why nothing can be computed again', () => {
  const { format: _format, hash: _hash, ...content } = receipt;
  const other = makeReceipt({ ...content, date: '2031-01-01', input: { answers: { size: 'big' } } });
  const check = verifyReceipt(other, rules);
  expect(check).toMatchObject({ holds: false, intact: true, sameRules: false, sameOutcome: false });
  expect(check.problems.map(({ code }) => code)).toEqual(['date-out-of-range', 'unknown-question']);
  expect(verifyReceipt(makeReceipt({ ...content, input: 'none' }), rules).problems).toMatchObject([
    { code: 'not-an-object' },
  ]);
});

test('refuses what is no receipt, with its place', () => {
  const pointers = (value: unknown) => {
    try {
      verifyReceipt(value, rules);
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ pointer }) => pointer);
      throw error;
    }
    throw new Error('verified');
  };
  expect(pointers(null)).toEqual(['']);
  expect(pointers({ receipt: 7 })).toEqual(['/receipt']);
  expect(pointers({ receipt: { ...receipt, hash: 'x', date: 'y' } })).toEqual([
    '/receipt/date',
    '/receipt/hash',
  ]);
});

test('any change of one value shows', () => {
  const places = fc.constantFrom<[string, unknown]>(
    ['date', '2026-11-21'],
    ['input', { answers: { work: 'yes' } }],
    ['outcome', null],
    ['steps', []],
    ['product', { name: 'waaier', version: '9.9.9' }],
    ['hash', '0'.repeat(64)],
  );
  fc.assert(
    fc.property(places, ([key, value]) => {
      expect(verifyReceipt({ ...receipt, [key]: value }, rules).intact).toBe(false);
    }),
  );
});
