import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { atLeast, type GuardedRoute, ROLES, routesOf } from '../src/foundation/identity/index.ts';
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

beforeAll(async () => {
  for (const room of [rooms.ours, rooms.theirs]) await fillTables(rooms.database.db, room);
});

/** Leaving is a door too: whoever went through it sits here again for the next. */
afterEach(async () => {
  for (const room of [rooms.ours, rooms.theirs])
    for (const [role, person_id] of Object.entries(room.people) as [Role, string][])
      await rooms.database.db
        .insertInto('membership')
        .values({ organisation_id: room.organisation, person_id, role })
        .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ role }))
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

/** The address of a route with things of `room` in it. */
async function address({ path, things }: GuardedRoute, room: TestRoom): Promise<string> {
  let filled = path;
  for (const [name, thing] of Object.entries(things)) {
    const [table = '', column = 'id'] = thing.split('.');
    // Of a person there may be many: one who does not try the doors, so that trying changes nothing for the next.
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(column)} as id from ${sql.ref(table)}
      where organisation_id = ${room.organisation} order by (${sql.ref(column)} = ${room.people.reader}) desc limit 1
    `.execute(rooms.database.db);
    if (rows[0] === undefined) throw new Error(`no row in ${table}: add one to fillTables for ${path}`);
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

/** Everything of an organisation, to see whether anything changed. */
async function everything(room: TestRoom): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organisation_id' and table_name <> 'session' order by 1
  `.execute(rooms.database.db);
  const parts: unknown[] = [];
  for (const { name } of [...tables, { name: 'organisation' }]) {
    const column = name === 'organisation' ? 'id' : 'organisation_id';
    const { rows } = await sql`
      select t::text as row from ${sql.ref(name)} t where ${sql.ref(column)} = ${room.organisation} order by 1
    `.execute(rooms.database.db);
    parts.push([name, rows]);
  }
  return JSON.stringify(parts);
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
    const minimum = route.role as (typeof ROLES)[number];

    test.each(ROLES.filter(role => !atLeast(role, minimum)))('a role that is too low: %s', async role => {
      const before = await everything(rooms.ours);
      const response = await send(route, await address(route, rooms.ours), await rooms.cookie(role));
      expect(response.status).toBe(403);
      expect(await everything(rooms.ours)).toBe(before);
    });

    test.each(ROLES)('somebody of another organisation, as %s', async role => {
      const before = await everything(rooms.ours);
      const path = await address(route, rooms.ours);
      const response = await send(route, path, await rooms.cookie(role, rooms.theirs));
      // Where the address names a thing of ours, it does not exist for them; else they see their own rooms.
      if (Object.keys(route.things).length > 0 && atLeast(role, minimum)) {
        const nothing = route.path.replaceAll(/:\w+/g, () => crypto.randomUUID());
        const missing = await send(route, nothing, await rooms.cookie(role, rooms.theirs));
        // Input that is wrong in itself may be told first: it says nothing about what exists.
        expect([404, 400]).toContain(response.status);
        expect(response.status).toBe(missing.status);
        if (route.kind === 'page') expect(response.status).toBe(404);
      } else expect(response.status).toBeLessThan(500);
      const text = await response.text();
      const ours = [rooms.ours.organisation, ...Object.values(rooms.ours.people)];
      // A page that is not there repeats the address that was asked for, and knows nothing else.
      const found = [...ours, 'Ours administrator', 'Ours reader'].filter(
        each => text.includes(each) && !path.includes(each),
      );
      expect(found).toEqual([]);
      expect(await everything(rooms.ours)).toBe(before);
    });

    test('somebody whose seat was taken away meanwhile', async () => {
      const cookie = await rooms.cookie('approver', rooms.theirs);
      const seat = rooms.database.db
        .updateTable('session')
        .set({ organisation_id: rooms.ours.organisation })
        .where('person_id', '=', rooms.theirs.people.approver);
      await seat.execute();
      const response = await send(route, await address(route, rooms.ours), cookie);
      if (route.kind === 'api') expect(response.status).toBe(401);
      else expect(response.headers.get('location')).toMatch(/kiezen|choose/);
    });

    test('a page that names nothing that could be, does not exist', async () => {
      if (Object.keys(route.things).length === 0) return;
      const path = route.path.replaceAll(/:\w+/g, 'no-id');
      const response = await send(route, path, await rooms.cookie('administrator'));
      expect(response.status).toBe(404);
    });

    test('whoever may enter gets no fault of ours', async () => {
      faults.length = 0;
      if (route.method !== 'GET') return;
      const response = await send(
        route,
        await address(route, rooms.ours),
        await rooms.cookie('administrator'),
      );
      expect(faults).toEqual([]);
      // The thing may lack the part that the address asks for, such as an assessment that nobody made yet.
      expect(Object.keys(route.things).length > 0 ? [200, 404] : [200]).toContain(response.status);
    });
  },
);
