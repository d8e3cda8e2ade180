import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mail, openMail } from '../../foundation/mail/mail.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { chooseMail } from './person-choices.ts';
import { remindAll } from './remind.ts';

const rooms = testDatabase();
const received: { to: readonly string[]; text: string }[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    let text = '';
    stream.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    stream.on('end', () => {
      if (refuse) return done(Object.assign(new Error('no'), { responseCode: 451 }));
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: text.replaceAll('=\r\n', ''),
      });
      done();
    });
  },
});
let mail: Mail;
const remind = (today: string) => remindAll({ ...rooms.services, mail }, today);

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  mail = openMail({ server: `smtp://127.0.0.1:${port}`, from: 'waaier@waaier.example' });
  for (const role of ['reader', 'editor'] as const)
    await rooms.database.db
      .updateTable('person')
      .set({ email: `${role}@ours.example` })
      .where('id', '=', rooms.ours.people[role])
      .execute();
  const ends = '2026-12-31';
  await addEngagement(rooms.services, rooms.actor('editor'), anEngagement({ ends }));
  await chooseMail(rooms.services, rooms.actor('reader'), true);
  // Has no address.
  await chooseMail(rooms.services, rooms.actor('approver'), true);
});
afterAll(async () => {
  mail.close();
  await new Promise<void>(resolve => server.close(resolve));
});

test('who asked for it gets one mail a day, only when something came up, and with nothing about anybody', async () => {
  await remind('2026-11-30');
  expect(received).toEqual([]);
  await Promise.all([remind('2026-12-01'), remind('2026-12-01')]);
  await remind('2026-12-01');
  expect(received.map(({ to }) => to)).toEqual([['reader@ours.example']]);
  expect(received[0]!.text).toContain('http://waaier.test/organisatie/herinneringen');
  expect(received[0]!.text).not.toMatch(/INH-001|Voorbeeld|12345678/);
  await remind('2026-12-02');
  expect(received).toHaveLength(1);
  await remind('2026-12-24');
  expect(received).toHaveLength(2);
});

test('a mail that was refused is sent later, and the log names nobody', async () => {
  await addEngagement(
    rooms.services,
    rooms.actor('editor'),
    anEngagement({ reference: 'INH-002', ends: '2027-01-10' }),
  );
  refuse = true;
  await remind('2027-01-03');
  expect(received).toHaveLength(2);
  expect(rooms.logged.join()).toContain('mail-failed');
  expect(rooms.logged.join()).not.toContain('example');
  refuse = false;
  await remind('2027-01-03');
  expect(received).toHaveLength(3);
});

test('who wants no more mail gets none', async () => {
  await chooseMail(rooms.services, rooms.actor('reader'), false);
  await addEngagement(
    rooms.services,
    rooms.actor('editor'),
    anEngagement({ reference: 'INH-003', ends: '2027-03-01' }),
  );
  await remind('2027-02-25');
  expect(received).toHaveLength(3);
});
