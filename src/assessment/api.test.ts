import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { small, smallData } from '../../test/fixtures/small-questionnaire.ts';
import { createApi } from '../foundation/api/create-api.ts';
import {
  AssessmentSchema,
  CheckSchema,
  DescriptionSchema,
  ReceiptCheckSchema,
  SummarySchema,
} from './api/schemas.ts';
import { addApi } from './api.ts';
import { createRegistry } from './model/registry.ts';

const faults: unknown[] = [];
const api = createApi({
  domains: [{ api: app => addApi(app, { rules: createRegistry([small]), today: () => '2026-11-22' }) }],
  report: fault => faults.push(fault),
});

const get = (path: string) => api.request(path);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** The body of an answer, which must be all that its schema says and nothing else. */
async function ok<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  const body = await response.json();
  expect({ status: response.status, body }).toEqual({ status: 200, body: schema.parse(body) });
  return body;
}

async function refused(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, errors, detail } = await response.json();
  return {
    status,
    detail,
    errors: errors.map((error: Record<string, string>) => [error.in, error.pointer, error.code]),
  };
}

const request = {
  questionnaire: 'small',
  date: '2026-11-22',
  answers: { work: 'yes', pay: 'hour', tools: 'theirs' },
};

test('lists questionnaires', async () => {
  const { questionnaires } = await (await get('/questionnaires')).json();
  expect(questionnaires).toHaveLength(1);
  expect(SummarySchema.parse(questionnaires[0])).toEqual(questionnaires[0]);
  expect(questionnaires[0]).toMatchObject({ id: 'small', version: '1.0.0', questions: 4, hash: small.hash });
});

test('shows a questionnaire with everything to compute an outcome by hand', async () => {
  const shown = await ok(await get('/questionnaires/small'), DescriptionSchema);
  expect(shown.questionnaire).toEqual(small.questionnaire);
  expect(shown.hash).toBe(small.hash);
  expect(shown.method.nl).toContain('scoring.prior');
  expect((await get('/questionnaires/small?date=2026-01-01')).status).toBe(200);
});

test('tells an unknown questionnaire from a wrong date', async () => {
  expect(await refused(await get('/questionnaires/big'))).toEqual({
    status: 404,
    detail: 'Vragenlijst "big" bestaat niet. Wat wel bestaat: small.',
    errors: [],
  });
  expect(await refused(await get('/questionnaires/small?date=2027-01-01'))).toMatchObject({
    status: 400,
    errors: [['query', '/date', 'date-out-of-range']],
  });
  expect(await refused(await get('/questionnaires/small?date=soon&when=now'))).toMatchObject({
    status: 400,
    errors: [['query', '/when', 'unknown-field']],
  });
});

test('publishes the schema of a questionnaire', async () => {
  const schema = await (await get('/questionnaire-schema')).json();
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  expect(schema.required).toContain('sections');
});

test('checks a questionnaire', async () => {
  expect(await ok(await post('/questionnaires/_check', smallData), CheckSchema)).toMatchObject({
    valid: true,
  });
  const wrong = await ok(
    await post('/questionnaires/_check', { ...smallData, open: 'no-such' }),
    CheckSchema,
  );
  expect(wrong.valid).toBe(false);
  expect(wrong.findings).toContainEqual(expect.objectContaining({ where: '/open', severity: 'error' }));
  const shapeless = await ok(await post('/questionnaires/_check', []), CheckSchema);
  expect(shapeless.findings).toHaveLength(1);
});

test('assesses, and the same question gives the same answer', async () => {
  const result = await ok(await post('/assessments', request), AssessmentSchema);
  expect(result).toMatchObject({ outcome: 'employment', kind: 'decided', score: { value: 15, prior: 1 } });
  expect(await (await post('/assessments', request)).json()).toEqual(result);
  const saved = {
    format: 'waaier-assessment/1',
    ...request,
    description: 'Een klus',
    receipt: result.receipt,
  };
  expect(await (await post('/assessments', saved)).json()).toEqual(result);
});

test('names everything that is wrong with an assessment', async () => {
  const wrong = { questionnaire: 'small', date: '2026-13-01', answers: { pay: 'gold' }, colour: 'red' };
  expect(await refused(await post('/assessments', wrong))).toEqual({
    status: 400,
    detail: 'Er zijn 3 fouten in de invoer.',
    errors: [
      ['body', '/colour', 'unknown-field'],
      ['body', '/date', 'not-a-date'],
      ['body', '/answers/pay', 'unknown-option'],
    ],
  });
  expect((await refused(await post('/assessments', 'x'.repeat(100_001)))).status).toBe(413);
  expect((await refused(await get('/assessments'))).status).toBe(405);
});

test('assesses many at once; a bad one stops nothing', async () => {
  const items = [request, { ...request, date: 'soon' }, 7, { ...request, answers: { work: 'no' } }];
  const response = await post('/assessments/_batch', { items }, { 'accept-language': 'en' });
  const { results, assessed, failed } = await response.json();
  expect({ assessed, failed }).toEqual({ assessed: 2, failed: 2 });
  expect(
    results.map((r: { index: number; assessment?: { outcome: string } }) => [r.index, r.assessment?.outcome]),
  ).toEqual([
    [0, 'employment'],
    [1, undefined],
    [2, undefined],
    [3, 'out-of-scope'],
  ]);
  expect(results[1].errors).toEqual([
    { pointer: '/date', code: 'not-a-date', detail: expect.stringContaining('does not exist') },
  ]);
  expect(results[2].errors[0].code).toBe('not-an-object');
});

test.each([
  [{}, 'no-items'],
  [[], 'no-items'],
  [{ items: {} }, 'no-items'],
  [{ items: [], more: 1 }, 'no-items'],
  [{ items: Array(1001).fill(0) }, 'too-many'],
])('refuses a batch that is none', async (body, code) => {
  const { status, errors } = await refused(await post('/assessments/_batch', body));
  expect([status, errors[0][2]]).toEqual([400, code]);
});

test('asks the next question until there is none', async () => {
  const ask = async (more: object) => (await post('/next-question', { ...request, ...more })).json();
  expect(await ask({ answers: {} })).toMatchObject({
    question: { id: 'work' },
    section: 'all',
    kind: 'needs',
    progress: { asked: 0 },
  });
  expect(await ask({})).toMatchObject({
    question: null,
    section: null,
    outcome: 'employment',
    possible: ['employment'],
  });
  const unfinished = { answers: { work: 'yes', pay: 'hour', tools: 'own' } };
  expect((await ask({ ...unfinished, complete: true })).question.id).toBe('kind');
});

test('names everything that is wrong with a request for a question', async () => {
  const wrong = { ...request, answers: [], order: 'random', complete: 'yes', colour: 'red' };
  expect((await refused(await post('/next-question', wrong))).errors).toEqual([
    ['body', '/colour', 'unknown-field'],
    ['body', '/order', 'invalid-value'],
    ['body', '/complete', 'invalid-type'],
    ['body', '/answers', 'not-an-object'],
  ]);
});

test('verifies receipts', async () => {
  const result = await (await post('/assessments', request)).json();
  for (const body of [result, result.receipt]) {
    expect(await ok(await post('/receipts/_verify', body), ReceiptCheckSchema)).toMatchObject({
      holds: true,
    });
  }
  const forged = { ...result.receipt, date: '2031-01-01' };
  const check = await ok(await post('/receipts/_verify', forged), ReceiptCheckSchema);
  expect(check).toMatchObject({ holds: false, intact: false, errors: [{ code: 'date-out-of-range' }] });
  expect((await refused(await post('/receipts/_verify', { receipt: 1 }))).errors).toEqual([
    ['body', '/receipt', 'no-receipt'],
  ]);
});

test('whatever is asked for, the answer is a result or a problem and never a fault', async () => {
  const segment = fc.oneof(
    fc.constantFrom('questionnaires', 'small', '%FF', '%00', '%2F', '..', '_check', '%E2%82'),
    fc.webSegment(),
  );
  const path = fc.tuple(fc.array(segment, { maxLength: 3 }), fc.option(fc.webQueryParameters()));
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('GET', 'PUT', 'OPTIONS'), async ([parts, query], method) => {
      const url = `http://x/${parts.join('/')}${query === null ? '' : `?${query}`}`;
      expect([200, 204, 400, 404, 405]).toContain((await api.request(url, { method })).status);
    }),
    { numRuns: 500 },
  );
  expect(faults).toEqual([]);
});

test('whatever is posted, the answer is a result or a problem and never a fault', async () => {
  const paths = [
    '/assessments',
    '/assessments/_batch',
    '/next-question',
    '/receipts/_verify',
    '/questionnaires/_check',
  ];
  const near = fc.record({
    key: fc.constantFrom('questionnaire', 'date', 'answers', 'format', 'items'),
    value: fc.jsonValue(),
  });
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 100 }).map(bytes => Buffer.from(bytes).toString('latin1')),
    fc.json(),
    near.map(({ key, value }) => JSON.stringify({ ...request, [key]: value })),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), bodies, async (path, body) => {
      expect([200, 400]).toContain((await post(path, body)).status);
    }),
    { numRuns: 500 },
  );
  expect(faults).toEqual([]);
});
