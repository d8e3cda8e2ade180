import { readFileSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jobKinds } from '../../src/app.ts';
import { verifyFile } from '../../src/engagements/file/verify-file.ts';
import { anEngagement } from '../../src/engagements/model/fixture.ts';
import { addEngagement } from '../../src/engagements/store/add-engagement.ts';
import { assessEngagement } from '../../src/engagements/store/assess-engagement.ts';
import { runJob } from '../../src/foundation/jobs/run-job.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import { download } from '../support/keep.ts';
import { lookWideAndNarrow } from '../support/look-wide-and-narrow.ts';
import { roomStage } from '../support/room-stage.ts';

// The rooms of an organisation as people walk them, one after the other on one database.
const at = roomStage();
const { rooms } = at;
const LIST = '/organisatie/inhuur';
const yaml = (name: string): object =>
  parse(readFileSync(new URL(`../../src/assessment/cases/${name}`, import.meta.url), 'utf8'));
const ANSWERS: Readonly<Record<string, string>> = {
  ...yaml('in-scope.yaml'),
  ...(yaml('profiles/cleaner.yaml') as { readonly answers: object }).answers,
};
let risky: string;

beforeAll(async () => {
  const editor = rooms.actor('editor');
  const add = (changes: Parameters<typeof anEngagement>[0]) =>
    addEngagement(rooms.services, editor, anEngagement({ sector: null, ...changes }));
  ({ id: risky } = await add({ reference: 'SCHOON-1', client: 'Kliniek Noord', assignment: 'Schoonmaken' }));
  const request = { questionnaire: 'hiring', date: '2026-11-22', answers: ANSWERS };
  await assessEngagement(rooms.services, editor, risky, 1, request);
  await add({ reference: 'OUD-1', starts: '2015-01-01', ends: '2016-06-30' });
});

const visit = (role: Role, run: (page: Page) => Promise<void>) =>
  at.visit({}, async ({ page, context }) => {
    await context.addCookies([await at.signedIn(rooms.ours.people[role], rooms.ours.organisation)]);
    await run(page);
  });

/** Does every job that waits, as a server would by itself. */
async function work(): Promise<void> {
  const jobs = await rooms.database.db
    .selectFrom('job')
    .select(['id', 'organisation_id as organisation'])
    .where('state', '=', 'queued')
    .execute();
  for (const job of jobs) await runJob(rooms.services, jobKinds, job, new AbortController().signal);
}

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
};
const follow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const references = (page: Page) =>
  page.locator('#register tbody tr td:first-child, table tbody th a').allInnerTexts();

test('a spreadsheet comes in: columns, wrong cells, approval, rows in the register', async () => {
  const good = Array.from({ length: 60 }, (_, i) => {
    const number = String(i + 1).padStart(2, '0');
    return `IMP-${number};Voorbeeld BV;Werker ${number};Bouwen;2026-02-${String((i % 28) + 1).padStart(2, '0')};36`;
  });
  const csv = [
    'Kenmerk;Opdrachtgever;Naam opdrachtnemer;Opdracht;Begindatum;Uurtarief',
    ...good,
    'FOUT;;Werker;Bouwen;morgen;x',
    '',
  ];
  await visit('editor', async page => {
    await page.goto(LIST);
    await follow(page, 'Importeer een spreadsheet');
    await lookWideAndNarrow(page, 'rooms/import-1-upload');
    await page
      .getByLabel('Bestand')
      .setInputFiles({ name: 'inhuur.csv', mimeType: 'text/csv', buffer: Buffer.from(csv.join('\n')) });
    await press(page, 'Bekijk dit bestand');
    expect(await page.getByRole('radio', { name: '1', exact: true }).isChecked()).toBe(true);
    await lookWideAndNarrow(page, 'rooms/import-2-sheet');
    await press(page, 'Kies de kolommen');
    await lookWideAndNarrow(page, 'rooms/import-3-columns');
    await press(page, 'Controleer alle rijen');
    await lookWideAndNarrow(page, 'rooms/import-4-working');
    await work();
    await page.reload();
    const text = await page.locator('main').innerText();
    expect(text).toContain('morgen');
    await lookWideAndNarrow(page, 'rooms/import-5-checked');

    // With wrong rows nothing goes in until somebody says that these stay out.
    await press(page, 'Goedkeuren en importeren');
    expect(await page.getByRole('alert').or(page.locator('#error-summary')).innerText()).toContain(
      'rijen met fouten',
    );
    await page.getByText('Importeer alleen de goede rijen', { exact: true }).click();
    await press(page, 'Goedkeuren en importeren');
    await work();
    await page.reload();
    await page.getByRole('heading', { name: 'Het bestand is geïmporteerd' }).waitFor();
    await lookWideAndNarrow(page, 'rooms/import-6-imported');
    await follow(page, 'Naar het register');
    expect(await page.locator('.count').innerText()).toContain('62');
  });
});

test('the register: add with a mistake first, filter by words, sort, page, and take it along', async () => {
  await visit('editor', async page => {
    await page.goto(LIST);
    await follow(page, 'Nieuwe inhuur');
    await page.locator('#reference').fill('NIEUW-1');
    await page.locator('#worker-name').fill('Zoë Voorbeeld');
    await page.locator('#hourly-rate').fill('veel');
    await press(page, 'Zet in het register');
    await lookWideAndNarrow(page, 'rooms/register-1-wrong');
    await page.locator('#assignment').fill('Een tuin aanleggen');
    await page.locator('#starts').fill('2026-03-01');
    await page.locator('#hourly-rate').fill('36');
    await press(page, 'Zet in het register');
    await page.getByRole('heading', { name: 'NIEUW-1' }).waitFor();
    expect((await page.locator('main').innerText()).replaceAll('\u00a0', '_')).toContain('€_36,00');
    await lookWideAndNarrow(page, 'rooms/register-2-one');

    await page.goto(LIST);
    expect(await page.locator('.count').innerText()).toContain('63');
    await lookWideAndNarrow(page, 'rooms/register-3-list');
    await follow(page, 'Volgende');
    expect(await references(page)).toHaveLength(13);
    await page.getByLabel('Volgorde').selectOption('-reference');
    await page.getByLabel('Zoek op woorden').fill('zoë');
    await press(page, 'Toon');
    expect(await references(page)).toEqual(['NIEUW-1']);
    // What somebody looks for can be a name: it is not in the address.
    expect(decodeURIComponent(page.url())).not.toContain('zoë');
    await lookWideAndNarrow(page, 'rooms/register-4-found');
    const csv = await download(page, 'link', 'CSV');
    expect(csv.content.toString().match(/NIEUW-1|SCHOON-1|IMP-/g)).toEqual(['NIEUW-1']);
    await follow(page, 'Wis het filter');
    await page.getByLabel('Volgorde').selectOption('-reference');
    await press(page, 'Toon');
    expect((await references(page))[0]).toBe('SCHOON-1');
    const xlsx = await download(page, 'link', 'XLSX');
    expect(xlsx.content.subarray(0, 2).toString()).toBe('PK');
  });
});

test('a decision by four eyes: one proposes, another approves, and only then it counts', async () => {
  await rooms.database.db
    .updateTable('organisation')
    .set({ four_eyes: true })
    .where('id', '=', rooms.ours.organisation)
    .execute();
  await visit('editor', async page => {
    await page.goto(LIST);
    await follow(page, 'Hoog risico zonder besluit');
    await lookWideAndNarrow(page, 'rooms/decision-1-high-risk');
    await follow(page, 'SCHOON-1');
    await follow(page, 'Leg een besluit vast');
    await page.getByText('In dienst nemen', { exact: true }).click();
    await page.getByLabel('Waarom?').fill('Het werk is dat van een werknemer.');
    await lookWideAndNarrow(page, 'rooms/decision-2-propose');
    await press(page, 'Leg vast');
    await page.getByText('Het voorstel is vastgelegd.').waitFor();
    expect(await page.getByRole('link', { name: 'Keur goed of wijs af' }).count()).toBe(0);
  });
  await visit('approver', async page => {
    await page.goto(`${LIST}/${risky}`);
    await follow(page, 'Keur goed of wijs af');
    await lookWideAndNarrow(page, 'rooms/decision-3-settle');
    await press(page, 'Keur goed');
    await page.getByText('Het besluit is goedgekeurd.').waitFor();
    await lookWideAndNarrow(page, 'rooms/decision-4-approved');
    await page.goto(`${LIST}/hoog-risico`);
    await page.getByText('Bij elke inhuur met een hoog risico is een besluit genomen.').waitFor();
  });
});

test('two people change one engagement: the second sees both and overwrites nothing by accident', async () => {
  const path = `${LIST}/${risky}/wijzigen`;
  await visit('editor', first =>
    visit('administrator', async second => {
      await first.goto(path);
      await second.goto(path);
      await first.locator('#client').fill('Kliniek Zuid');
      await press(first, 'Bewaar');
      await second.locator('#assignment').fill('Schoonmaken en koken');
      await press(second, 'Bewaar');
      const differences = second.locator('#conflict');
      expect(await second.locator('main').innerText()).toContain('Iemand anders heeft dit net veranderd');
      expect(await differences.or(second.locator('table').first()).first().innerText()).toContain(
        'Kliniek Zuid',
      );
      await lookWideAndNarrow(second, 'rooms/conflict');
      const kept = () =>
        rooms.database.db
          .selectFrom('engagement')
          .select(['client', 'assignment'])
          .where('id', '=', risky)
          .executeTakeFirstOrThrow();
      expect(await kept()).toEqual({ client: 'Kliniek Zuid', assignment: 'Schoonmaken' });
      await second.locator('#client').fill('Kliniek Zuid');
      await press(second, 'Bewaar wat hieronder staat');
      expect(await kept()).toEqual({ client: 'Kliniek Zuid', assignment: 'Schoonmaken en koken' });
    }),
  );
});

test('the whole file of an engagement is downloaded, and it holds', async () => {
  await visit('reader', async page => {
    await page.goto(`${LIST}/${risky}`);
    const zip = await download(page, 'link', 'Download het dossier (ZIP)');
    expect(zip.name).toBe('waaier-SCHOON-1.zip');
    const path = join(tmpdir(), `waaier-rooms-${process.pid}.zip`);
    try {
      await writeFile(path, zip.content);
      await using file = await open(path, 'r');
      expect(await verifyFile(file)).toMatchObject({ holds: true, fault: undefined });
    } finally {
      await rm(path, { force: true });
    }
    const pdf = await download(page, 'link', 'Download als document (PDF)');
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('reminders: the inbox is filled, one is put off, one is done, settings refuse what cannot be', async () => {
  rooms.clock.set('2026-12-10T10:00:00Z');
  await visit('administrator', async page => {
    await page.goto('/organisatie/herinneringen');
    await lookWideAndNarrow(page, 'rooms/reminders-1-nothing');
    await press(page, 'Werk de herinneringen nu bij');
    await lookWideAndNarrow(page, 'rooms/reminders-2-inbox');
    const rows = page.locator('#now tbody tr');
    const before = await rows.count();
    expect(before).toBeGreaterThan(0);
    await rows
      .first()
      .getByRole('button', { name: /^Over een maand/ })
      .click();
    await page.getByText('De herinnering komt later terug.').waitFor();
    await page
      .getByRole('button', { name: /^Klaar/ })
      .first()
      .click();
    await page.getByText('De herinnering is klaar.').waitFor();
    await follow(page, 'Kies wanneer je een herinnering krijgt');
    await page.getByLabel('Maanden tussen twee beoordelingen').fill('nooit');
    await press(page, 'Bewaar');
    await lookWideAndNarrow(page, 'rooms/reminders-3-settings-wrong');
  });
  rooms.clock.set('2026-11-22T10:00:00Z');
});

test('retention: what can go is shown and stays, until somebody removes it', async () => {
  await visit('administrator', async page => {
    await page.goto('/organisatie/bewaartermijnen');
    await page.getByRole('button', { name: 'Verwijder dit voorgoed' }).waitFor();
    await lookWideAndNarrow(page, 'rooms/retention');
    const there = () =>
      rooms.database.db.selectFrom('engagement').select('id').where('reference', '=', 'OUD-1').execute();
    expect(await there()).toHaveLength(1);
    await press(page, 'Verwijder dit voorgoed');
    expect(await there()).toHaveLength(1);
    await work();
    expect(await there()).toEqual([]);
  });
});

test('jobs: the whole register is assessed; one is stopped before it begins', async () => {
  await visit('editor', async page => {
    await page.goto(`${LIST}/wat-verandert-er`);
    await lookWideAndNarrow(page, 'rooms/bulk-1-outdated');
    await page.getByRole('link', { name: /hele register/ }).click();
    await press(page, 'Begin');
    await lookWideAndNarrow(page, 'rooms/bulk-2-begun');
    await page.goto('/organisatie/taken');
    await lookWideAndNarrow(page, 'rooms/jobs-1-waiting');
    await page.getByRole('button', { name: /^Stop/ }).click();
    await page.getByText('Gestopt', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Ga verder/ }).click();
    await work();
    await page.reload();
    expect(await page.locator('.job').first().innerText()).toMatch(/Bekeken\s+1/);
    await lookWideAndNarrow(page, 'rooms/jobs-2-done');
  });
});

test('a key lets a program in, once it was made on the page', async () => {
  await visit('administrator', async page => {
    await page.goto('/organisatie/instellingen');
    await follow(page, 'Toegang voor programma’s');
    await press(page, 'Maak een sleutel');
    await lookWideAndNarrow(page, 'rooms/keys-1-wrong');
    await page.getByLabel('Waarvoor is de sleutel?').fill('Planning');
    await press(page, 'Maak een sleutel');
    const key = await page.locator('code').first().innerText();
    await lookWideAndNarrow(page, 'rooms/keys-2-made');
    const ask = () =>
      fetch(`${at.address}/v1/organisation/engagements`, { headers: { authorization: `Bearer ${key}` } });
    expect((await ask()).status).toBe(200);
    await follow(page, 'Naar de sleutels');
    await lookWideAndNarrow(page, 'rooms/keys-3-list');
    await page.goto('/organisatie/leden');
    await lookWideAndNarrow(page, 'rooms/members');
    await page.goto('/organisatie/sleutels');
    await page.getByRole('button', { name: /^Trek in/ }).click();
    await page.getByText('De sleutel is ingetrokken.').waitFor();
    expect((await ask()).status).toBe(401);
  });
});
