import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { atLeast, type GuardedRoute, ROLES, routesOf } from '../src/foundation/identity/index.ts';
import { startSession } from '../src/foundation/identity/session/start-session.ts';
import type { Role } from '../src/foundation/store/schema.ts';
import { testDatabase } from '../src/foundation/store/test-database.ts';
import { fillTables, type TestRoom } from '../src/foundation/store/test-rows.ts';
import { webConfig } from './support/web-config.ts';

/** Every door of organisations, found by itself: a new route is tried without a change here. A table whose rows an
 *  address names must have rows of both organisations in `fillTables`. */
const rooms = testDatabase();
const faults: unknown[] = [];
const app = createApp(webConfig({ reportError: error => void faults.push(error) }), rooms.services);
const routes = routesOf(app);
const guardedByRole = routes.filter(({ role }) => role !== 'person');

const cookies: Record<'ours' | 'theirs', Record<string, string>> = { ours: {}, theirs: {} };
/** Of somebody whose session is still for an organisation that the person does not belong to any more. */
let moved: string;

beforeAll(async () => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organisation_id' and table_name <> 'session' order by 1
  `.execute(rooms.database.db);
  places = [...tables.map(({ name }) => [name, 'organisation_id'] as const), ['organisation', 'id']];
  for (const room of [rooms.ours, rooms.theirs]) await fillTables(rooms.database.db, room);
  for (const side of ['ours', 'theirs'] as const)
    for (const role of ROLES) cookies[side][role] = await rooms.cookie(role, rooms[side]);
  moved = `waaier-session=${await startSession(rooms.services, rooms.theirs.people.approver, rooms.ours.organisation)}`;
});

/** Leaving is a door too: whoever went through it sits here again for the next. */
afterEach(async () => {
  const seats = [rooms.ours, rooms.theirs].flatMap(room =>
    (Object.entries(room.people) as [Role, string][]).map(([role, person_id]) => ({
      organisation_id: room.organisation,
      person_id,
      role,
    })),
  );
  await rooms.database.db
    .insertInto('membership')
    .values(seats)
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'person_id'])
        .doUpdateSet(({ ref }) => ({ role: ref('excluded.role') })),
    )
    .execute();
});

const HERE = /^(\/organisatie|\/en\/organisation|\/v1\/organisation)(\/|$)/;

test('there are doors, pages and API alike, and each below the addresses of organisations is guarded', () => {
  expect(guardedByRole.filter(({ kind }) => kind === 'page').length).toBeGreaterThan(10);
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const open = app.routes
    .filter(({ path, method }) => HERE.test(path) && method !== 'ALL')
    .filter(({ path, method }) => !known.has(`${method} ${path}`));
  expect(open).toEqual([]);
});

/** The address of a route with only its things left to fill in. */
const withValues = ({ path, values = {} }: GuardedRoute): string =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path);

/** The address of a route with things of `room` in it. */
async function address(route: GuardedRoute, room: TestRoom): Promise<string> {
  let filled = withValues(route);
  for (const [name, thing] of Object.entries(route.things)) {
    const [table = '', column = 'id'] = thing.split('.');
    // Of a person there may be many: one who does not try the doors, so that trying changes nothing for the next.
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(column)} as id from ${sql.ref(table)}
      where organisation_id = ${room.organisation} order by (${sql.ref(column)} = ${room.people.reader}) desc limit 1
    `.execute(rooms.database.db);
    if (rows[0] === undefined) throw new Error(`no row in ${table}: add one to fillTables for ${route.path}`);
    filled = filled.replace(`:${name}`, rows[0].id);
  }
  return filled;
}

const send = async (route: GuardedRoute, path: string, cookie?: string): Promise<Response> => {
  const body = route.kind === 'api' ? '{}' : 'a=1';
  const type = route.kind === 'api' ? 'application/json' : 'application/x-www-form-urlencoded';
  return app.request(path, {
    method: route.method,
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie !== undefined && { cookie }),
      ...(route.method !== 'GET' && { 'Content-Type': type }),
    },
    ...(route.method !== 'GET' && { body }),
  });
};

/** Where the rows of an organisation are: table and column that names it. */
let places: readonly (readonly [string, string])[];

/** Everything of an organisation in one text, to see whether anything changed. */
async function everything(room: TestRoom): Promise<string> {
  const parts = places.map(
    ([name, column]) => sql`
      select ${name}::text as name, array_agg(t::text order by t::text) as rows
      from ${sql.ref(name)} t where ${sql.ref(column)} = ${room.organisation}`,
  );
  const { rows } = await sql`${sql.join(parts, sql` union all `)} order by 1`.execute(rooms.database.db);
  return JSON.stringify(rows);
}

describe.each(routes.map(route => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  test('nobody is sent to sign in', async () => {
    const response = await send(route, await address(route, rooms.ours));
    if (route.kind === 'api') expect(response.status).toBe(401);
    else {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toMatch(/^(\/inloggen|\/en\/sign-in)$/);
    }
  });

  test('a session that never was opens nothing', async () => {
    const response = await send(route, await address(route, rooms.ours), `waaier-session=${'x'.repeat(43)}`);
    expect(response.status).toBe(route.kind === 'api' ? 401 : 303);
  });
});

describe.each(guardedByRole.map(route => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    const minimum = route.role as Role;
    const named = Object.keys(route.things).length > 0;

    test('a role that is too low does nothing', async () => {
      const before = await everything(rooms.ours);
      for (const role of ROLES.filter(each => !atLeast(each, minimum))) {
        const response = await send(route, await address(route, rooms.ours), cookies.ours[role]);
        expect(response.status, role).toBe(403);
      }
      expect(await everything(rooms.ours)).toBe(before);
    });

    test('for every role of another organisation nothing of ours exists', async () => {
      const before = await everything(rooms.ours);
      const path = await address(route, rooms.ours);
      for (const role of ROLES) {
        const response = await send(route, path, cookies.theirs[role]);
        // Where the address names a thing of ours, it does not exist for them; else they see their own rooms.
        if (named && atLeast(role, minimum)) {
          const nothing = withValues(route).replaceAll(/:\w+/g, () => crypto.randomUUID());
          const missing = await send(route, nothing, cookies.theirs[role]);
          // Input that is wrong in itself may be told first: it says nothing about what exists.
          expect([404, 400], role).toContain(response.status);
          expect(response.status, role).toBe(missing.status);
          if (route.kind === 'page') expect(response.status, role).toBe(404);
        } else expect(response.status, role).toBeLessThan(500);
        const text = await response.text();
        const ours = [rooms.ours.organisation, ...Object.values(rooms.ours.people)];
        // A page that is not there repeats the address that was asked for, and knows nothing else.
        const found = [...ours, 'Ours administrator', 'Ours reader'].filter(
          each => text.includes(each) && !path.includes(each),
        );
        expect(found, role).toEqual([]);
      }
      expect(await everything(rooms.ours)).toBe(before);
    });

    test('a seat that was taken away, and an address that names nothing', async () => {
      const response = await send(route, await address(route, rooms.ours), moved);
      if (route.kind === 'api') expect(response.status).toBe(401);
      else expect(response.headers.get('location')).toMatch(/kiezen|choose/);
      if (!named) return;
      const nonsense = route.path.replaceAll(/:\w+/g, 'no-id');
      expect((await send(route, nonsense, cookies.ours.administrator)).status).toBe(404);
    });

    if (route.method !== 'GET') return;
    test('whoever may enter gets no fault of ours', async () => {
      faults.length = 0;
      const response = await send(route, await address(route, rooms.ours), cookies.ours.administrator);
      expect(faults).toEqual([]);
      // The thing may lack the part that the address asks for, such as an assessment that nobody made yet; a page may
      // send on to another; an operation may ask for more than its address.
      const fine = [200, 303, ...(named ? [404] : []), ...(route.kind === 'api' ? [400] : [])];
      expect(fine).toContain(response.status);
    });
  },
);
