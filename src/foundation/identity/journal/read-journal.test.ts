import { beforeAll, expect, test } from 'vitest';
import { within } from '../../store/context.ts';
import { append } from '../../store/journal/append.ts';
import { forgetSubject } from '../../store/journal/seal.ts';
import { testDatabase } from '../../store/test-database.ts';
import { JOURNAL_PAGE, readJournal } from './read-journal.ts';

const rooms = testDatabase();
const COUNT = JOURNAL_PAGE * 2 + 3;

beforeAll(async () => {
  const { ours, theirs } = rooms;
  for (const room of [ours, theirs]) {
    const { context } = rooms.actor('editor', room);
    await within(rooms.database.app, context, async tx => {
      for (let i = 0; i < COUNT; i += 1)
        await append(tx, {
          organisation: room.organisation,
          person: room.people.editor,
          action: i % 2 === 0 ? 'thing.add' : 'thingummy.add',
          subjectKind: 'person',
          subjectId: room.people.reader,
          after: { name: `Somebody ${i}`, count: i },
          personal: { subject: room.people.reader, fields: ['name'] },
        });
    });
  }
});

test('pages show everything once, the newest first, and nothing of another organisation', async () => {
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await readJournal(rooms.services, rooms.actor('approver'), { before });
    seen.push(...page.entries.map(({ seq }) => seq));
    if (page.next === undefined) break;
    before = page.next;
  }
  expect(seen).toEqual(Array.from({ length: COUNT }, (_, i) => COUNT - i));
});

test('an approver reads what is said of a person, an editor does not', async () => {
  const first = async (role: 'approver' | 'editor') =>
    (await readJournal(rooms.services, rooms.actor(role))).entries[0]?.after;
  expect(await first('approver')).toEqual({
    name: { kind: 'value', value: `Somebody ${COUNT - 1}` },
    count: { kind: 'value', value: COUNT - 1 },
  });
  expect(await first('editor')).toMatchObject({ name: { kind: 'closed' }, count: { kind: 'value' } });
});

test('a filter finds an action with what is below it, not what only begins with the same letters', async () => {
  const { entries } = await readJournal(rooms.services, rooms.actor('editor'), { action: 'thing' });
  expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['thing.add']));
  expect((await readJournal(rooms.services, rooms.actor('editor'), { action: '%' })).entries).toEqual([]);
});

test('who did it has a name as long as that person belongs here', async () => {
  const { entries } = await readJournal(rooms.services, rooms.actor('editor'), {
    person: rooms.ours.people.editor,
  });
  expect(entries[0]?.person).toEqual({ id: rooms.ours.people.editor, name: 'Ours editor' });
});

test('what was said of somebody who is forgotten is gone, also when a new key was made since', async () => {
  const { theirs, services } = rooms;
  const actor = rooms.actor('administrator', theirs);
  const name = async () => (await readJournal(services, actor)).entries.at(-1)?.after?.name;
  await within(rooms.database.app, actor.context, tx =>
    forgetSubject(tx, theirs.organisation, theirs.people.reader),
  );
  expect(await name()).toEqual({ kind: 'forgotten' });
  await within(rooms.database.app, actor.context, tx =>
    append(tx, {
      organisation: theirs.organisation,
      person: null,
      action: 'thing.add',
      subjectKind: 'person',
      subjectId: theirs.people.reader,
      after: { name: 'Again' },
      personal: { subject: theirs.people.reader, fields: ['name'] },
    }),
  );
  expect(await name()).toEqual({ kind: 'forgotten' });
});
