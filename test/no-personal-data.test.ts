import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { createOperations } from '../src/foundation/operations/operations.ts';
import { readOperationsSettings } from '../src/foundation/operations/settings.ts';
import { testDatabase } from '../src/foundation/store/test-database.ts';
import { fillTables } from '../src/foundation/store/test-rows.ts';
import { addressOf, everyRoute, type Route } from './support/every-route.ts';
import { webConfig } from './support/web-config.ts';

/** What a person might type anywhere; none of these words is in the product or in another test. */
const PERSON = {
  name: 'Xaviera Qwertzuiop',
  email: 'xaviera.qwertzuiop@persoon.example',
  kvk: '86753091',
  free: 'Zwanenzang, tel. 0612345987',
};
const MARKS = ['Xaviera', 'xaviera', 'Qwertzuiop', 'qwertzuiop', '86753091', 'Zwanenzang', '0612345987'];
const PEER = '198.51.100.23';
const FORWARDED = '203.0.113.77';

const lines: string[] = [];
const operations = createOperations(
  readOperationsSettings({ WAAIER_LOG: 'requests', WAAIER_TRUST_PROXY: PEER }, false),
  { answers: async () => true, write: line => void lines.push(line) },
);
const rooms = testDatabase({ log: operations.logger.event });
const config = webConfig({ operations, reportError: operations.logger.fault });
const app = createApp(config, rooms.services);
let routes: readonly Route[];

beforeAll(async () => {
  for (const room of [rooms.ours, rooms.theirs]) await fillTables(rooms.database.db, room);
  routes = await everyRoute(app);
});

const said: unknown[][] = [];
beforeEach(() => {
  lines.length = 0;
  said.length = 0;
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void said.push(words));
});
afterEach(() => void vi.restoreAllMocks());

/** Every name of a field that any form has; and some that no form has. */
const FIELDS = new Set(['name', 'email', 'kvk', 'q', 'search', 'code', 'token', 'answer', 'description']);

const person = (field: string): string =>
  /mail/i.test(field)
    ? PERSON.email
    : /kvk|number/i.test(field)
      ? PERSON.kvk
      : /name|person|naam/i.test(field)
        ? PERSON.name
        : PERSON.free;

const filledIn = () => Object.fromEntries([...FIELDS].map(field => [field, person(field)]));

function body({ method, kind }: Route): RequestInit {
  if (method === 'GET') return {};
  return kind === 'api'
    ? {
        body: JSON.stringify({ ...filledIn(), answers: filledIn() }),
        headers: { 'Content-Type': 'application/json' },
      }
    : {
        body: new URLSearchParams(filledIn()).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      };
}

async function send(route: Route, path: string, cookie: string | undefined): Promise<Response> {
  const { headers, ...init } = body(route);
  return app.request(
    path,
    {
      method: route.method,
      ...init,
      headers: {
        ...(headers as Record<string, string>),
        'Sec-Fetch-Site': 'same-origin',
        'User-Agent': PERSON.name,
        Referer: `http://waaier.test/?q=${PERSON.kvk}`,
        'X-Request-Id': PERSON.email,
        'X-Forwarded-For': FORWARDED,
        ...(cookie !== undefined && { Cookie: `${cookie}; other=${PERSON.kvk}` }),
      },
    },
    { incoming: { socket: { remoteAddress: PEER } } },
  );
}

const marksIn = (text: string): readonly string[] => MARKS.filter(mark => text.includes(mark));

/** Addresses in an answer: where it sends the browser, and where its links and forms lead. */
function addressesIn(response: Response, text: string): readonly string[] {
  const links = [...text.matchAll(/\b(?:href|action|src|formaction)="([^"]*)"/g)].map(([, url]) => url!);
  return [response.headers.get('Location') ?? '', ...links].map(url => {
    try {
      return decodeURIComponent(url.replaceAll('+', ' '));
    } catch {
      return url;
    }
  });
}

async function real({ things }: Route, name: string): Promise<string> {
  const [table, column = 'id'] = (things[name] ?? '').split('.');
  if (!table) return person(name);
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(column)}::text as id from ${sql.ref(table)}
    where organisation_id = ${rooms.ours.organisation} order by 1 limit 1
  `.execute(rooms.database.db);
  return rows[0]?.id ?? person(name);
}

/** Sends it all to every route and looks at what was written down and where the answers lead. */
async function tryAll(cookie: () => Promise<string | undefined>): Promise<void> {
  const found: string[] = [];
  for (const route of routes) {
    const ids = new Map<string, string>();
    for (const [, name] of route.path.matchAll(/:(\w+)/g)) ids.set(name!, await real(route, name!));
    for (const path of new Set([addressOf(route, person), addressOf(route, name => ids.get(name)!)])) {
      const query = new URLSearchParams({ wie: PERSON.name, e: PERSON.email });
      const response = await send(route, `${path}?${query}`, await cookie());
      const text = await response.text();
      if (response.headers.get('Content-Type')?.includes('text/html'))
        for (const [, field] of text.matchAll(/\bname="([^"]+)"/g)) FIELDS.add(field!);
      // A person who typed an address with a name in it gets that page; nothing leads there.
      for (const url of addressesIn(response, text))
        if (marksIn(url).length > 0) found.push(`${route.method} ${route.path} leads to ${url}`);
    }
  }
  expect(found).toEqual([]);
}

function expectCleanLogs(): void {
  // Each request is there, so that nothing of this holds because nothing was written.
  expect(lines.filter(line => line.includes('"event":"request"')).length).toBeGreaterThanOrEqual(
    routes.length,
  );
  const told = [...lines, ...said.map(words => words.map(String).join(' '))];
  expect(told.filter(line => marksIn(line).length > 0)).toEqual([]);
  expect(told.filter(line => line.includes(PEER) || line.includes(FORWARDED))).toEqual([]);
  const people = [rooms.ours, rooms.theirs].flatMap(room => Object.values(room.people));
  expect(told.filter(line => people.some(id => line.includes(id)))).toEqual([]);
  const paths = lines.map(line => (JSON.parse(line) as { route?: string }).route ?? '');
  expect(paths.filter(path => path.includes('?'))).toEqual([]);
}

test('whatever a visitor sends, nothing personal is written down or put in an address', async () => {
  await tryAll(async () => undefined);
  // Again, now that every field of every form is known.
  await tryAll(async () => undefined);
  expectCleanLogs();
});

test('the same for who is signed in', async () => {
  const cookie = () => rooms.cookie('administrator');
  await tryAll(cookie);
  await tryAll(cookie);
  expect(FIELDS.size).toBeGreaterThan(20);
  expectCleanLogs();
});

test('a fault that repeats what somebody typed is written down without it', async () => {
  const broken = createApp(config, {
    ...rooms.services,
    get database(): never {
      throw Object.assign(new Error(`invalid input: "${PERSON.name}"`), {
        detail: PERSON.email,
        code: '22P02',
      });
    },
  });
  const cookie = await rooms.cookie('administrator');
  let faults = 0;
  for (const route of routes) {
    const response = await broken.request(addressOf(route, person), {
      method: route.method,
      ...body(route),
      headers: {
        ...(body(route).headers as Record<string, string>),
        'Sec-Fetch-Site': 'same-origin',
        Cookie: cookie,
      },
    });
    if (response.status !== 500) continue;
    faults += 1;
    expect(marksIn(await response.text())).toEqual([]);
  }
  expect(faults).toBeGreaterThan(10);
  expect(lines.filter(line => line.includes('"event":"fault"'))).toHaveLength(faults);
  expectCleanLogs();
});
