import { expect, test } from 'vitest';
import { receiptFor } from '../../assessment/index.ts';
import { findJob } from '../../foundation/jobs/list-jobs.ts';
import { parseReceipt, verifyReceiptHash } from '../../foundation/law/receipt.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { nextQuestion } from '../../foundation/questionnaire/next-question.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import type { TestRoom } from '../../foundation/store/test-rows.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { changeEngagement } from '../store/change-engagement.ts';
import { listEngagements } from '../store/list-engagements.ts';
import { approveImport } from './approve-import.ts';
import { discardImport } from './discard-import.ts';
import { DESK, IMPORT, importer } from './fixture.ts';
import { sweepImports } from './sweep-imports.ts';

const rooms = testDatabase();
const editor = (room?: TestRoom) => rooms.actor('editor', room);
const steps = importer(rooms, () => editor());

const HEAD =
  'Kenmerk;Opdrachtgever;Naam;KvK;E-mail;Keten;Opdracht;Begindatum;Einddatum;Uren per week;Uurtarief;Sector;Contract';
const line = (reference: string, changes: Readonly<Record<number, string>> = {}): string => {
  const cells = [
    ...[reference, 'Voorbeeld BV', `W. ${reference}`, '', `${reference.toLowerCase()}@voorbeeld.example`],
    ...['Bureau A; Bureau B', 'Een website bouwen', '05-01-2026', '2026-12-31', '32,5', '€ 1.087,50'],
    ...['bouw en bouwinstallatie', 'C-1'],
  ];
  for (const [column, value] of Object.entries(changes)) cells[Number(column)] = value;
  return cells.map(cell => (/[;"]/.test(cell) ? `"${cell}"` : cell)).join(';');
};
const csv = (...lines: readonly string[]) => [HEAD, ...lines].join('\r\n');

const register = async (room?: TestRoom) => {
  const filter = { order: 'reference', descending: false, page: 1, size: 100 } as const;
  return (await listEngagements(rooms.services, editor(room), filter)).rows;
};
const row = (reference: string) =>
  rooms.database.db
    .selectFrom('engagement')
    .innerJoin('worker', 'worker.id', 'engagement.worker_id')
    .selectAll('engagement')
    .select(['worker.name', 'worker.email', 'worker.kvk'])
    .where('engagement.organisation_id', '=', rooms.ours.organisation)
    .where('reference', '=', reference)
    .executeTakeFirst();
const journal = async () =>
  rooms.database.db
    .selectFrom('journal')
    .select(['action', 'subject_id', 'person_id', 'after'])
    .where('organisation_id', '=', rooms.ours.organisation)
    .orderBy('seq')
    .execute();

test('what is in a file comes in the register once it is approved, all with its place in the journal', async () => {
  const before = await register();
  const id = await steps.upload(csv(line('A1'), line('A2'), '', line('A3')));
  expect(await steps.check(id)).toMatchObject({
    state: 'checked',
    counts: { rows: 3, wrong: 0, add: 3, change: 0 },
  });
  expect(await register()).toEqual(before);

  const entries = (await journal()).length;
  const done = await steps.approve(id);
  expect(done).toMatchObject({
    state: 'imported',
    counts: { added: 3, changed: 0, same: 0, workers: 3, assessed: 0 },
    summary: undefined,
  });
  expect(await row('A2')).toMatchObject({
    client: 'Voorbeeld BV',
    chain: ['Bureau A', 'Bureau B'],
    starts: '2026-01-05',
    ends: '2026-12-31',
    minutes_per_week: 1950,
    rate_cents: 108_750,
    sector: 'construction',
    contract: 'C-1',
    name: 'W. A2',
    email: 'a2@voorbeeld.example',
    version: 1,
  });
  const written = (await journal()).slice(entries);
  expect(written.map(({ action }) => action)).toEqual([
    ...['job.start', 'import.approve', 'worker.add', 'worker.add', 'worker.add'],
    ...['engagement.add', 'engagement.add', 'engagement.add'],
  ]);
  for (const { person_id } of written) expect(person_id).toBe(rooms.ours.people.editor);
  for (const { after } of written) expect(after).not.toContain('W. A');
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toMatchObject({
    broken: undefined,
  });
  // What was in the file is gone.
  const kept = await rooms.database.db
    .selectFrom('import')
    .leftJoin('import_row', 'import_row.import_id', 'import.id')
    .select(['content', 'row'])
    .where('import.id', '=', id)
    .execute();
  expect(kept).toEqual([{ content: null, row: null }]);
});

test('every wrong cell is named with its row and column, and nothing comes in while there are any', async () => {
  await addEngagement(rooms.services, editor(), anEngagement({ reference: 'B9', sector: null }));
  const id = await steps.upload(
    csv(
      line('B1', { 3: '123', 7: '31-02-2026', 9: 'veel', 10: '80 euro', 11: 'ruimtevaart' }),
      line('B2'),
      line('B2', { 4: 'other@voorbeeld.example' }),
      line('B9'),
      line('B3', { 0: '', 1: '' }),
      line('B4', { 2: 'Iemand anders', 4: 'b2@voorbeeld.example' }),
    ),
  );
  expect((await steps.check(id)).counts).toMatchObject({ rows: 6, wrong: 5, problems: 10, add: 1 });
  const found = await steps.wrong(id);
  expect(found.map(([number, column, code]) => [number, column, code])).toEqual([
    [2, 3, 'custom'],
    [2, 7, 'not-a-date'],
    [2, 9, 'hours'],
    [2, 10, 'amount'],
    [2, 11, 'unknown-sector'],
    [4, 0, 'reference-twice'],
    [5, 0, 'reference-taken'],
    [6, 0, 'missing'],
    [6, 1, 'missing'],
    [7, 2, 'worker-differs'],
  ]);
  expect(found[3]?.[3]).toBe('Uurtarief zonder btw: "80 euro" is geen bedrag; schrijf het zo: 1.234,56');
  expect(found[5]?.[3]).toBe('Kenmerk: "B2" staat ook in rij 3. Elk kenmerk mag één keer voorkomen.');
  await expect(steps.approve(id)).rejects.toMatchObject({ code: 'import-wrong' });
  expect(await row('B2')).toBeUndefined();
  expect(await steps.approve(id, true)).toMatchObject({ state: 'imported', counts: { added: 1 } });
  expect(await row('B2')).toBeDefined();
  expect(await row('B1')).toBeUndefined();
});

test('what the register has is changed only when that was chosen, and keeps what the file does not say', async () => {
  const { id: known } = await addEngagement(
    rooms.services,
    editor(),
    anEngagement({
      reference: 'C1',
      sector: 'construction',
      worker: { name: 'W. C', kvk: null, email: 'c@voorbeeld.example' },
    }),
  );
  await addEngagement(rooms.services, editor(), anEngagement({ reference: 'C2', sector: null }));
  const id = await steps.upload('Kenmerk;Tarief;Contract\nC1;99,95;\nC2;87,50;C-001\n');
  const checked = await steps.check(id, { existing: 'update' });
  expect(checked.counts).toMatchObject({ rows: 2, wrong: 0, add: 0, change: 2 });
  const done = await steps.approve(id);
  expect(done.counts).toEqual({ added: 0, changed: 1, same: 1, workers: 0, assessed: 0 });
  expect(await row('C1')).toMatchObject({
    ...{ id: known, rate_cents: 9_995, contract: null, version: 2 },
    ...{ client: 'Voorbeeld BV', sector: 'construction', name: 'W. C', ends: '2026-12-31' },
  });
  expect(await row('C2')).toMatchObject({ version: 1 });
  const last = (await journal()).at(-1)!;
  expect(last).toMatchObject({ action: 'engagement.change', subject_id: known });
  expect(Object.keys(JSON.parse(last.after!) as object).sort()).toEqual(['contract', 'rateCents']);
});

test('when the register changes between the check and the import, nothing comes in', async () => {
  const id = await steps.upload(csv(line('D1'), line('D2')));
  await steps.check(id);
  await addEngagement(rooms.services, editor(), anEngagement({ reference: 'D2', sector: null }));
  const { job } = await steps.approve(id);
  expect(await findJob(rooms.services, editor(), job!)).toMatchObject({
    state: 'failed',
    error: 'register-changed',
  });
  expect(await row('D1')).toBeUndefined();
  // Checked again, it says what is the matter.
  await steps.check(id);
  expect((await steps.wrong(id)).map(each => each.slice(0, 3))).toEqual([[3, 0, 'reference-taken']]);

  const other = await steps.upload('Kenmerk;Tarief\nD2;50');
  await steps.check(other, { existing: 'update' });
  const { id: known } = (await row('D2'))!;
  await changeEngagement(
    rooms.services,
    editor(),
    known,
    1,
    anEngagement({ reference: 'D2', sector: null, client: 'X' }),
  );
  const second = await steps.approve(other);
  expect(await findJob(rooms.services, editor(), second.job!)).toMatchObject({ error: 'register-changed' });
  expect(await row('D2')).toMatchObject({ client: 'X', rate_cents: 8_750, version: 2 });
});

/** Answers that decide, the first or last option of each question that is asked. */
function decidedAnswers(which: 0 | -1): Record<string, string> {
  const compiled = DESK.rules.newest('hiring')!;
  const answers: Record<string, string> = {};
  for (;;) {
    const id = nextQuestion(compiled, answers, 'author', false);
    if (id === undefined) return answers;
    const options = compiled.questions[compiled.questionIndex.get(id)!]!.options.filter(
      ({ unknown }) => !unknown,
    );
    answers[id] = options.at(which)!.id;
  }
}

test('answers in columns, by option or by text, are assessed with a receipt; unfinished ones are an error', async () => {
  const compiled = DESK.rules.newest('hiring')!;
  const [first, last] = [decidedAnswers(0), decidedAnswers(-1)];
  const asked = [...new Set([...Object.keys(first), ...Object.keys(last)])];
  const textOf = (id: string, option: string | undefined) =>
    compiled.questions[compiled.questionIndex.get(id)!]!.options.find(each => each.id === option)?.text.nl ??
    '';
  const cells = (name: string, answer: (id: string) => string | undefined) =>
    [name, 'Voorbeeld BV', `W. ${name}`, 'Bouwen', '2026-01-05', ...asked.map(id => answer(id) ?? '')]
      .map(cell => `"${cell.replaceAll('"', '""')}"`)
      .join(';');
  const id = await steps.upload(
    [
      [
        'Kenmerk',
        'Opdrachtgever',
        'Naam',
        'Opdracht',
        'Begindatum',
        ...asked.map(question => `antwoord: ${question}`),
      ].join(';'),
      cells('G1', question => first[question]),
      cells('G2', question => textOf(question, last[question])?.toUpperCase()),
      cells('G3', () => undefined),
      cells('G4', question => (question === asked[0] ? 'wat dan ook' : undefined)),
      cells('G5', question => (question === asked[0] ? first[question] : undefined)),
    ].join('\n'),
  );
  const { counts } = await steps.check(id);
  const outcome = (answers: Record<string, string>) => evaluate(compiled, answers).outcome;
  expect(counts).toMatchObject({ rows: 5, wrong: 2, add: 3 });
  expect(counts[`outcome:${outcome(first)}`]).toBeGreaterThan(0);
  expect((await steps.wrong(id)).map(each => each.slice(0, 3))).toEqual([
    [5, 5, 'unknown-option'],
    [6, expect.any(Number), 'unfinished'],
  ]);
  expect((await steps.approve(id, true)).counts).toMatchObject({ added: 3, assessed: 2 });
  for (const [name, answers] of [
    ['G1', first],
    ['G2', last],
  ] as const) {
    const kept = (await row(name))!;
    expect(kept).toMatchObject({ outcome: outcome(answers), answers, assessed_on: '2026-11-22' });
    const receipt = parseReceipt(kept.receipt);
    expect(receipt).toEqual(receiptFor({ questionnaire: 'hiring', date: '2026-11-22', answers }, DESK.rules));
    expect(verifyReceiptHash(receipt)).toBe(true);
    expect(kept.outcome_since).toEqual(kept.assessed_at);
  }
  expect(await row('G3')).toMatchObject({ outcome: null, receipt: null, assessed_at: null });
  const assessed = (await journal()).filter(({ action }) => action === 'engagement.assess');
  expect(assessed).toHaveLength(2);
});

test('an import of somebody else is not there, and a reader cannot do anything with one', async () => {
  const id = await steps.upload(csv(line('E1')));
  await steps.check(id);
  const { version } = await steps.read(id);
  for (const [actor, code] of [
    [rooms.actor('administrator', rooms.theirs), 'missing'],
    [rooms.actor('reader'), 'role-too-low'],
  ] as const) {
    await expect(approveImport(rooms.services, actor, IMPORT, { id, version }, false)).rejects.toMatchObject({
      code,
    });
    await expect(discardImport(rooms.services, actor, id)).rejects.toMatchObject({ code });
  }
  await expect(
    approveImport(rooms.services, editor(), IMPORT, { id, version: version - 1 }, false),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await discardImport(rooms.services, editor(), id);
  await expect(steps.read(id)).rejects.toMatchObject({ code: 'missing' });
});

test('what nobody approved is thrown away after some days, of every organisation', async () => {
  const theirs = importer(rooms, () => editor(rooms.theirs));
  const ids = [await steps.upload(csv(line('F1'))), await theirs.upload(csv(line('F1')))];
  expect(await sweepImports(rooms.services)).toBe(0);
  const later = { ...rooms.services, now: () => new Date(Date.now() + 8 * 24 * 60 * 60 * 1000) };
  expect(await sweepImports({ ...later, database: rooms.database })).toBeGreaterThanOrEqual(2);
  const left = await rooms.database.db.selectFrom('import').select('id').where('id', 'in', ids).execute();
  expect(left).toEqual([]);
});
