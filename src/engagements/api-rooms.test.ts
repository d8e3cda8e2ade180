import { beforeAll, expect, test } from 'vitest';
import { apiCaller, apiSender, fits } from '../../test/support/api-call.ts';
import { createApi } from '../foundation/api/create-api.ts';
import { organisations } from '../foundation/identity/domain.ts';
import { addJobsApi } from '../foundation/jobs/add-api.ts';
import type { JobKind } from '../foundation/jobs/kind.ts';
import { runJob } from '../foundation/jobs/run-job.ts';
import { testDatabase } from '../foundation/store/test-database.ts';
import { ColumnsSchema, ImportList, ImportSchema, RowsSchema } from './api/import-schemas.ts';
import { Kept, StartedSchema } from './api/schemas.ts';
import { engagements } from './domain.ts';
import type { Engagement } from './model/engagement.ts';
import { anEngagement } from './model/fixture.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const kinds = engagements.jobs as readonly JobKind[];
const api = createApi({
  domains: [
    engagements,
    organisations,
    { organisationApi: (app, services) => addJobsApi(app, services, kinds) },
  ],
  services: rooms.services,
  report: fault => faults.push(fault),
});
const call = apiCaller(api, rooms);
const send = apiSender(api, rooms);
const BASE = '/organisation/engagements';
const work = (job: string) =>
  runJob(
    rooms.services,
    kinds,
    { organisation: rooms.ours.organisation, id: job },
    new AbortController().signal,
  );
const base64 = (text: string) => Buffer.from(text).toString('base64');
let engagement: string;

beforeAll(async () => {
  const add = async (changes: Partial<Engagement>) =>
    fits(await call('POST', BASE, anEngagement({ sector: null, ...changes })), Kept).id;
  engagement = await add({ reference: 'OUD', starts: '2015-01-01', ends: '2016-06-30' });
  await add({ reference: 'EINDE', ends: '2026-11-30' });
});

test('the file of an engagement comes as ZIP and as PDF, and whoever takes only JSON hears so', async () => {
  const path = `${BASE}/${engagement}/file`;
  const zip = await send('GET', `${path}?format=zip`, undefined, 'reader');
  expect(zip.headers.get('content-type')).toBe('application/zip');
  expect(zip.headers.get('content-disposition')).toBe('attachment; filename="waaier-OUD.zip"');
  expect(zip.headers.get('api-version')).toMatch(/^1\./);
  const pdf = await send('GET', `${path}?format=pdf&language=en`, undefined, 'reader');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect((await call('GET', `${path}?format=docx`)).body.errors[0]).toMatchObject({
    in: 'query',
    pointer: '/format',
  });
  expect((await call('GET', `${BASE}/${crypto.randomUUID()}/file?format=zip`)).status).toBe(404);
  const headers = { cookie: await rooms.cookie('reader'), accept: 'application/json' };
  expect((await api.request(`${path}?format=zip`, { headers })).status).toBe(406);
  expect((await api.request(BASE, { headers: { ...headers, accept: 'application/zip' } })).status).toBe(406);
});

test('a spreadsheet goes in by the steps of the pages, with every wrong cell told before', async () => {
  const csv =
    'Kenmerk;Opdrachtgever;Naam opdrachtnemer;Opdracht;Begindatum\nA1;Klant;Zoë;Bouwen;2026-01-05\nA2;;Yves;Bouwen;morgen\n';
  const path = '/organisation/imports';
  expect((await call('POST', path, { name: 'a.csv', content: base64('') })).status).toBe(400);
  const given = fits(await call('POST', path, { name: 'a.csv', content: base64(csv) }), ImportSchema);
  const one = `${path}/${given.id}`;
  expect(given).toMatchObject({ state: 'uploaded', format: 'csv', version: 1 });
  expect(fits(await call('GET', path), ImportList).imports).toHaveLength(1);
  expect((await call('GET', one, undefined, 'editor', rooms.theirs)).status).toBe(404);

  const { columns } = fits(await call('GET', `${one}/columns?sheet=0&header=1`), ColumnsSchema);
  expect(columns).toEqual(['reference', 'client', 'worker-name', 'assignment', 'starts']);
  const choices = { sheet: 0, header: 1, columns, notation: 'nl', existing: 'refuse', date: '2026-11-22' };
  const wrong = await call('PUT', `${one}/columns`, { ...choices, version: 1, columns: ['colour', null] });
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/columns/0',
    '/columns',
  ]);
  expect((await call('PUT', `${one}/columns`, { ...choices, version: 7 })).status).toBe(409);
  const checking = fits(await call('PUT', `${one}/columns`, { ...choices, version: 1 }), ImportSchema);
  await work(checking.job!);

  const checked = fits(await call('GET', one), ImportSchema);
  expect(checked).toMatchObject({ state: 'checked', counts: { rows: 2, wrong: 1, add: 1 } });
  const { wrong: rows } = fits(await call('GET', `${one}/rows`), RowsSchema);
  expect(rows!.map(({ row, problems }) => [row, problems.map(({ column }) => column)])).toEqual([
    [3, [1, 4]],
  ]);
  expect(fits(await call('GET', `${one}/rows?after=3`), RowsSchema).wrong).toEqual([]);
  expect(fits(await call('GET', `${one}/rows?show=good`), RowsSchema).good).toMatchObject([
    { row: 2, changes: false, engagement: { reference: 'A1' } },
  ]);
  const { version } = checked;
  expect((await call('POST', `${one}/_approve`, { version, leaveWrong: false })).status).toBe(409);
  const running = fits(await call('POST', `${one}/_approve`, { version, leaveWrong: true }), ImportSchema);
  await work(running.job!);
  expect(fits(await call('GET', one), ImportSchema)).toMatchObject({ state: 'imported', sheets: null });
  expect((await call('DELETE', one)).status).toBe(409);

  const other = (await call('POST', path, { name: 'b.csv', content: base64(csv) })).body.id;
  expect((await call('DELETE', `${path}/${other}`)).body).toEqual({ done: true });
  expect((await call('GET', `${path}/${other}`)).status).toBe(404);
});

test('the register comes out as a file, as far as the filter and the words let it', async () => {
  const out = await send(
    'POST',
    `${BASE}/_export`,
    { format: 'csv', words: 'zoë', language: 'en' },
    'reader',
  );
  expect(out.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(out.headers.get('content-disposition')).toBe('attachment; filename="engagements-2026-11-22.csv"');
  const lines = (await out.text()).trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^A1/);
  const ods = await send('POST', `${BASE}/_export`, { format: 'ods' }, 'reader', rooms.theirs);
  expect(
    Buffer.from(await ods.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await call('POST', `${BASE}/_export`, { format: 'doc', more: 1 })).body.errors).toHaveLength(2);
});

test('the whole register is assessed as a job, that tells how far it is', async () => {
  expect((await call('POST', `${BASE}/_assess`, { date: 'soon' })).body.errors).toHaveLength(2);
  expect((await call('POST', `${BASE}/_assess`, { date: '2026-11-22', keep: false }, 'reader')).status).toBe(
    403,
  );
  const { job } = fits(
    await call('POST', `${BASE}/_assess`, { date: '2026-11-22', keep: false }),
    StartedSchema,
  );
  expect((await call('POST', `/organisation/jobs/${job}/_cancel`)).body.state).toBe('cancelled');
  const again = (await call('POST', `${BASE}/_assess`, { date: '2026-11-22', keep: true })).body.job;
  await work(again);
  expect((await call('GET', `/organisation/jobs/${again}`)).body).toMatchObject({
    state: 'done',
    result: { assessed: 0, changes: 0 },
  });
});

test('reminders are made, put off, done and set up, each by who may', async () => {
  const path = '/organisation/reminders';
  const settings = (await call('GET', `${path}/settings`, undefined, 'administrator')).body;
  expect(settings).toMatchObject({ settings: { daysBefore: [30, 7], intervalMonths: 6 }, version: 1 });
  const change = { ...settings.settings, version: 1 };
  expect(
    (await call('PUT', `${path}/settings`, { ...change, intervalMonths: 0, onExtension: 1 }, 'administrator'))
      .body.errors,
  ).toHaveLength(2);
  expect(await call('PUT', `${path}/settings`, { ...change, intervalMonths: 1 }, 'administrator')).toEqual({
    status: 200,
    body: { version: 2 },
  });
  expect((await call('POST', `${path}/_make`)).body.made).toBeGreaterThan(0);
  const { reminders, total } = (await call('GET', path, undefined, 'reader')).body;
  expect(total).toBe(reminders.length);
  const [{ id, version }] = reminders;
  expect((await call('POST', `${path}/${id}/_snooze`, { version, days: 8 })).status).toBe(400);
  expect((await call('POST', `${path}/${id}/_snooze`, { version, days: 30 })).body).toEqual({ done: true });
  expect((await call('POST', `${path}/${id}/_done`, { version })).status).toBe(409);
  expect((await call('POST', `${path}/${id}/_done`, { version: version + 1 })).body).toEqual({ done: true });
  expect((await call('GET', path)).body.total).toBe(total - 1);

  expect((await call('PUT', `${path}/choices/mail`, { mail: true }, 'reader')).body).toEqual({ mail: true });
  const { link } = (await call('POST', `${path}/choices/_calendar`, undefined, 'reader')).body;
  expect(link).toMatch(/^http:\/\/waaier\.test\/agenda\/[\w-]{43}$/);
  expect((await call('GET', `${path}/choices`, undefined, 'reader')).body).toEqual({
    calendar: true,
    mail: true,
  });
  await call('DELETE', `${path}/choices/calendar`, undefined, 'reader');
  expect((await call('GET', `${path}/choices`, undefined, 'reader')).body.calendar).toBe(false);
});

test('terms are chosen, what is over them is shown, and a job removes no more than that', async () => {
  const path = '/organisation/retention';
  const terms = (await call('GET', path, undefined, 'administrator')).body;
  const job = { months: 6, version: terms.job.version };
  expect(
    (await call('PUT', path, { ...terms, job: { ...job, months: 0 } }, 'administrator')).body.errors,
  ).toMatchObject([{ pointer: '/job/months' }]);
  expect((await call('PUT', path, { ...terms, job }, 'administrator')).body.job).toEqual({
    months: 6,
    version: 1,
  });
  expect((await call('PUT', path, { ...terms, job: { ...job, months: 7 } }, 'administrator')).status).toBe(
    409,
  );
  expect((await call('GET', `${path}/expired`, undefined, 'approver')).status).toBe(403);
  const { expired } = (await call('GET', `${path}/expired`, undefined, 'administrator')).body;
  expect(expired[0]).toEqual({
    ...{ category: 'engagement', months: 84, before: '2019-11-22', count: 1, ids: [engagement] },
  });
  const remove = (before: object) => call('POST', `${path}/_remove`, { before }, 'administrator');
  expect((await remove({ engagement: '2026-11-22' })).status).toBe(409);
  const { job: started } = fits(await remove({ engagement: '2019-11-22' }), StartedSchema);
  await work(started);
  expect((await call('GET', `${BASE}/${engagement}`)).status).toBe(404);

  const [one] = (await call('GET', BASE)).body.engagements;
  const worker = (await call('GET', `${BASE}/${one.id}`)).body.engagement.workerId;
  const forget = (version: number) =>
    call('POST', `/organisation/workers/${worker}/_forget`, { version }, 'administrator');
  expect((await forget(9)).status).toBe(409);
  expect((await forget(1)).body).toMatchObject({ engagements: 1 });
});

test('the journal of all this is whole, and says where it is not', async () => {
  const path = '/organisation/journal/_verify';
  expect((await call('GET', path, undefined, 'editor')).status).toBe(403);
  const { body } = await call('GET', path, undefined, 'approver');
  expect(body).toMatchObject({ whole: true, broken: null });
  expect(body.entries).toBeGreaterThan(5);
  await rooms.database.db
    .updateTable('journal_head')
    .set({ hash: '0'.repeat(64) })
    .where('organisation_id', '=', rooms.ours.organisation)
    .execute();
  expect((await call('GET', path, undefined, 'approver')).body).toMatchObject({
    whole: false,
    broken: { reason: 'cut-off' },
  });
  expect(faults).toEqual([]);
});
