import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../store/test-database.ts';
import { findSession } from './find-session.ts';
import { startSession } from './start-session.ts';

const rooms = testDatabase();
const { clock, services, ours, theirs } = rooms;

test('who it is, where and until when', async () => {
  const token = await startSession(services, ours.people.editor, ours.organisation);
  const found = await findSession(services, token);
  expect(found).toMatchObject({
    state: 'open',
    visitor: {
      person: { id: ours.people.editor, name: 'Ours editor' },
      seat: { role: 'editor', organisation: { id: ours.organisation, name: 'Ours', fourEyes: false } },
      endsAt: {
        silence: new Date('2026-11-22T10:15:00Z'),
        longest: new Date('2026-11-22T22:00:00Z'),
      },
    },
  });
  expect(await findSession(services, `${token}x`)).toEqual({ state: 'none' });
});

test('an organisation that the person does not belong to is no seat', async () => {
  const token = await startSession(services, ours.people.editor, theirs.organisation);
  expect(await findSession(services, token)).toMatchObject({ state: 'open', visitor: { seat: undefined } });
});

test('looking without using does not move the end, nor does a request within five seconds', async () => {
  const token = await startSession(services, ours.people.reader, ours.organisation);
  const end = async (use: boolean) => {
    const found = await findSession(services, token, use);
    return found.state === 'open' ? found.visitor.endsAt.silence.getTime() - clock.now().getTime() : found;
  };
  clock.pass(4);
  expect(await end(true)).toBe((15 * 60 - 4) * 1000);
  clock.pass(1);
  expect(await end(false)).toBe((15 * 60 - 5) * 1000);
  expect(await end(true)).toBe(15 * 60 * 1000);
});

test('of a session that ended only whose it was is told', async () => {
  const token = await startSession(services, ours.people.reader, ours.organisation);
  clock.pass(15 * 60 + 6);
  expect(await findSession(services, token)).toEqual({ state: 'ended', person: ours.people.reader });
});

test('what a session opens is closed again when it was found', async () => {
  const token = await startSession(services, ours.people.reader, ours.organisation);
  const settings = await services.database.app.connection().execute(async app => {
    const database = { ...services.database, app };
    expect(await findSession({ ...services, database }, token)).toMatchObject({ state: 'open' });
    const { rows } = await sql<Record<string, string>>`
      select current_setting('waaier.session', true) as session, current_setting('waaier.person', true) as person,
        current_setting('synchronous_commit') as commits
    `.execute(app);
    return rows[0];
  });
  expect(settings).toEqual({ session: '', person: '', commits: 'on' });
});
