import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { requestFor, twoVersions } from '../../../test/fixtures/two-versions.ts';
import { verifyReceiptHash } from '../../foundation/law/receipt.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import type { Role } from '../../foundation/store/schema.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import type { Decision } from '../model/decision.ts';
import { readEvidence as checkEvidence } from '../model/evidence/read-evidence.ts';
import { Filter } from '../model/filter.ts';
import { anEngagement } from '../model/fixture.ts';
import { addCheck } from './add-check.ts';
import { addEngagement } from './add-engagement.ts';
import { addEvidence } from './add-evidence.ts';
import { assessEngagement } from './assess-engagement.ts';
import { confirmReassessments } from './confirm-reassessments.ts';
import { findEngagement } from './find-engagement.ts';
import { listEngagements } from './list-engagements.ts';
import { listOutdated } from './list-outdated.ts';
import { proposeDecision } from './propose-decision.ts';
import { readEvidence } from './read-evidence.ts';
import { removeEngagement } from './remove-engagement.ts';
import { removeEvidence } from './remove-evidence.ts';
import { approveDecision, rejectDecision, withdrawDecision } from './settle-decision.ts';

const rooms = testDatabase();
const { services } = rooms;
const as = (role: Role) => rooms.actor(role);
const stranger = () => rooms.actor('administrator', rooms.theirs);

const fourEyes = (on: boolean) =>
  rooms.database.db
    .updateTable('organisation')
    .set({ four_eyes: on })
    .where('id', '=', rooms.ours.organisation)
    .execute();
beforeEach(() => fourEyes(false));

let count = 0;
async function add(): Promise<{ id: string; version: number }> {
  count += 1;
  const kvk = String(count).padStart(8, '0');
  return addEngagement(
    services,
    as('editor'),
    anEngagement({ reference: `REF-${kvk}`, worker: { name: `Worker ${kvk}`, kvk, email: null } }),
  );
}

type Outcome = Parameters<typeof requestFor>[0];
const assess = (engagement: { id: string; version: number }, outcome: Outcome, date?: string) =>
  assessEngagement(
    services,
    as('editor'),
    engagement.id,
    engagement.version,
    requestFor(outcome, date),
    twoVersions,
  );

/** A new engagement with that outcome. */
async function addAssessed(outcome: Outcome): Promise<{ id: string; version: number }> {
  const added = await add();
  return { id: added.id, version: (await assess(added, outcome)).version };
}

const decision: Decision = { choice: 'change-practice', reasons: 'Omdat het kan', decidedOn: '2026-11-22' };
const propose = ({ id, version }: { id: string; version: number }, role: Role = 'editor') =>
  proposeDecision(services, as(role), id, version, decision);
const file = (id: string) => findEngagement(services, as('reader'), id);
const asking = async (attention: string) =>
  (await listEngagements(services, as('reader'), Filter.parse({ attention, size: 100 }))).rows.map(
    ({ id }) => id,
  );

test('an assessment is kept with its answers and a receipt that holds', async () => {
  const { id, version } = await addAssessed('employment');
  const { engagement, needsDecision } = await file(id);
  expect(engagement).toMatchObject({
    version,
    assessed: { ...requestFor('employment'), outcome: 'employment' },
  });
  expect(verifyReceiptHash(engagement.assessed!.receipt)).toBe(true);
  expect(needsDecision).toBe(true);
});

test('what is unfinished, unknown or seen too long ago is not kept', async () => {
  const added = await add();
  const request = { ...requestFor('employment'), answers: { work: 'yes' } };
  const attempt = (answers: object, version = added.version) =>
    assessEngagement(services, as('editor'), added.id, version, { ...request, answers }, twoVersions);
  await expect(attempt({ work: 'yes' })).rejects.toMatchObject({ problems: [{ code: 'unfinished' }] });
  await expect(attempt({ work: 'perhaps' })).rejects.toMatchObject({
    problems: [{ code: 'unknown-option' }],
  });
  await expect(attempt({ work: 'no' }, 7)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(
    assessEngagement(services, stranger(), added.id, 1, requestFor('employment'), twoVersions),
  ).rejects.toMatchObject({ code: 'missing' });
  await expect(
    assessEngagement(services, as('reader'), added.id, 1, requestFor('employment'), twoVersions),
  ).rejects.toMatchObject({ code: 'role-too-low' });
  expect((await file(added.id)).engagement.assessed).toBeNull();
});

test('every high-risk outcome asks for a decision until there is one; the others do not', async () => {
  const risky = await Promise.all([addAssessed('employment'), addAssessed('undecided')]);
  const safe = await Promise.all([addAssessed('self-employed'), addAssessed('out-of-scope')]);
  const listed = await asking('no-decision');
  for (const { id } of risky) expect(listed).toContain(id);
  for (const { id } of safe) expect(listed).not.toContain(id);
  await expect(propose(safe[0]!)).rejects.toMatchObject({ code: 'no-decision-needed' });
  expect(await propose(risky[0]!)).toMatchObject({ state: 'final' });
  expect(await asking('no-decision')).not.toContain(risky[0]!.id);
  expect(await file(risky[0]!.id)).toMatchObject({
    needsDecision: false,
    decisions: [
      {
        ...decision,
        owner: { id: rooms.ours.people.editor, name: 'Ours editor' },
        state: 'final',
        current: true,
        outcome: 'employment',
      },
    ],
  });
});

test('a decision about another outcome does not count, also not when the outcome comes back', async () => {
  let engagement = await addAssessed('employment');
  await propose(engagement);
  const again = async (outcome: Outcome, date?: string) => {
    engagement = { id: engagement.id, version: (await assess(engagement, outcome, date)).version };
    return (await file(engagement.id)).needsDecision;
  };
  expect(await again('employment', '2026-06-30')).toBe(false);
  expect(await again('self-employed')).toBe(false);
  expect(await again('employment')).toBe(true);
  expect((await file(engagement.id)).decisions).toMatchObject([{ current: false }]);
});

test('with four eyes a decision counts once somebody else approves it', async () => {
  await fourEyes(true);
  const engagement = await addAssessed('employment');
  const { id, state } = await propose(engagement, 'approver');
  expect(state).toBe('proposed');
  expect(await asking('no-decision')).toContain(engagement.id);
  expect(await asking('proposed')).toContain(engagement.id);
  await expect(propose(engagement)).rejects.toMatchObject({ code: 'already-proposed' });
  const answer = { engagement: engagement.id, decision: id, version: 1, remark: 'Akkoord' };
  await expect(approveDecision(services, as('approver'), answer)).rejects.toMatchObject({
    code: 'own-decision',
  });
  await expect(approveDecision(services, as('editor'), answer)).rejects.toMatchObject({
    code: 'role-too-low',
  });
  await expect(approveDecision(services, stranger(), answer)).rejects.toMatchObject({ code: 'missing' });
  await approveDecision(services, as('administrator'), answer);
  expect(await file(engagement.id)).toMatchObject({
    needsDecision: false,
    decisions: [{ state: 'final', remark: 'Akkoord', approver: { name: 'Ours administrator' } }],
  });
  expect(await asking('proposed')).not.toContain(engagement.id);
});

test('of requests at the same moment one settles a proposal, and never its owner', async () => {
  await fourEyes(true);
  const engagement = await addAssessed('employment');
  const { id } = await propose(engagement, 'approver');
  const answer = { engagement: engagement.id, decision: id, version: 1, remark: null };
  const attempts = await Promise.allSettled([
    approveDecision(services, as('approver'), answer),
    approveDecision(services, as('administrator'), answer),
    approveDecision(services, as('approver'), answer),
    approveDecision(services, as('administrator'), answer),
  ]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { decisions } = await file(engagement.id);
  expect(decisions).toMatchObject([
    { state: 'final', approver: { id: rooms.ours.people.administrator }, version: 2 },
  ]);
});

test('two proposals at the same moment make one', async () => {
  await fourEyes(true);
  const engagement = await addAssessed('employment');
  const attempts = await Promise.allSettled([propose(engagement, 'editor'), propose(engagement, 'approver')]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await file(engagement.id)).decisions).toHaveLength(1);
});

test('a proposal is rejected by somebody else or withdrawn by its owner, and then another can be made', async () => {
  await fourEyes(true);
  const engagement = await addAssessed('employment');
  const first = await propose(engagement);
  const answer = { engagement: engagement.id, decision: first.id, version: 1, remark: 'Te kort' };
  await expect(withdrawDecision(services, as('approver'), answer)).rejects.toMatchObject({
    code: 'not-own-decision',
  });
  await rejectDecision(services, as('approver'), answer);
  await expect(
    approveDecision(services, as('administrator'), { ...answer, version: 2 }),
  ).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const second = await propose(engagement);
  await withdrawDecision(services, as('editor'), { ...answer, decision: second.id });
  expect((await file(engagement.id)).decisions).toMatchObject([
    { state: 'rejected', approver: undefined },
    { state: 'rejected', approver: { name: 'Ours approver' }, remark: 'Te kort' },
  ]);
});

test('what was proposed about another outcome cannot be approved', async () => {
  await fourEyes(true);
  const engagement = await addAssessed('employment');
  const { id } = await propose(engagement);
  await assess(engagement, 'undecided');
  await expect(
    approveDecision(services, as('approver'), {
      engagement: engagement.id,
      decision: id,
      version: 1,
      remark: null,
    }),
  ).rejects.toMatchObject({ code: 'outcome-changed' });
});

test('work that is done otherwise than agreed asks for a new assessment', async () => {
  const engagement = await addAssessed('self-employed');
  const check = { checkedOn: '2026-11-20', finding: 'Draait mee in het rooster' } as const;
  await addCheck(services, as('editor'), engagement.id, { ...check, result: 'as-agreed' });
  expect(await file(engagement.id)).toMatchObject({ deviates: false });
  await addCheck(services, as('editor'), engagement.id, { ...check, result: 'deviates' });
  expect(await file(engagement.id)).toMatchObject({
    deviates: true,
    checks: [{ result: 'deviates', checkedBy: { name: 'Ours editor' } }, { result: 'as-agreed' }],
  });
  expect(await asking('deviates')).toEqual([engagement.id]);
  await assess(engagement, 'employment');
  expect(await asking('deviates')).toEqual([]);
  await expect(
    addCheck(services, as('reader'), engagement.id, { ...check, result: 'as-agreed' }),
  ).rejects.toMatchObject({ code: 'role-too-low' });
  await expect(
    addCheck(services, stranger(), engagement.id, { ...check, result: 'as-agreed' }),
  ).rejects.toMatchObject({ code: 'missing' });
});

test('evidence comes back byte for byte, to nobody else, and can be removed', async () => {
  const { id } = await add();
  const content = Buffer.from('%PDF-1.7\nbewijs');
  const added = await addEvidence(services, as('editor'), id, checkEvidence('contract.pdf', content));
  expect(added.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  const kept = await readEvidence(services, as('reader'), id, added.id);
  expect(kept).toMatchObject({ name: 'contract.pdf', mediaType: 'application/pdf' });
  expect(kept.content.equals(content)).toBe(true);
  await expect(readEvidence(services, stranger(), id, added.id)).rejects.toMatchObject({ code: 'missing' });
  await expect(readEvidence(services, as('reader'), (await add()).id, added.id)).rejects.toMatchObject({
    code: 'missing',
  });
  await expect(removeEvidence(services, as('reader'), id, added.id)).rejects.toMatchObject({
    code: 'role-too-low',
  });
  await expect(removeEvidence(services, stranger(), id, added.id)).rejects.toMatchObject({ code: 'missing' });
  await removeEvidence(services, as('editor'), id, added.id);
  expect((await file(id)).evidence).toEqual([]);
});

test('evidence that was damaged where it is kept is not given', async () => {
  const { id } = await add();
  const added = await addEvidence(services, as('editor'), id, checkEvidence('a.txt', Buffer.from('bewijs')));
  await rooms.database.db
    .updateTable('evidence')
    .set({ content: Buffer.from('anders') })
    .where('id', '=', added.id)
    .execute();
  await expect(readEvidence(services, as('reader'), id, added.id)).rejects.toThrow('damaged');
});

test('the register tells which outcomes other rules change, and changes nothing until an editor confirms', async () => {
  await rooms.database.db.deleteFrom('engagement').execute();
  const [stays, changes] = [await addAssessed('employment'), await addAssessed('undecided')];
  const outdated = (date: string) => listOutdated(services, as('reader'), date, undefined, twoVersions);
  expect(await outdated('2026-11-22')).toMatchObject({
    sameRules: 2,
    otherRules: 0,
    rows: [],
    next: undefined,
  });
  const found = await outdated('2027-01-01');
  expect(found).toMatchObject({
    sameRules: 0,
    otherRules: 2,
    rows: [
      { id: stays.id, reassessment: { kind: 'stays' } },
      { id: changes.id, reassessment: { kind: 'changes', is: { outcome: 'employment' } } },
    ],
  });
  expect((await listOutdated(services, as('reader'), '2027-01-01', stays.id, twoVersions)).rows).toHaveLength(
    1,
  );
  expect((await listOutdated(services, stranger(), '2027-01-01', undefined, twoVersions)).rows).toEqual([]);
  expect((await file(changes.id)).engagement.assessed?.outcome).toBe('undecided');

  const confirm = (role: Role, chosen: readonly { id: string; version: number }[], date = '2027-01-01') =>
    confirmReassessments(services, as(role), date, chosen, twoVersions);
  await expect(confirm('reader', [changes])).rejects.toMatchObject({ code: 'role-too-low' });
  await expect(confirm('editor', [stays, { ...changes, version: 1 }])).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await expect(confirm('editor', [stays], '2031-01-01')).rejects.toMatchObject({ code: 'cannot-reassess' });
  await expect(
    confirmReassessments(services, stranger(), '2027-01-01', [changes], twoVersions),
  ).rejects.toMatchObject({ code: 'missing' });
  expect((await file(stays.id)).engagement.version).toBe(stays.version);
  expect(await confirm('editor', [stays, changes])).toBe(2);
  expect((await file(changes.id)).engagement.assessed).toMatchObject({
    outcome: 'employment',
    date: '2027-01-01',
  });
  expect(await outdated('2027-01-01')).toMatchObject({ sameRules: 2, otherRules: 0 });
});

test('people who confirm the same at once, in any order, do not wait for ever', async () => {
  const added = [
    await addAssessed('undecided'),
    await addAssessed('undecided'),
    await addAssessed('undecided'),
  ];
  const attempts = await Promise.allSettled(
    [added, added.toReversed(), added].map(chosen =>
      confirmReassessments(services, as('editor'), '2027-01-01', chosen, twoVersions),
    ),
  );
  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const attempt of attempts)
    if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'changed-meanwhile' });
});

test('with an engagement go its decisions, checks and evidence; the journal stays whole', async () => {
  const engagement = await addAssessed('employment');
  await propose(engagement);
  await addCheck(services, as('editor'), engagement.id, {
    checkedOn: '2026-11-20',
    result: 'deviates',
    finding: 'Anders',
  });
  await addEvidence(services, as('editor'), engagement.id, checkEvidence('a.txt', Buffer.from('bewijs')));
  await removeEngagement(services, as('administrator'), engagement.id, engagement.version);
  for (const table of ['decision', 'practice_check', 'evidence'] as const) {
    const rows = await rooms.database.db
      .selectFrom(table)
      .select('id')
      .where('engagement_id', '=', engagement.id)
      .execute();
    expect(rows, table).toEqual([]);
  }
  const actions = await rooms.database.db
    .selectFrom('journal')
    .select('action')
    .where('subject_id', '=', engagement.id)
    .orderBy('seq')
    .execute();
  expect(actions.map(({ action }) => action)).toEqual([
    'engagement.add',
    'engagement.assess',
    'decision.make',
    'check.add',
    'evidence.add',
    'engagement.remove',
  ]);
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toMatchObject({
    broken: undefined,
  });
});
