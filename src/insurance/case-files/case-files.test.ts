import { expect, test } from 'vitest';
import { type Actor, Refusal } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import type { Role } from '../../foundation/store/schema.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { claimOf } from '../model/claim/apply.ts';
import type { ClaimEvent } from '../model/claim/event.ts';
import { paymentCalendar } from '../model/claim/payments.ts';
import { classChange } from './class-change.ts';
import { eventFrom } from './event-from.ts';
import { findFile } from './find-file.ts';
import type { CaseEvent } from './kinds.ts';
import { letterData, renderLetter } from './letter/letter.ts';
import { listFiles } from './list-files.ts';
import { openFile } from './open-file.ts';
import { countingIn } from './record.ts';
import { recordEvent } from './record-event.ts';
import { removeFile } from './remove-file.ts';

const TODAY = '2026-11-22';
const rooms = testDatabase();
const WHO = { name: 'Verzekerde', born: '1985-05-05', variant: 'letter-2021' };

const REPORTED: ClaimEvent = { kind: 'reported', on: '2024-03-11', firstDay: '2024-03-04' };
const PROFITS: ClaimEvent = {
  ...{ kind: 'profits-set', on: '2024-05-01', estimated: [] },
  profits: { 2019: 2_400_000, 2020: 2_400_000, 2021: 2_400_000, 2022: 2_400_000, 2023: 2_400_000 },
};
const ASSESSED: ClaimEvent = {
  kind: 'assessed',
  on: '2026-02-02',
  judgement: { by: 'verzekeringsarts', limitations: 'niet tillen', reasons: 'onderzoek', lasting: false },
  work: [1_900_000, 1_200_000, 1_100_000].map(yearly => ({ name: 'functie', jobs: 12, yearly })),
  earlier: [2_400_000, 2_400_000, 2_400_000],
};

let number = 0;
/** A file in which some things happened. */
async function file(events: readonly CaseEvent[], role: Role = 'approver', variant = WHO.variant) {
  const actor = rooms.actor(role);
  number += 1;
  const opened = await openFile(rooms.services, actor, {
    kind: 'claim',
    reference: `C-${number}`,
    insured: { ...WHO, variant },
  });
  let { version } = opened;
  for (const event of events)
    version = await recordEvent(rooms.services, actor, opened.id, version, event, TODAY);
  return { id: opened.id, version };
}

/** Decides on a claim as it is now. */
async function decide(actor: Actor, id: string, version: number, choice: Readonly<Record<string, unknown>>) {
  const found = await findFile(rooms.services, actor, id);
  const event = eventFrom(found, { kind: 'decided', ...choice }, TODAY);
  return recordEvent(rooms.services, actor, id, version, event, TODAY);
}

async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    if (error instanceof InputError) return error.problems.map(({ code }) => code).join();
    throw error;
  }
  return 'done';
}

test('from a report of illness to a decision with its letter and its payments', async () => {
  const actor = rooms.actor('approver');
  const { id, version } = await file([REPORTED, PROFITS, ASSESSED]);
  const before = await listFiles(rooms.services, actor, { words: 'c-1', page: 1, size: 10 });
  expect(before.rows[0]).toMatchObject({ reference: 'C-1', phase: 'to-decide' });
  const choice = { on: '2026-03-10', about: 'grant', reasons: 'zie de beoordeling' } as const;
  await decide(actor, id, version, choice);
  const found = await findFile(rooms.services, actor, id);
  const decision = found.events.at(-1)?.event;
  // 24,000 a year against 12,000 that can still be earned: a loss of half; 104 weeks from 4 March 2024.
  expect(decision).toMatchObject({
    kind: 'decided',
    from: '2026-03-02',
    lossClass: '45-55',
    provisional: false,
  });
  const claim = claimOf(found.events.map(({ event }) => event as ClaimEvent));
  const calendar = paymentCalendar(claim, '2026-12-31', false);
  expect(calendar.find(({ month }) => month === '2026-04')?.open).toBe(claim.decisions[0]?.monthly);
  const data = letterData(found, 0, 'nl');
  expect(data?.object[0]).toContain('21 april 2026');
  expect(data?.sentences[0]).toContain('2 maart 2026');
  const pdf = await renderLetter(found, 0, 'nl');
  expect(Buffer.from(pdf!).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await renderLetter(found, 1, 'nl')).toBeUndefined();
  const { rows } = await listFiles(rooms.services, actor, {
    kind: 'claim',
    words: 'verzekerde',
    page: 1,
    size: 10,
  });
  expect(rows.find(row => row.id === id)?.phase).toBe('paying');
});

test('a decision needs an assessment, the profits and the whole waiting time', async () => {
  const actor = rooms.actor('approver');
  const choice = { on: '2026-03-10', about: 'grant', reasons: 'x' } as const;
  const decided = async (events: readonly CaseEvent[]) => {
    const { id, version } = await file(events);
    return refused(decide(actor, id, version, choice));
  };
  expect(await decided([REPORTED])).toBe('not-ready');
  expect(await decided([REPORTED, ASSESSED])).toBe('not-ready');
  const recovered: ClaimEvent = { kind: 'recovered', on: '2024-06-02', lastDay: '2024-06-01' };
  expect(await decided([REPORTED, PROFITS, recovered, ASSESSED])).toBe('not-ready');
  const healthy: ClaimEvent = {
    ...ASSESSED,
    work: ASSESSED.work.map(one => ({ ...one, yearly: 2_300_000 })),
  };
  expect(await decided([REPORTED, PROFITS, healthy])).toBe('none-due');
});

test('an editor records but does not decide; a reader does neither', async () => {
  const { id, version } = await file([REPORTED, PROFITS, ASSESSED], 'editor');
  const choice = { on: '2026-03-10', about: 'refuse', reasons: 'x' } as const;
  expect(await refused(decide(rooms.actor('editor'), id, version, choice))).toBe('role-too-low');
  expect(
    await refused(recordEvent(rooms.services, rooms.actor('reader'), id, version, REPORTED, TODAY)),
  ).toBe('role-too-low');
});

test('with four eyes somebody else decides than who found the last fact', async () => {
  const { id, version } = await file([REPORTED, PROFITS, ASSESSED]);
  const eyes = (role: Role) => {
    const actor = rooms.actor(role);
    return { ...actor, organisation: { ...actor.organisation, fourEyes: true } };
  };
  const choice = { on: '2026-03-10', about: 'refuse', reasons: 'x' } as const;
  expect(await refused(decide(eyes('approver'), id, version, choice))).toBe('own-work');
  expect(await refused(decide(eyes('administrator'), id, version, choice))).toBe('done');
});

test('two people on one file: the second hears of it, nothing is overwritten', async () => {
  const { id, version } = await file([REPORTED]);
  const actor = rooms.actor('editor');
  const event: ClaimEvent = { kind: 'referred', on: '2024-04-01', to: 'bedrijfsarts', reasons: 'x' };
  const both = await Promise.allSettled(
    [1, 2].map(() => recordEvent(rooms.services, actor, id, version, event, TODAY)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await findFile(rooms.services, actor, id)).events).toHaveLength(2);
});

test('nothing happens in the future, twice under one reference, or elsewhere', async () => {
  const actor = rooms.actor('editor');
  const { id, version } = await file([REPORTED]);
  const event: ClaimEvent = { kind: 'referred', on: '2026-11-23', to: 'x', reasons: 'x' };
  expect(await refused(recordEvent(rooms.services, actor, id, version, event, TODAY))).toBe('in-future');
  const again = { kind: 'claim', reference: `C-${number}`, insured: WHO } as const;
  expect(await refused(openFile(rooms.services, actor, again))).toBe('reference-taken');
  expect(await refused(openFile(rooms.services, actor, { ...again, reference: 'x', year: 2026 }))).toBe(
    'year',
  );
  const theirs = rooms.actor('editor', rooms.theirs);
  expect(await refused(findFile(rooms.services, theirs, id))).toBe('missing');
});

test('a premium year and an opt-out are files too', async () => {
  const actor = rooms.actor('approver');
  const year = await openFile(rooms.services, actor, {
    kind: 'premium',
    reference: 'P-1',
    year: 2025,
    insured: WHO,
  });
  const assessed = {
    kind: 'premium-set',
    on: '2025-01-15',
    provisional: true,
    profit: 2_400_000,
    premium: 129_600,
  } as const;
  await recordEvent(rooms.services, actor, year.id, 0, assessed, TODAY);
  const { rows } = await listFiles(rooms.services, actor, { kind: 'premium', page: 1, size: 10 });
  // Everything should have been paid by now.
  expect(rows[0]).toMatchObject({ phase: 'provisional', due: TODAY, year: 2025 });
  const out = await openFile(rooms.services, actor, { kind: 'opt-out', reference: 'O-1', insured: WHO });
  const certified = { kind: 'certified', on: '2025-01-15', from: '2025-02-01', until: '2026-12-31' } as const;
  expect(await refused(recordEvent(rooms.services, actor, out.id, 0, certified, TODAY))).toBe('not-tested');
});

test('what was removed is gone, with the person when it was the last file; the journal stays whole', async () => {
  const { id, version } = await file([REPORTED]);
  expect(await refused(removeFile(rooms.services, rooms.actor('approver'), id, version))).toBe(
    'role-too-low',
  );
  const { insuredId } = await findFile(rooms.services, rooms.actor('reader'), id);
  await removeFile(rooms.services, rooms.actor('administrator'), id, version);
  expect(await refused(findFile(rooms.services, rooms.actor('reader'), id))).toBe('missing');
  const left = await rooms.database.db
    .selectFrom('insured')
    .select('id')
    .where('id', '=', insuredId)
    .execute();
  expect(left).toEqual([]);
  const journal = await rooms.database.db.selectFrom('journal').select(['before', 'after']).execute();
  expect(JSON.stringify(journal)).not.toMatch(/Verzekerde|1985-05-05|niet tillen/);
  const { broken, entries } = await verifyJournal(rooms.database.db, rooms.ours.organisation);
  expect(broken).toBeUndefined();
  expect(entries).toBeGreaterThan(20);
});

test('a mistake is put right: what was withdrawn stays in the file and no longer counts', async () => {
  const actor = rooms.actor('editor');
  const wrongYear: ClaimEvent = { kind: 'reported', on: '2025-03-11', firstDay: '2025-03-04' };
  const { id, version } = await file([wrongYear], 'editor');
  const late = await refused(recordEvent(rooms.services, actor, id, version, REPORTED, TODAY));
  expect(late).toBe('before-last');
  const corrected = { kind: 'corrected', on: TODAY, withdraws: 1, reasons: 'verkeerd jaar' } as const;
  await recordEvent(rooms.services, actor, id, version, corrected, TODAY);
  await recordEvent(rooms.services, actor, id, version + 1, REPORTED, TODAY);
  const found = await findFile(rooms.services, actor, id);
  expect(found.events.map(({ event }) => event.kind)).toEqual(['reported', 'corrected', 'reported']);
  expect(claimOf(countingIn<ClaimEvent>(found)).spells).toEqual([{ from: '2024-03-04' }]);
  const again = { ...corrected, withdraws: 1 };
  expect(await refused(recordEvent(rooms.services, actor, id, version + 2, again, TODAY))).toBe(
    'not-correctable',
  );
});

test('what something else rests on is not withdrawn, nor what was made known to somebody', async () => {
  const actor = rooms.actor('approver');
  const { id, version } = await file([REPORTED, PROFITS, ASSESSED]);
  const choice = { on: '2026-03-10', about: 'grant', reasons: 'zie de beoordeling' } as const;
  const decided = await decide(actor, id, version, choice);
  const withdraw = (withdraws: number) =>
    refused(
      recordEvent(
        rooms.services,
        actor,
        id,
        decided,
        { kind: 'corrected', on: TODAY, withdraws, reasons: 'x' },
        TODAY,
      ),
    );
  expect(await withdraw(1)).toBe('rests-on-it');
  expect(await withdraw(3)).toBe('rests-on-it');
  expect(await withdraw(4)).toBe('not-correctable');
  expect(await withdraw(9)).toBe('not-correctable');
  const before = letterData(await findFile(rooms.services, actor, id), 0, 'nl');
  expect(await withdraw(2)).toBe('done');
  // The letter says what was known when it was written.
  expect(letterData(await findFile(rooms.services, actor, id), 0, 'nl')).toEqual(before);
});

test('two full months of other income ask for another class, and the change gives it', async () => {
  const actor = rooms.actor('approver');
  const nothing: ClaimEvent = { ...ASSESSED, work: [] };
  const { id, version } = await file([REPORTED, PROFITS, nothing], 'approver', 'waz');
  const choice = { on: '2026-03-10', reasons: 'x' } as const;
  let last = await decide(actor, id, version, { ...choice, about: 'grant' });
  // Half of what was earned before: a loss of half.
  for (const month of ['2026-03', '2026-04', '2026-05']) {
    const income: ClaimEvent = { kind: 'income-reported', on: '2026-06-02', month, amount: 100_000 };
    last = await recordEvent(rooms.services, actor, id, last, income, TODAY);
  }
  const asked = await findFile(rooms.services, actor, id);
  expect(classChange(claimOf(countingIn<ClaimEvent>(asked)), asked, TODAY)).toEqual({
    lossClass: '45-55',
    from: '2026-05-01',
    income: 1_200_000,
  });
  const { rows } = await listFiles(rooms.services, actor, { words: asked.reference, page: 1, size: 1 });
  expect(rows[0]?.due).toBe('2026-05-01');
  await decide(actor, id, last, { ...choice, on: '2026-06-10', about: 'change' });
  const found = await findFile(rooms.services, actor, id);
  expect(found.events.at(-1)?.event).toMatchObject({ lossClass: '45-55', from: '2026-05-01' });
  expect(classChange(claimOf(countingIn<ClaimEvent>(found)), found, TODAY)).toBeUndefined();
});

test('an end needs its day; a refusal is from the first day that would have been paid', async () => {
  const actor = rooms.actor('approver');
  const { id, version } = await file([REPORTED, PROFITS, ASSESSED]);
  const choice = { on: '2026-03-10', reasons: 'x' } as const;
  expect(await refused(decide(actor, id, version, { ...choice, about: 'end' }))).toBe('missing');
  await decide(actor, id, version, { ...choice, about: 'refuse' });
  const found = await findFile(rooms.services, actor, id);
  expect(found.events.at(-1)?.event).toMatchObject({ about: 'refuse', from: '2026-03-02' });
});

test('the premium of a year that still goes on can be set provisionally', async () => {
  const actor = rooms.actor('approver');
  const insured = { ...WHO, variant: 'bill-2025' };
  const opened = await openFile(rooms.services, actor, {
    ...{ kind: 'premium', reference: 'P-2026', year: 2026, insured },
  });
  const found = await findFile(rooms.services, actor, opened.id);
  const given = { kind: 'premium-set', on: '2026-02-01', profit: 3_000_000, provisional: true };
  // 5.4 % of 30,000.
  expect(eventFrom(found, given, TODAY)).toMatchObject({ premium: 162_000, provisional: true });
});
