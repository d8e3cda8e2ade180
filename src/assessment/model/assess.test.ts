import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small } from '../../../test/fixtures/small-questionnaire.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { verifyReceiptHash } from '../../foundation/law/receipt.ts';
import { assess } from './assess.ts';
import { createRegistry } from './registry.ts';

const rules = createRegistry([small]);
const ask = (answers: unknown, date: unknown = '2026-11-22', questionnaire: unknown = 'small') =>
  assess({ questionnaire, date, answers }, rules);

function problemsOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ pointer, code }) => [pointer, code]);
    throw error;
  }
  throw new Error('assessed');
}

test('gives outcome, score, margins, viewpoints and reasons', () => {
  const result = ask({ work: 'yes', pay: 'hour', tools: 'theirs', kind: 'light' });
  expect(result).toMatchObject({
    questionnaire: { id: 'small', version: '1.0.0', hash: small.hash },
    date: '2026-11-22',
    outcome: 'employment',
    kind: 'decided',
    end: undefined,
    possible: ['employment'],
    score: { value: 15, low: 15, high: 15, prior: 1 },
    ignored: ['kind'],
    needs: [],
    notes: ['summer'],
  });
  expect(result.score.margins).toEqual([
    { outcome: 'self-employed', points: -23 },
    { outcome: 'undecided', points: -8 },
    { outcome: 'employment', points: 0 },
  ]);
  expect(result.viewpoints.map(({ points }) => points)).toEqual([9, 5]);
});

test('caps, knocks out and stays open as the questionnaire says', () => {
  expect(ask({ work: 'yes', pay: 'result', tools: 'own', kind: 'heavy' }).score.value).toBe(1 - 10 - 6);
  expect(ask({ work: 'no' })).toMatchObject({ outcome: 'out-of-scope', end: 'no-work', kind: 'decided' });
  expect(ask({})).toMatchObject({ outcome: 'undecided', kind: 'needs' });
  expect(ask({ pay: 'hour' }, '2026-06-30').notes).toEqual([]);
});

test('seals the answers in author order, the steps and the outcome', () => {
  const { receipt } = ask({ tools: 'theirs', work: 'yes', pay: 'hour' });
  expect(verifyReceiptHash(receipt)).toBe(true);
  expect(receipt.product.name).toBe('waaier');
  expect(JSON.stringify(receipt.input)).toBe('{"answers":{"work":"yes","pay":"hour","tools":"theirs"}}');
  expect(receipt.outcome).toEqual({ outcome: 'employment', kind: 'decided', end: null, score: 15 });
  expect(receipt.steps.map(({ name }) => name)).toEqual([
    'prior',
    'answer pay',
    'answer tools',
    'viewpoint money',
    'viewpoint tools',
    'score',
    'outcome',
  ]);
  expect(ask({ work: 'no' }).receipt.steps).toContainEqual({
    name: 'end no-work',
    value: 'out-of-scope',
    source: 'ours',
    origin: 'computed',
  });
});

test('the order of the answers does not matter', () => {
  const answers = fc.record(
    {
      work: fc.constantFrom('yes', 'no'),
      pay: fc.constantFrom('hour', 'result', 'other'),
      tools: fc.constantFrom('theirs', 'own'),
      kind: fc.constantFrom('heavy', 'light'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, given => {
      const turned = Object.fromEntries(Object.entries(given).reverse());
      expect(JSON.stringify(ask(turned))).toBe(JSON.stringify(ask(given)));
    }),
  );
});

test('names every problem at once', () => {
  expect(problemsOf(() => ask({ pay: 'gold', size: 'big' }, 'soon'))).toEqual([
    ['/date', 'not-a-date'],
    ['/answers/pay', 'unknown-option'],
    ['/answers/size', 'unknown-question'],
  ]);
  expect(problemsOf(() => ask(null, null, null))).toEqual([
    ['/questionnaire', 'unknown-questionnaire'],
    ['/date', 'not-a-date'],
  ]);
  expect(problemsOf(() => ask([]))).toEqual([['/answers', 'not-an-object']]);
  expect(
    problemsOf(() => ask(JSON.parse('{"__proto__":"x","constructor":"y"}'))).map(([pointer]) => pointer),
  ).toEqual(['/answers/__proto__', '/answers/constructor']);
});

test('whatever comes in, the answer is an assessment or an InputError', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (questionnaire, date, answers) => {
      for (const id of [questionnaire, 'small']) {
        try {
          expect(ask(answers, date, id).outcome).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }
    }),
  );
});
