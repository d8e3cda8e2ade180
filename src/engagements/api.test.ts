import { expect, test } from 'vitest';
import { ANSWERS, requestFor, twoVersions } from '../../test/fixtures/two-versions.ts';
import { apiCaller, fits } from '../../test/support/api-call.ts';
import { createApi } from '../foundation/api/create-api.ts';
import { testDatabase } from '../foundation/store/test-database.ts';
import { FileSchema, Kept, ListSchema } from './api/schemas.ts';
import { addRegisterApi } from './api.ts';
import { anEngagement } from './model/fixture.ts';
import { registerDesk } from './pages/register-desk.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const api = createApi({
  domains: [{ organisationApi: (app, services) => addRegisterApi(app, registerDesk(services, twoVersions)) }],
  services: rooms.services,
  report: fault => faults.push(fault),
});
const BASE = '/organisation/engagements';

const call = apiCaller(api, rooms);

let count = 0;
const fresh = () => {
  count += 1;
  const kvk = String(count).padStart(8, '0');
  return anEngagement({ reference: `API-${kvk}`, worker: { name: `Worker ${kvk}`, kvk, email: null } });
};
async function add(): Promise<string> {
  return fits(await call('POST', BASE, fresh()), Kept).id;
}

test('an engagement is added, shown, changed, ended and removed', async () => {
  const given = fresh();
  const { id, version } = fits(await call('POST', BASE, given), Kept);
  const one = `${BASE}/${id}`;
  expect(fits(await call('GET', one, undefined, 'reader'), FileSchema).engagement).toMatchObject({
    ...given,
    id,
    version,
  });
  expect(await call('PUT', one, { version, engagement: { ...given, client: 'Ander BV' } })).toEqual({
    status: 200,
    body: { version: 2 },
  });
  expect(await call('POST', `${one}/_end`, { version: 2, ends: '2026-06-30' })).toMatchObject({
    body: { version: 3 },
  });
  expect((await call('DELETE', `${one}?version=3`)).status).toBe(403);
  expect(await call('DELETE', `${one}?version=2`, undefined, 'administrator')).toMatchObject({ status: 409 });
  expect(await call('DELETE', `${one}?version=3`, undefined, 'administrator')).toEqual({
    status: 200,
    body: { done: true },
  });
  expect((await call('GET', one)).status).toBe(404);
});

test('everything that is wrong comes at once, each at its place', async () => {
  const id = await add();
  const wrong = { ...fresh(), starts: 'soon', rateCents: -1, colour: 'red' };
  const problems = async (answer: ReturnType<typeof call>) => {
    const { status, body } = await answer;
    return [status, body.errors.map(({ pointer }: { pointer: string }) => pointer)];
  };
  expect(await problems(call('POST', BASE, wrong))).toEqual([400, ['/starts', '/rateCents', '/colour']]);
  expect(await problems(call('PUT', `${BASE}/${id}`, { version: 1, engagement: wrong }))).toEqual([
    400,
    ['/engagement/starts', '/engagement/rateCents', '/engagement/colour'],
  ]);
  expect(await problems(call('PUT', `${BASE}/${id}`, { engagement: fresh() }))).toEqual([400, ['/version']]);
  expect(await problems(call('PUT', `${BASE}/${id}`, { version: 1, more: 1, engagement: fresh() }))).toEqual([
    400,
    ['/more'],
  ]);
  expect(await problems(call('POST', `${BASE}/${id}/checks`, { result: 'good' }))).toEqual([
    400,
    ['/checkedOn', '/result', '/finding'],
  ]);
  expect(await problems(call('GET', `${BASE}?attention=all`))).toEqual([400, ['/attention']]);
});

test('the list pages and filters; words go in the body', async () => {
  const given = { ...fresh(), client: 'Zoekmij BV', sector: 'building' };
  await call('POST', BASE, given);
  const listed = fits(
    await call('GET', `${BASE}?sector=building&order=-starts`, undefined, 'reader'),
    ListSchema,
  );
  expect(listed).toMatchObject({
    total: 1,
    page: 1,
    pages: 1,
    engagements: [{ reference: given.reference }],
  });
  const found = fits(
    await call('POST', `${BASE}/_search`, { words: 'ZOEKMIJ', page: 1 }, 'reader'),
    ListSchema,
  );
  expect(found.engagements).toHaveLength(1);
  expect(
    (await call('POST', `${BASE}/_search`, { words: 'zoekmij' }, 'reader', rooms.theirs)).body.total,
  ).toBe(0);
});

test('an engagement is assessed, decided with four eyes, checked, and assessed anew', async () => {
  await rooms.database.db.deleteFrom('engagement').execute();
  await rooms.database.db
    .updateTable('organisation')
    .set({ four_eyes: true })
    .where('id', '=', rooms.ours.organisation)
    .execute();
  const id = await add();
  const one = `${BASE}/${id}`;
  const assess = (version: number, assessment: object) =>
    call('PUT', `${one}/assessment`, { version, assessment });
  expect(
    (await assess(1, { ...requestFor('undecided'), answers: { work: 'yes' } })).body.errors[0].code,
  ).toBe('unfinished');
  expect((await assess(1, { ...requestFor('undecided'), more: 1 })).body.errors[0].pointer).toBe(
    '/assessment/more',
  );
  expect(await assess(1, requestFor('undecided'))).toEqual({
    status: 200,
    body: { version: 2, outcome: 'undecided' },
  });

  const decision = { version: 2, choice: 'stop', reasons: 'Daarom', decidedOn: '2026-11-22' };
  const proposed = await call('POST', `${one}/decisions`, decision, 'approver');
  expect(proposed).toMatchObject({ status: 200, body: { state: 'proposed' } });
  const settle = `${one}/decisions/${proposed.body.id}`;
  expect((await call('POST', `${settle}/_approve`, { version: 1 }, 'approver')).status).toBe(403);
  expect((await call('POST', `${settle}/_withdraw`, { version: 1 })).status).toBe(403);
  expect((await call('POST', `${one}/decisions/${id}/_approve`, {}, 'approver')).status).toBe(404);
  expect(
    (await call('POST', `${settle}/_approve`, { version: 1, remark: 'Ja' }, 'administrator')).body,
  ).toEqual({ done: true });
  expect((await call('POST', `${settle}/_reject`, { version: 1 }, 'administrator')).status).toBe(409);

  const check = { checkedOn: '2026-11-22', result: 'deviates', finding: 'Anders' };
  expect((await call('POST', `${one}/checks`, check)).status).toBe(200);
  expect(fits(await call('GET', one), FileSchema)).toMatchObject({
    needsDecision: false,
    deviates: true,
    engagement: { assessed: { outcome: 'undecided', answers: ANSWERS.undecided } },
    decisions: [{ state: 'final', remark: 'Ja' }],
  });

  const outdated = await call('GET', `${BASE}/_outdated?date=2027-01-01`, undefined, 'reader');
  expect(outdated).toMatchObject({
    status: 200,
    body: {
      sameRules: 0,
      otherRules: 1,
      engagements: [{ id, kind: 'changes', is: { outcome: 'employment' } }],
    },
  });
  const confirm = { date: '2027-01-01', engagements: [{ id, version: 2 }] };
  expect((await call('POST', `${BASE}/_reassess`, confirm, 'reader')).status).toBe(403);
  expect(await call('POST', `${BASE}/_reassess`, confirm)).toEqual({ status: 200, body: { count: 1 } });
  expect(fits(await call('GET', one), FileSchema)).toMatchObject({ needsDecision: true, deviates: false });
});

test('evidence goes in and out as it is', async () => {
  const id = await add();
  const path = `${BASE}/${id}/evidence`;
  const content = Buffer.from('%PDF-1.7 bewijs').toString('base64');
  expect((await call('POST', path, { name: 'a.png', content })).body.errors[0].code).toBe('wrong-ending');
  expect((await call('POST', path, { name: 'a.pdf', content: 'geen base64!' })).body.errors[0].pointer).toBe(
    '/content',
  );
  const kept = await call('POST', path, { name: 'a.pdf', content });
  expect((await call('GET', `${path}/${kept.body.id}`, undefined, 'reader')).body).toEqual({
    name: 'a.pdf',
    mediaType: 'application/pdf',
    sha256: kept.body.sha256,
    content,
  });
  expect((await call('DELETE', `${path}/${kept.body.id}`, undefined, 'reader')).status).toBe(403);
  expect((await call('DELETE', `${path}/${kept.body.id}`)).status).toBe(200);
  expect((await call('GET', `${path}/${kept.body.id}`)).status).toBe(404);
});

test('a worker is changed for every engagement', async () => {
  const id = await add();
  const { workerId, worker } = (await call('GET', `${BASE}/${id}`)).body.engagement;
  const path = `/organisation/workers/${workerId}`;
  expect((await call('GET', path)).body).toEqual({ ...worker, id: workerId, version: 1, engagements: 1 });
  expect(
    (await call('PUT', path, { version: 1, worker: { ...worker, kvk: '1' } })).body.errors[0].pointer,
  ).toBe('/worker/kvk');
  expect((await call('PUT', path, { version: 1, worker: { ...worker, name: 'Nieuw' } })).body).toEqual({
    version: 2,
  });
  expect((await call('PUT', path, { version: 1, worker })).status).toBe(409);
});

test('nothing above was a fault of ours', () => {
  expect(faults).toEqual([]);
});
