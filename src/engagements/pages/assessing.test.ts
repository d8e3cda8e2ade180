import { expect, test } from 'vitest';
import { ANSWERS, requestFor, twoVersions } from '../../../test/fixtures/two-versions.ts';
import { type RegisterVisitor, registerPages, textOf } from '../../../test/support/register-visitor.ts';
import { receiptFor } from '../../assessment/index.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const signIn = registerPages(rooms, faults);
const BASE = '/organisatie/inhuur';
type Outcome = keyof typeof ANSWERS;

let count = 0;
async function add(): Promise<string> {
  count += 1;
  const kvk = String(count).padStart(8, '0');
  const engagement = anEngagement({
    reference: `INH-${kvk}`,
    worker: { name: `Worker ${kvk}`, kvk, email: null },
  });
  return (await addEngagement(rooms.services, rooms.actor('editor'), engagement)).id;
}
const file = (id: string) => findEngagement(rooms.services, rooms.actor('reader'), id);
async function assess(id: string, outcome: Outcome): Promise<void> {
  const { version } = (await file(id)).engagement;
  await assessEngagement(
    rooms.services,
    rooms.actor('editor'),
    id,
    version,
    requestFor(outcome),
    twoVersions,
  );
}
async function answer(person: RegisterVisitor, answers: Readonly<Record<string, string>>): Promise<void> {
  await person.post('/beoordelen', { mode: 'complete', date: '2026-11-22' });
  for (const [question, given] of Object.entries(answers))
    await person.post(`/beoordelen/vraag/${question}`, { answer: given });
}

test('an engagement is assessed by the answers in the browser', async () => {
  const id = await add();
  const editor = await signIn('editor');
  const path = `${BASE}/${id}/beoordelen`;
  expect(await textOf(await editor.get(path))).toContain('Je hebt nu geen antwoorden in je browser.');
  const none = await editor.post(path, { source: 'browser', version: '1' });
  expect([none.status, await textOf(none)]).toEqual([
    400,
    expect.stringContaining('Er zijn geen antwoorden meer in je browser.'),
  ]);
  const begun = await editor.post(`${BASE}/${id}/antwoorden`, { today: 'yes' });
  expect(begun.headers.get('location')).toBe('/beoordelen');
  await answer(editor, { work: 'yes' });
  expect(await textOf(await editor.get(path))).toContain('Je antwoorden zijn nog niet af');
  expect((await editor.post(path, { source: 'browser', version: '1' })).status).toBe(400);
  await answer(editor, ANSWERS.employment);
  expect(await textOf(await editor.get(path))).toContain('De uitkomst daarvan is: employment');
  expect(await textOf(await editor.get(`${BASE}/bewaar-uitkomst`))).toContain('Bewaar bij INH-');
  const kept = await editor.post(path, { source: 'browser', version: '1' });
  expect(await textOf(await editor.get(kept.headers.get('location')!))).toContain(
    'De beoordeling is bewaard.',
  );
  expect((await file(id)).engagement.assessed).toMatchObject({
    outcome: 'employment',
    answers: ANSWERS.employment,
  });
  expect(await textOf(await editor.get(`${BASE}/bewaar-uitkomst`))).not.toContain('Bewaar bij INH-');
});

test('an engagement is assessed by a saved file, and its own file does the same elsewhere', async () => {
  const [id, other] = [await add(), await add()];
  const editor = await signIn('editor');
  const request = requestFor('undecided');
  const saved = { format: 'waaier-assessment/1', ...request, receipt: receiptFor(request, twoVersions) };
  const upload = (to: string, content: string, version = '1') =>
    editor.upload(`${BASE}/${to}/beoordelen`, 'waaier.json', content, { version });
  const changed = { ...saved, answers: ANSWERS['self-employed'] };
  for (const [content, message] of [
    ['{', 'geen geldige JSON'],
    [JSON.stringify(changed), 'Dit bestand is veranderd nadat Waaier het maakte'],
    [
      JSON.stringify({ ...request, format: 'waaier-assessment/1', answers: { work: 'yes' } }),
      'Deze beoordeling is nog niet af',
    ],
  ] as const) {
    const refused = await upload(id, content);
    expect([refused.status, await textOf(refused)]).toEqual([400, expect.stringContaining(message)]);
  }
  expect((await upload(id, JSON.stringify(saved))).status).toBe(303);
  const given = await editor.get(`${BASE}/${id}/beoordeling.json`);
  expect(given.headers.get('content-disposition')).toBe('attachment; filename="waaier-2026-11-22.json"');
  expect((await upload(other, await given.text())).status).toBe(303);
  expect((await file(other)).engagement.assessed).toMatchObject({ outcome: 'undecided' });
  expect((await editor.get(`${BASE}/${await add()}/beoordeling.json`)).status).toBe(404);
});

test('the answers of an engagement come back in the browser, for today when asked', async () => {
  const id = await add();
  await assess(id, 'self-employed');
  rooms.clock.set('2027-02-01T10:00:00Z');
  try {
    const editor = await signIn('editor');
    const seen = await editor.post(`${BASE}/${id}/antwoorden`);
    expect(seen.headers.get('location')).toBe('/beoordelen/overzicht');
    expect(await textOf(await editor.get('/beoordelen/uitkomst'))).toContain('22 november 2026');
    await editor.post(`${BASE}/${id}/antwoorden`, { today: 'yes' });
    expect(await textOf(await editor.get('/beoordelen/uitkomst'))).toContain('1 februari 2027');
  } finally {
    rooms.clock.set('2026-11-22T10:00:00Z');
  }
});

test('only who is signed in as editor is offered to keep an outcome, with a new or a known engagement', async () => {
  const id = await add();
  const { reference } = (await file(id)).engagement;
  const [reader, editor] = [await signIn('reader'), await signIn('editor')];
  for (const person of [reader, editor]) await answer(person, ANSWERS.employment);
  expect(await (await reader.get('/beoordelen/uitkomst')).text()).not.toContain('bewaar-uitkomst');
  expect(await (await editor.get('/beoordelen/uitkomst')).text()).toContain(
    'href="/organisatie/inhuur/bewaar-uitkomst"',
  );
  const page = await (await editor.get(`${BASE}/bewaar-uitkomst`)).text();
  expect(page).toContain(`/organisatie/inhuur/${id}/beoordelen`);
  expect(page).toContain('/organisatie/inhuur/nieuw?answers');
  const found = await textOf(await editor.post(`${BASE}/bewaar-uitkomst`, { words: reference }));
  expect(found).toContain(reference);
  expect(await textOf(await editor.post(`${BASE}/bewaar-uitkomst`, { words: 'bestaat-niet' }))).toContain(
    'Er is niets gevonden.',
  );
});

test('the list of high risk shows what asks for a decision, and says that this is ours', async () => {
  const id = await add();
  await assess(id, 'undecided');
  const page = await textOf(await (await signIn('reader')).get(`${BASE}/hoog-risico`));
  expect(page).toContain((await file(id)).engagement.reference);
  expect(page).toContain('Dat staat in geen wet.');
  expect(
    await textOf(await (await signIn('reader', rooms.theirs)).get('/en/organisation/engagements/high-risk')),
  ).toContain('For every engagement with a high risk a decision was made.');
});

test('what other rules would change is shown with the reasons, and taken over only when confirmed', async () => {
  await rooms.database.db.deleteFrom('engagement').execute();
  const [stays, changes] = [await add(), await add()];
  await assess(stays, 'employment');
  await assess(changes, 'undecided');
  const editor = await signIn('editor');
  const path = `${BASE}/wat-verandert-er`;
  expect(await textOf(await editor.get(path))).toContain('2 beoordeeld met precies deze regels');
  const then = await textOf(await editor.get(`${path}?date=2027-01-01`));
  for (const part of [
    '2 beoordeeld met andere regels.',
    'De uitkomst verandert (1)',
    'De uitkomst blijft gelijk (1)',
    'Regels: versie 1.0.0 werd 2.0.0.',
    'Peildatum: 22 november 2026 werd 1 januari 2027.',
    'Punten: 6 werd 9.',
  ])
    expect(then).toContain(part);
  expect((await file(changes)).engagement.version).toBe(2);
  expect(await (await (await signIn('reader')).get(`${path}?date=2027-01-01`)).text()).not.toContain(
    'name="chosen"',
  );
  expect((await editor.get(`${path}?date=gisteren`)).status).toBe(400);
  expect(await textOf(await editor.get(`${path}?date=2040-01-01`))).toContain(
    'Moet opnieuw worden beoordeeld (2)',
  );

  const none = await editor.post(path, { date: '2027-01-01' });
  expect([none.status, await textOf(none)]).toEqual([
    400,
    expect.stringContaining('Vink eerst minstens één inhuur aan.'),
  ]);
  const late = await editor.post(path, { date: '2027-01-01', chosen: [`${stays} 2`, `${changes} 1`] });
  expect(late.status).toBe(409);
  expect((await file(stays)).engagement.version).toBe(2);
  const done = await editor.post(path, { date: '2027-01-01', chosen: [`${stays} 2`, `${changes} 2`] });
  expect(await textOf(await editor.get(done.headers.get('location')!))).toContain('Overgenomen: 2');
  expect((await file(changes)).engagement.assessed).toMatchObject({
    outcome: 'employment',
    date: '2027-01-01',
  });
  expect(faults).toEqual([]);
});
