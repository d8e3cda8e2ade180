import { expect, test } from 'vitest';
import { requestFor, twoVersions } from '../../../test/fixtures/two-versions.ts';
import { registerPages, textOf } from '../../../test/support/register-visitor.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { writeTexts } from '../model/write-texts.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const signIn = registerPages(rooms, faults);
const BASE = '/organisatie/inhuur';

let count = 0;
const typed = (changes: Partial<Record<string, string>> = {}) => {
  count += 1;
  const number = String(count).padStart(8, '0');
  return {
    ...writeTexts(
      anEngagement({
        reference: `INH-${number}`,
        worker: { name: `Opdrachtnemer ${number}`, kvk: number, email: null },
      }),
      'nl',
    ),
    ...changes,
  };
};
/** Adds an engagement through the page; its id. */
async function add(changes: Partial<Record<string, string>> = {}): Promise<string> {
  const response = await (await signIn('editor')).post(`${BASE}/nieuw`, typed(changes));
  expect(response.status).toBe(303);
  return /inhuur\/([0-9a-f-]{36})/.exec(response.headers.get('location')!)![1]!;
}
const file = (id: string) => findEngagement(rooms.services, rooms.actor('reader'), id);
async function assess(id: string, outcome: Parameters<typeof requestFor>[0]): Promise<void> {
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

test('an empty register says so, and how to begin to who may', async () => {
  const room = rooms.theirs;
  expect(await textOf(await (await signIn('editor', room)).get(BASE))).toContain(
    'Er staat nog niets in dit register. Voeg een inhuur toe',
  );
  expect(await textOf(await (await signIn('reader', room)).get(BASE))).toContain(
    'Een bewerker van je organisatie kan inhuur toevoegen',
  );
  expect(await textOf(await (await signIn('reader', room)).get('/en/organisation/engagements'))).toContain(
    'There is nothing in this register yet.',
  );
});

test('an engagement is added, shown and found', async () => {
  const form = typed({ 'hourly-rate': '€ 1.087,50', 'hours-per-week': '32,5', starts: '5-1-2026' });
  const editor = await signIn('editor');
  const added = await editor.post(`${BASE}/nieuw`, form);
  const page = await textOf(await editor.get(added.headers.get('location')!));
  for (const part of [
    'De inhuur staat in het register.',
    form.reference,
    'Voorbeeld BV',
    form['worker-name'],
    '€ 1.087,50',
    '32,5',
    '5 januari 2026',
    'Nog niet beoordeeld.',
    'inhuur toegevoegd · Ours editor',
  ])
    expect(page).toContain(part);
  const found = await editor.post(BASE, { words: form.reference.toLowerCase() });
  const list = await editor.get(found.headers.get('location')!);
  expect(await textOf(list)).toContain(form.reference);
});

test('what is wrong is said per field, with everything that was typed kept', async () => {
  const editor = await signIn('editor');
  const form = typed({
    reference: '',
    'hourly-rate': 'veel',
    ends: '2020-01-01',
    assignment: 'Bouwen & <b>slopen</b>',
  });
  const response = await editor.post(`${BASE}/nieuw`, form);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('<title>Fout: Nieuwe inhuur');
  for (const part of [
    'href="#reference"',
    'href="#hourly-rate"',
    'id="hourly-rate-error"',
    'value="veel"',
    'Bouwen &amp; &lt;b&gt;slopen&lt;/b&gt;',
    'Kenmerk: dit is nog leeg',
  ])
    expect(html).toContain(part);
  const english = await (await editor.post('/en/organisation/engagements/new', form)).text();
  expect(english).toContain('Hourly rate without VAT: &quot;veel&quot; is no amount');
});

test('words of a search stand in no address, and the filter stays while paging', async () => {
  const editor = await signIn('editor');
  for (let i = 0; i < 3; i += 1) await add({ client: 'Geheim & Co', sector: 'building' });
  const sent = await editor.post(BASE, {
    words: 'geheim opdrachtnemer',
    sector: 'building',
    order: '-starts',
  });
  const location = sent.headers.get('location')!;
  expect(location.toLowerCase()).not.toMatch(/geheim|opdrachtnemer/);
  expect(location).toContain('sector=building');
  const html = await (await editor.get(location)).text();
  expect(html).toContain('value="geheim opdrachtnemer"');
  expect(html).toContain('3  gevonden');
  expect(html).toMatch(/<option value="-starts" selected/);
  const changed = location.replace(/words=.{20}/, 'words=AAAAAAAAAAAAAAAAAAAA');
  expect(await textOf(await editor.get(changed))).toContain('Je zoekwoorden zijn verlopen.');
});

test('a filter that finds nothing says so; one that cannot be is explained with what was typed', async () => {
  const editor = await signIn('editor');
  const nothing = await editor.post(BASE, { words: 'bestaat-niet' });
  expect(await textOf(await editor.get(nothing.headers.get('location')!))).toContain(
    'Er is niets gevonden met dit filter.',
  );
  const wrong = await editor.post(BASE, { words: 'houd dit', from: '2026-12-31', until: '2026-01-01' });
  expect(wrong.status).toBe(400);
  const html = await wrong.text();
  expect(html).toContain('value="houd dit"');
  expect(html).toContain('De laatste dag ligt vóór de eerste.');
  expect((await editor.get(`${BASE}?attention=everything`)).status).toBe(400);
});

test('who is overtaken sees both versions side by side, and nothing is overwritten', async () => {
  const id = await add();
  const editor = await signIn('editor');
  const approver = await signIn('approver');
  const path = `${BASE}/${id}/wijzigen`;
  const form = { ...writeTexts((await file(id)).engagement, 'nl'), version: '1' };
  expect((await editor.post(path, { ...form, client: 'Eerste BV' })).status).toBe(303);
  const late = await approver.post(path, { ...form, client: 'Tweede BV' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Iemand anders heeft dit net veranderd.');
  expect(html.replaceAll(/<[^>]*>/g, ' ')).toMatch(/Opdrachtgever\s+Eerste BV\s+Tweede BV/);
  expect(html).toContain('name="version" value="2"');
  expect(html).toContain('value="Tweede BV"');
  expect((await file(id)).engagement.client).toBe('Eerste BV');
  expect((await approver.post(path, { ...form, client: 'Tweede BV', version: '2' })).status).toBe(303);
  expect((await file(id)).engagement).toMatchObject({ client: 'Tweede BV', version: 3 });
});

test('roles: a reader sees no button to change, an administrator may remove', async () => {
  const id = await add();
  const one = `${BASE}/${id}`;
  expect(await (await (await signIn('reader')).get(one)).text()).not.toContain('/wijzigen');
  expect(await (await (await signIn('editor')).get(one)).text()).not.toContain('/verwijderen');
  for (const [role, path] of [
    ['reader', 'wijzigen'],
    ['reader', 'besluit'],
    ['approver', 'verwijderen'],
  ] as const)
    expect((await (await signIn(role)).get(`${one}/${path}`)).status).toBe(403);
  const administrator = await signIn('administrator');
  expect(await textOf(await administrator.get(`${one}/verwijderen`))).toContain(
    'Dit kun je niet terugdraaien.',
  );
  const gone = await administrator.post(`${one}/verwijderen`, { version: '1' });
  expect(await textOf(await administrator.get(gone.headers.get('location')!))).toContain(
    'De inhuur is verwijderd.',
  );
  expect((await administrator.get(one)).status).toBe(404);
});

test('another organisation finds nothing at any of the addresses', async () => {
  const id = await add();
  const stranger = await signIn('administrator', rooms.theirs);
  for (const path of ['', '/wijzigen', '/beeindigen', '/verwijderen', '/besluit', '/controle', '/bewijs'])
    expect((await stranger.get(`${BASE}/${id}${path}`)).status, path).toBe(404);
  for (const path of ['/wijzigen', '/beeindigen', '/verwijderen', '/besluit', '/controle', '/bewijs'])
    expect((await stranger.post(`${BASE}/${id}${path}`)).status, path).toBe(404);
});

test('an engagement ends; a day that cannot be is kept as typed', async () => {
  const id = await add({ ends: '' });
  const editor = await signIn('editor');
  const path = `${BASE}/${id}/beeindigen`;
  const wrong = await editor.post(path, { version: '1', ends: '2020-01-01' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('value="2020-01-01"');
  expect((await editor.post(path, { version: '1', ends: '' })).status).toBe(400);
  expect((await editor.post(path, { version: '1', ends: '2026-12-31' })).status).toBe(303);
  expect((await file(id)).engagement.ends).toBe('2026-12-31');
});

async function fourEyes(on: boolean): Promise<void> {
  await rooms.database.db
    .updateTable('organisation')
    .set({ four_eyes: on })
    .where('id', '=', rooms.ours.organisation)
    .execute();
}

test('a decision is proposed by one and approved by another', async () => {
  await fourEyes(true);
  const id = await add();
  await assess(id, 'employment');
  const one = `${BASE}/${id}`;
  const approver = await signIn('approver');
  expect(await textOf(await approver.get(one))).toContain('Hoog risico, nog geen besluit.');
  expect(await textOf(await approver.get(`${one}/besluit`))).toContain(
    'Het telt pas als een goedkeurder die het niet zelf voorstelde',
  );
  const empty = await approver.post(`${one}/besluit`, {
    version: '2',
    reasons: 'Bewaar dit',
    decidedOn: '2026-11-23',
  });
  expect(empty.status).toBe(400);
  const html = await empty.text();
  for (const part of ['Bewaar dit', 'href="#choice"']) expect(html).toContain(part);
  const given = { version: '2', choice: 'continue', reasons: 'Bewaar dit', decidedOn: '2026-11-23' };
  expect(await textOf(await approver.post(`${one}/besluit`, given))).toContain(
    'Datum van het besluit: "2026-11-23" kan hier niet; verwacht: een datum tot en met vandaag',
  );
  const proposed = await approver.post(`${one}/besluit`, { ...given, decidedOn: '2026-11-22' });
  expect(await textOf(await approver.get(proposed.headers.get('location')!))).toContain(
    'Trek je voorstel in',
  );
  const [decision] = (await file(id)).decisions;
  const settle = `${one}/besluit/${decision!.id}`;
  const own = await approver.post(settle, { decisionVersion: '1', answer: 'approve' });
  expect(own.status).toBe(403);
  const administrator = await signIn('administrator');
  const neither = await administrator.post(settle, { decisionVersion: '1', remark: 'Mijn opmerking' });
  expect([neither.status, (await neither.text()).includes('Mijn opmerking')]).toEqual([400, true]);
  const approved = await administrator.post(settle, {
    decisionVersion: '1',
    answer: 'approve',
    remark: 'Akkoord',
  });
  const page = await textOf(await administrator.get(approved.headers.get('location')!));
  for (const part of [
    'Het besluit is goedgekeurd.',
    'Doorgaan zoals het is geldt',
    'Goedgekeurd door Ours administrator',
    'Akkoord',
  ])
    expect(page).toContain(part);
  expect(page).not.toContain('nog geen besluit');
  const again = await administrator.post(settle, { decisionVersion: '1', answer: 'approve' });
  expect(again.status).toBe(409);
});

test('a proposal is withdrawn by its owner', async () => {
  await fourEyes(true);
  const id = await add();
  await assess(id, 'employment');
  const editor = await signIn('editor');
  await editor.post(`${BASE}/${id}/besluit`, {
    version: '2',
    choice: 'stop',
    reasons: 'Te veel risico',
    decidedOn: '2026-11-22',
  });
  const [decision] = (await file(id)).decisions;
  const path = `${BASE}/${id}/besluit/${decision!.id}/intrekken`;
  expect((await (await signIn('approver')).post(path, { version: '1' })).status).toBe(403);
  const withdrawn = await editor.post(path, { version: '1' });
  expect(await textOf(await editor.get(withdrawn.headers.get('location')!))).toContain('Stoppen ingetrokken');
});

test('a check that finds a deviation asks for a new assessment', async () => {
  const id = await add();
  await assess(id, 'self-employed');
  const editor = await signIn('editor');
  const path = `${BASE}/${id}/controle`;
  const empty = await editor.post(path, { finding: 'Werkt volgens rooster' });
  expect([empty.status, (await empty.text()).includes('Werkt volgens rooster')]).toEqual([400, true]);
  const kept = await editor.post(path, {
    result: 'deviates',
    finding: 'Werkt volgens rooster',
    checkedOn: '2026-11-20',
  });
  const page = await textOf(await editor.get(kept.headers.get('location')!));
  for (const part of ['De praktijk wijkt af.', 'Werkt volgens rooster', '20 november 2026'])
    expect(page).toContain(part);
});

test('evidence is uploaded, downloaded as a file and never shown, and removed', async () => {
  const id = await add();
  const editor = await signIn('editor');
  const path = `${BASE}/${id}/bewijs`;
  const page = await editor.upload(path, 'pagina.html', '<script>alert(1)</script>');
  expect(page.status).toBe(400);
  expect(await textOf(page)).toContain('De naam "pagina.html" past niet bij wat erin zit');
  expect((await editor.upload(path, '', '')).status).toBe(400);
  expect((await editor.post(path)).status).toBe(400);
  expect((await editor.upload(path, 'groot.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(97))).status).toBe(
    413,
  );
  const content = new Uint8Array(10 * 1024 * 1024).fill(97);
  const kept = await editor.upload(path, 'é "groot".txt', content);
  expect(await textOf(await editor.get(kept.headers.get('location')!))).toContain('Het bewijs is bewaard.');
  const [piece] = (await file(id)).evidence;
  const given = await (await signIn('reader')).get(`${path}/${piece!.id}`);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="_ groot.txt"; filename*=UTF-8''%C3%A9%20groot.txt`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  expect(Buffer.from(await given.arrayBuffer()).equals(content)).toBe(true);
  expect((await (await signIn('editor', rooms.theirs)).get(`${path}/${piece!.id}`)).status).toBe(404);
  expect((await editor.post(`${path}/${piece!.id}/verwijderen`)).status).toBe(303);
  expect((await editor.get(`${path}/${piece!.id}`)).status).toBe(404);
});

test('a worker is changed for every engagement', async () => {
  const id = await add();
  const { workerId, worker } = (await file(id)).engagement;
  const editor = await signIn('editor');
  const path = `${BASE}/opdrachtnemer/${workerId}`;
  expect(await textOf(await editor.get(path))).toContain('Inhuur in dit register: 1');
  const wrong = await editor.post(path, { version: '1', name: 'Nieuwe Naam', kvk: '12' });
  expect([wrong.status, (await wrong.text()).includes('value="Nieuwe Naam"')]).toEqual([400, true]);
  expect((await editor.post(path, { version: '1', name: 'Nieuwe Naam', kvk: worker.kvk! })).status).toBe(303);
  expect((await file(id)).engagement.worker.name).toBe('Nieuwe Naam');
  const late = await editor.post(path, { version: '1', name: 'Andere Naam', kvk: worker.kvk! });
  expect(late.status).toBe(409);
  const html = (await late.text()).replaceAll(/<[^>]*>/g, ' ');
  expect(html).toMatch(/Nieuwe Naam\s+Andere Naam/);
});

test('nothing above was a fault of ours', () => {
  expect(faults).toEqual([]);
});
