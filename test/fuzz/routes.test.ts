import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { fillTables } from '../../src/foundation/store/test-rows.ts';
import { addressOf, everyRoute, type Route } from '../support/every-route.ts';
import { formsIn, type PageForm } from '../support/forms-in.ts';
import { webConfig } from '../support/web-config.ts';
import { bounds, LONGEST, seed } from './bounds.ts';
import { body, encoded, fields, text } from './inputs.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const app = createApp(webConfig({ reportError: error => void faults.push(error) }), rooms.services);
let routes: readonly Route[];
const forms: PageForm[] = [];
/** Names of fields that forms and operations have. */
const names = new Set<string>();
/** Ids of things, by table or table.column. */
const ids = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const room of [rooms.ours, rooms.theirs]) await fillTables(rooms.database.db, room);
  routes = await everyRoute(app);
  for (const thing of routes.flatMap(route => Object.values(route.things))) {
    const [table = '', column = 'id'] = thing.split('.');
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(column)}::text as id from ${sql.ref(table)}
      order by organisation_id = ${rooms.ours.organisation} desc limit 10
    `.execute(rooms.database.db);
    ids.set(
      thing,
      rows.map(({ id }) => id),
    );
  }
  const cookie = await begun(await rooms.cookie('administrator'));
  for (const route of routes) {
    if (route.method !== 'GET' || route.path.endsWith('.pdf')) continue;
    const path = addressOf(route, name => ids.get(route.things[name] ?? '')?.[0] ?? 'directed-work');
    const page = await (await app.request(path, { headers: { cookie } })).text();
    for (const form of formsIn(page, path)) {
      forms.push(form);
      for (const [name] of form.fields) names.add(name);
    }
  }
  const document = await (await app.request('/v1/openapi.json')).text();
  for (const [, list] of document.matchAll(/"properties":\{(.*?)\}/g))
    for (const [, name] of list!.matchAll(/"(\w+)":/g)) names.add(name!);
});

/** With an assessment begun, so that its questions are asked. */
async function begun(session: string): Promise<string> {
  const response = await app.request('/beoordelen', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'mode=complete&date=2026-11-22',
  });
  const [draft = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
  return [session, draft].filter(Boolean).join('; ');
}

const cookies = new Map<Role, string>();

/** Signs in as a role; whoever a request took out of the organisation, or signed out, is there again. */
async function enter(role: Role): Promise<string> {
  const { organisation, people } = rooms.ours;
  await rooms.database.db
    .insertInto('membership')
    .values({ organisation_id: organisation, person_id: people[role], role })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ role }))
    .execute();
  const open = await rooms.database.db
    .selectFrom('session')
    .select('token_hash')
    .where('person_id', '=', people[role])
    .where('organisation_id', '=', organisation)
    .execute();
  const cookie = cookies.get(role);
  if (cookie !== undefined && open.length > 0) return cookie;
  return cookies.set(role, await begun(await rooms.cookie(role))).get(role)!;
}

const one = <T>(from: readonly T[], by: number): T => from[by % from.length]!;
const tally = new Map<number, number>();

/** Sends a request and looks at what came of it. */
async function send(path: string, init: RequestInit): Promise<void> {
  faults.length = 0;
  const response = await app.request(path, init);
  await response.arrayBuffer();
  tally.set(response.status, (tally.get(response.status) ?? 0) + 1);
  expect({ path, status: response.status, faults }).toMatchObject({ faults: [] });
  expect(response.status, path).toBeLessThan(500);
}

function tell(what: string): void {
  const tried = [...tally.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${what}: ${tried} requests, by status ${JSON.stringify(Object.fromEntries(tally))}`);
  tally.clear();
  expect(tried).toBeGreaterThan(20);
}

const role = fc.constantFrom<Role | undefined>(
  undefined,
  'reader',
  'editor',
  'approver',
  'administrator',
  'administrator',
);

test(
  `whatever is sent to any route, the answer is no fault of ours (FUZZ_SEED=${seed})`,
  async () => {
    const known = [...names];
    expect(known.length).toBeGreaterThan(20);
    const request = fc.record({
      route: fc.nat(),
      // Mostly the method that is there.
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH') },
      ),
      params: fc.array(fc.oneof({ weight: 2, arbitrary: fc.nat() }, { weight: 1, arbitrary: text }), {
        minLength: 4,
        maxLength: 4,
      }),
      query: fields(known),
      body: body(known),
      role,
      language: fc.constantFrom('nl', 'en', 'x;q=', '\u00ff'),
      accept: fc.constantFrom('*/*', 'application/json', 'text/html', ';', 'application/*;q=x'),
      cookie: fc.constantFrom('', 'waaier=x', 'waaier-session=x', 'a=%zz; ;=;'),
    });
    await fc.assert(
      fc.asyncProperty(request, async given => {
        const route = one(routes, given.route);
        const session = given.role === undefined ? '' : await enter(given.role);
        let at = 0;
        const path = addressOf(route, name => {
          const param = given.params[at++ % given.params.length]!;
          if (typeof param === 'string') return param.toWellFormed();
          return one(ids.get(route.things[name] ?? '') ?? [name], param);
        });
        const method = given.method ?? route.method;
        const sent = ['GET', 'HEAD'].includes(method) ? undefined : given.body;
        await send(`${path}?${encoded(given.query)}`, {
          method,
          headers: {
            'Sec-Fetch-Site': 'same-origin',
            'Accept-Language': given.language,
            Accept: given.accept,
            Cookie: [session, given.cookie].filter(Boolean).join('; '),
            ...(sent?.type && { 'Content-Type': sent.type }),
          },
          ...(sent !== undefined && { body: sent.body }),
        });
      }),
      bounds(),
    );
    tell('routes');
  },
  LONGEST,
);

test(
  `whatever is filled in in any form, the answer is no fault of ours (FUZZ_SEED=${seed})`,
  async () => {
    expect(forms.length).toBeGreaterThan(10);
    const filling = fc.record({
      form: fc.nat(),
      // Which of several values of a field, and which field gets something else.
      choices: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
      changes: fc.array(fc.tuple(fc.nat(), text), { maxLength: 4 }),
      role,
    });
    await fc.assert(
      fc.asyncProperty(filling, async given => {
        const { action, fields: all } = one(forms, given.form);
        const cookie = given.role === undefined ? await begun('') : await enter(given.role);
        const values = [...new Set(all.map(([name]) => name))].map((name, i): [string, string] => {
          const possible = all.filter(field => field[0] === name);
          return [name, one(possible, given.choices[i % given.choices.length]!)[1]];
        });
        for (const [at, value] of given.changes) if (values.length > 0) one(values, at)[1] = value;
        await send(action, {
          method: 'POST',
          headers: {
            'Sec-Fetch-Site': 'same-origin',
            'Content-Type': 'application/x-www-form-urlencoded',
            Cookie: cookie,
          },
          body: encoded(values),
        });
      }),
      bounds(),
    );
    tell('forms');
  },
  LONGEST,
);
