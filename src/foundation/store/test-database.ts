import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../config.ts';
import type { Actor } from '../identity/actor.ts';
import { sessionCookieName } from '../identity/session/cookie.ts';
import { startSession } from '../identity/session/start-session.ts';
import { SESSION_TIMES } from '../identity/settings.ts';
import type { Services } from '../services.ts';
import { type Database, openDatabase } from './database.ts';
import type { Role } from './schema.ts';
import { filledDataFolder } from './test-folder.ts';
import { fillRoom, type TestRoom, testRoom } from './test-rows.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  readonly now: () => Date;
  set(instant: string | Date): void;
  /** @param seconds forwards */
  pass(seconds: number): void;
}

/** A real database for one test file, with two organisations and in each a person per role. */
export interface TestDatabase {
  readonly database: Database;
  readonly services: Services;
  readonly clock: TestClock;
  readonly ours: TestRoom;
  readonly theirs: TestRoom;
  /** What was logged so far, for a test that reads it. */
  readonly logged: readonly string[];
  /** Somebody with that role, as a use case takes them. */
  actor(role: Role, room?: TestRoom): Actor;
  /** Signs somebody in; the value of the request header `Cookie`. */
  cookie(role: Role, room?: TestRoom): Promise<string>;
}

export function testClock(start = '2026-11-22T10:00:00Z'): TestClock {
  let at = new Date(start);
  return {
    now: () => at,
    set: instant => {
      at = new Date(instant);
    },
    pass: seconds => {
      at = new Date(at.getTime() + seconds * 1000);
    },
  };
}

/** Opens an embedded database before the tests of this file and throws it away after them. Call it once, at the top of
 *  the file; what it returns can be used inside tests and `beforeAll`.
 *  @param changes what the services should have otherwise */
export function testDatabase(changes: Partial<Services> = {}): TestDatabase {
  const clock = testClock();
  const [ours, theirs] = [testRoom('Ours'), testRoom('Theirs')];
  const logged: string[] = [];
  let folder: string | undefined;
  let database: Database | undefined;

  beforeAll(async () => {
    folder = await filledDataFolder();
    database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
    for (const room of [ours, theirs]) await fillRoom(database.db, room);
  });
  afterAll(async () => {
    await database?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const open = (): Database => {
    if (database === undefined) throw new Error('the test database is open only inside tests and beforeAll');
    return database;
  };
  const services: Services = {
    get database() {
      return open();
    },
    now: clock.now,
    baseUrl: 'http://waaier.test',
    secure: false,
    signIn: { mode: 'local', announce: () => {} },
    sessions: SESSION_TIMES,
    log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
    ...changes,
  };
  return {
    get database() {
      return open();
    },
    services,
    clock,
    ours,
    theirs,
    logged,
    actor: (role, room = ours) => ({
      person: { id: room.people[role], name: `${room.name} ${role}` },
      organisation: { id: room.organisation, name: room.name, kind: 'client', kvk: null, fourEyes: false },
      role,
      context: { organisation: room.organisation, person: room.people[role] },
    }),
    cookie: async (role, room = ours) =>
      `${sessionCookieName(services)}=${await startSession(services, room.people[role], room.organisation)}`,
  };
}
