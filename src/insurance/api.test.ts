import { expect, test } from 'vitest';
import { createApi } from '../foundation/api/create-api.ts';
import { addApi } from './api.ts';
import { calculations } from './calculations/all.ts';
import type { Calculation } from './calculations/calculation.ts';

const faults: unknown[] = [];
const api = createApi({
  domains: [{ api: app => addApi(app, () => '2026-11-22') }],
  report: fault => faults.push(fault),
});
const post = (path: string, body: unknown) =>
  api.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const all = calculations.map(one => one as unknown as Calculation<unknown>);

test.each(all.map(({ id, example }) => [id, example]))(
  'POST /v1/insurance/%s answers its example',
  async (id, example) => {
    const response = await post(`/insurance/${id}`, example);
    const body = await response.json();
    expect([response.status, body.receipt?.rules?.id]).toEqual([200, `insurance-${id}`]);
    expect(faults).toEqual([]);
  },
);

test.each(all.map(({ id }) => [id]))('POST /v1/insurance/%s names what is wrong', async id => {
  const response = await post(`/insurance/${id}`, { nothing: true });
  const { errors } = await response.json();
  expect(response.status).toBe(400);
  expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/nothing');
});

test('each calculation is in the OpenAPI document, with its input', async () => {
  const document = await (await api.request('/openapi.json')).json();
  for (const { id, title } of all) {
    const { post: operation } = document.paths[`/insurance/${id}`];
    expect(operation.summary).toBe(title.nl);
    expect(operation.requestBody.content['application/json'].schema).toBeDefined();
  }
});

test('POST /v1/insurance/simulate works a small population out, and refuses a large one', async () => {
  const input = { persons: 1000, years: 5, replications: 2, variant: 'bill-2025' };
  const response = await post('/insurance/simulate', input);
  const body = await response.json();
  expect(response.status).toBe(200);
  expect(body.variants[0]).toMatchObject({ variant: 'bill-2025', status: 'bill' });
  expect(await (await post('/insurance/simulate', input)).json()).toEqual(body);
  const large = await post('/insurance/simulate', { ...input, persons: 20_000_000 });
  expect(large.status).toBe(400);
  expect((await large.json()).errors[0].pointer).toBe('/persons');
});
