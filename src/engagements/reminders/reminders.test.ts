import { expect, test } from 'vitest';
import { removeMember } from '../../foundation/identity/members/remove-member.ts';
import { within } from '../../foundation/store/context.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { endEngagement } from '../store/end-engagement.ts';
import { finishReminder, readInbox, snoozeReminder } from './inbox.ts';
import { makeReminders } from './make-reminders.ts';
import { renewCalendar, stopCalendar } from './person-choices.ts';
import { readCalendar } from './read-calendar.ts';
import { changeReminderSettings, DEFAULTS, readReminderSettings } from './reminder-settings.ts';

const rooms = testDatabase();
const { services } = rooms;
const make = (today: string) =>
  within(rooms.database.app, { organisation: rooms.ours.organisation }, tx =>
    makeReminders(tx, rooms.ours.organisation, null, today),
  );
const inbox = async () =>
  (await readInbox(services, rooms.actor('reader'))).reminders.map(
    ({ reference, kind, due }) => `${reference} ${kind} ${due}`,
  );
let id: string;

test('reminders are made once, as the calendar moves', async () => {
  ({ id } = await addEngagement(services, rooms.actor('editor'), anEngagement()));
  expect(await make('2026-12-01')).toEqual({ made: 2, lapsed: 0 });
  expect(await make('2026-12-01')).toEqual({ made: 0, lapsed: 0 });
  expect(await inbox()).toEqual(['INH-001 ends 2026-12-01', 'INH-001 ends 2026-12-24']);
  expect(await make('2026-12-24')).toEqual({ made: 0, lapsed: 1 });
});

test('what is done stays done, what is put off comes back on its day', async () => {
  const [first] = (await readInbox(services, rooms.actor('reader'))).reminders;
  const when = { today: '2026-12-24', days: 7 } as const;
  await expect(finishReminder(services, rooms.actor('reader'), first!.id, 1)).rejects.toMatchObject({
    code: 'role-too-low',
  });
  await snoozeReminder(services, rooms.actor('editor'), first!.id, first!.version, when);
  expect(await inbox()).toEqual(['INH-001 ends 2026-12-31']);
  await expect(
    finishReminder(services, rooms.actor('editor'), first!.id, first!.version),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await finishReminder(services, rooms.actor('editor'), first!.id, first!.version + 1);
  expect(await make('2026-12-25')).toEqual({ made: 0, lapsed: 0 });
  expect(await inbox()).toEqual([]);
  const stranger = rooms.actor('administrator', rooms.theirs);
  await expect(finishReminder(services, stranger, first!.id, 3)).rejects.toMatchObject({ code: 'missing' });
});

test('another end date lets the old reminders lapse and makes new ones; back again, they come back', async () => {
  await endEngagement(services, rooms.actor('editor'), id, 1, '2027-01-31');
  expect(await make('2026-12-25')).toEqual({ made: 2, lapsed: 0 });
  expect(await inbox()).toEqual(['INH-001 ends 2027-01-01', 'INH-001 ends 2027-01-24']);
  await endEngagement(services, rooms.actor('editor'), id, 2, '2026-12-31');
  // The one of seven days before was done; that of thirty is replaced by it.
  expect(await make('2026-12-02')).toEqual({ made: 1, lapsed: 2 });
  expect(await inbox()).toEqual(['INH-001 ends 2026-12-01']);
});

test('settings are changed by one at a time, and checked', async () => {
  const administrator = rooms.actor('administrator');
  const { version } = await readReminderSettings(services, administrator);
  const settings = { ...DEFAULTS, daysBefore: [14, 60, 14] };
  expect(await changeReminderSettings(services, administrator, settings, version)).toBe(version + 1);
  await expect(changeReminderSettings(services, administrator, settings, version)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await readReminderSettings(services, administrator)).settings.daysBefore).toEqual([60, 14]);
  await expect(
    changeReminderSettings(services, administrator, { ...DEFAULTS, daysBefore: [400] }, version + 1),
  ).rejects.toMatchObject({ problems: [{ pointer: '/daysBefore/0' }] });
  await expect(
    changeReminderSettings(services, rooms.actor('approver'), DEFAULTS, version + 1),
  ).rejects.toMatchObject({ code: 'role-too-low' });
  await changeReminderSettings(services, administrator, DEFAULTS, version + 1);
});

test('a calendar opens with its secret only, names nobody, and ends when renewed, stopped or left', async () => {
  await make('2026-12-02');
  const reader = rooms.actor('reader');
  const first = await renewCalendar(services, reader);
  const text = await readCalendar(services, first, 'nl');
  expect(text).toContain('SUMMARY:INH-001: Einddatum komt dichterbij');
  expect(text).not.toMatch(/Voorbeeld|12345678|Ours/);
  const uids = (calendar: string | undefined) => calendar?.match(/^UID:.*$/gm);
  const second = await renewCalendar(services, reader);
  expect(await readCalendar(services, first, 'nl')).toBeUndefined();
  expect(uids(await readCalendar(services, second, 'en'))).toEqual(uids(text));
  await stopCalendar(services, reader);
  expect(await readCalendar(services, second, 'nl')).toBeUndefined();
  expect(await readCalendar(services, 'x'.repeat(43), 'nl')).toBeUndefined();
  expect(await readCalendar(services, "'; drop table", 'nl')).toBeUndefined();

  const third = await renewCalendar(services, reader);
  await removeMember(services, reader, reader.person.id);
  expect(await readCalendar(services, third, 'nl')).toBeUndefined();
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toMatchObject({
    broken: undefined,
  });
});
