import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from '../context.ts';
import { testDatabase } from '../test-database.ts';
import type { TestRoom } from '../test-rows.ts';
import { append } from './append.ts';
import { appendMany } from './append-many.ts';
import type { Entry } from './entry.ts';
import { subjectKeys, unseal } from './seal.ts';
import { verifyJournal } from './verify.ts';

const rooms = testDatabase();

type Change = Omit<Entry, 'organisation'>;
const SUBJECTS = Array.from({ length: 4 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);

// No U+0000: no text of PostgreSQL holds it, and none of ours gets this far with it.
const text = fc.string({ unit: 'binary' }).map(value => value.replaceAll('\u0000', ''));
const fields = fc.option(
  fc.dictionary(
    fc.constantFrom('name', 'email', 'rate', 'note'),
    fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 })),
  ),
  { nil: undefined },
);
const change: fc.Arbitrary<Change> = fc.record({
  person: fc.option(fc.constantFrom(...SUBJECTS), { nil: null }),
  action: fc.constantFrom('test.one', 'test.two, {with} "signs" \\'),
  subjectKind: fc.constant('test'),
  subjectId: fc.constantFrom(...SUBJECTS),
  before: fields,
  after: fields,
  personal: fc.option(
    fc.record({ subject: fc.constantFrom(...SUBJECTS), fields: fc.subarray(['name', 'email']) }),
    { nil: undefined },
  ),
});

/** What stands in the journal after `from`, with sealed values open and without what differs by itself. */
async function read(room: TestRoom, from: number): Promise<readonly unknown[]> {
  const context = { organisation: room.organisation };
  return within(rooms.database.app, context, async tx => {
    const keys = await subjectKeys(tx, room.organisation, SUBJECTS);
    const rows = await tx
      .selectFrom('journal')
      .select(['person_id', 'action', 'subject_kind', 'subject_id', 'before', 'after'])
      .where('seq', '>', String(from))
      .orderBy('seq')
      .execute();
    const open = (text: string | null) =>
      text === null
        ? null
        : Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => {
            const sealed = value as { sealed: string; of: string } | string | null;
            return typeof sealed === 'object' && sealed !== null && 'sealed' in sealed
              ? [name, 'sealed', sealed.of, unseal(sealed, keys.get(sealed.of)!)]
              : [name, value];
          });
    return rows.map(row => ({ ...row, before: open(row.before), after: open(row.after) }));
  });
}

test('many at once give the same journal as one by one, however they are grouped', async () => {
  const count = async (room: TestRoom) => (await verifyJournal(rooms.database.db, room.organisation)).entries;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (changes, size) => {
        const [mine, other] = [rooms.ours, rooms.theirs];
        const [before, otherBefore] = [await count(mine), await count(other)];
        await within(rooms.database.app, { organisation: mine.organisation }, async tx => {
          for (const each of changes) await append(tx, { ...each, organisation: mine.organisation });
        });
        await within(rooms.database.app, { organisation: other.organisation }, async tx => {
          for (let at = 0; at < changes.length; at += size)
            await appendMany(tx, other.organisation, changes.slice(at, at + size));
        });
        expect(await read(other, otherBefore)).toEqual(await read(mine, before));
        for (const [room, was] of [
          [mine, before],
          [other, otherBefore],
        ] as const)
          expect(await verifyJournal(rooms.database.db, room.organisation)).toMatchObject({
            entries: was + changes.length,
            broken: undefined,
          });
      },
    ),
    { numRuns: 60 },
  );
});

test('many at once and others one by one, at the same time, make one chain', async () => {
  const { organisation } = rooms.theirs;
  const { entries } = await verifyJournal(rooms.database.db, organisation);
  const entry = (action: string): Change => ({
    person: null,
    action,
    subjectKind: 'test',
    subjectId: SUBJECTS[0]!,
  });
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      within(rooms.database.app, { organisation }, async tx => {
        if (i % 2 === 0) await append(tx, { ...entry('test.one'), organisation });
        else
          await appendMany(
            tx,
            organisation,
            Array.from({ length: 50 }, () => entry('test.many')),
          );
      }),
    ),
  );
  expect(await verifyJournal(rooms.database.db, organisation)).toMatchObject({
    entries: entries + 6 + 6 * 50,
    broken: undefined,
  });
});
