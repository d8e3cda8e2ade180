import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lookWideAndNarrow } from '../support/look-wide-and-narrow.ts';
import { roomStage } from '../support/room-stage.ts';

const stage = roomStage();
const { ours } = stage.rooms;

const look = (page: Page, name: string): Promise<void> => lookWideAndNarrow(page, `case-files/${name}`);

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    if (await field.evaluate(element => element.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
}

const send = async (page: Page) => {
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForLoadState();
};

/** Records something in the file that is open. */
async function record(
  page: Page,
  link: string,
  fields: Readonly<Record<string, string>>,
  picture?: string,
): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await fill(page, fields);
  if (picture !== undefined) await look(page, picture);
  await send(page);
  expect(await page.getByText('Het is vastgelegd.').count()).toBe(1);
}

test('an administrator follows a claim from report to letter', async () => {
  await stage.visit({}, async ({ page, context }) => {
    await context.addCookies([await stage.signedIn(ours.people.administrator, ours.organisation)]);
    await page.goto('/organisatie/dossiers');
    await look(page, 'list-empty');
    await page.getByRole('link', { name: 'Nieuw dossier' }).click();
    await send(page);
    await look(page, 'new-wrong');
    await fill(page, {
      kind: 'claim',
      reference: 'A-100',
      name: 'V. Oorbeeld',
      born: '1985-05-05',
      variant: 'letter-2021',
    });
    await send(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A-100');

    await record(page, 'Ziekmelding', { firstDay: '2024-03-04', on: '2024-03-11' });
    const profits = Object.fromEntries(
      [2019, 2020, 2021, 2022, 2023].map(year => [`profits-${year}`, '24.000']),
    );
    await record(page, 'Winst vastgelegd', { ...profits, on: '2024-05-01' });
    const jobs = [19_000, 12_000, 11_000].flatMap((wage, i) => [
      [`work-${i}-name`, `functie ${i + 1}`],
      [`work-${i}-jobs`, '12'],
      [`work-${i}-yearly`, String(wage)],
    ]);
    await record(
      page,
      'Beoordeling',
      {
        ...{
          'judgement-by': 'verzekeringsarts',
          'judgement-limitations': 'niet tillen',
          'judgement-reasons': 'onderzoek',
        },
        ...Object.fromEntries(jobs),
        ...{ 'earlier-0': '24.000', 'earlier-1': '24.000', 'earlier-2': '24.000', on: '2026-02-02' },
      },
      'assess',
    );
    await record(page, 'Stap afgesproken', {
      step: 'twee uur per dag proberen',
      due: '2026-12-01',
      on: '2026-02-03',
    });
    await page.getByRole('link', { name: 'Vergissing hersteld', exact: true }).click();
    await send(page);
    // What cannot be said of an empty choice is said at its field.
    expect(await page.locator('#error-summary a[href="#withdraws"]').textContent()).toBe(
      'Vul in: Wat klopt er niet?',
    );
    await fill(page, { withdraws: '4', reasons: 'De stap hoort bij iemand anders.', on: '2026-02-04' });
    await look(page, 'correct');
    await send(page);
    expect(await page.locator('#happened').textContent()).toContain('Stap afgesproken (telt niet meer)');
    expect(await page.locator('#plan').count()).toBe(0);
    await record(
      page,
      'Beschikking',
      { about: 'grant', reasons: 'Zie de beoordeling.', on: '2026-03-10' },
      'decide',
    );
    await look(page, 'claim');
    expect(await page.locator('#decisions').textContent()).toContain('toegekend');
    const letter = await page.getByRole('link', { name: 'Brief (PDF)' }).getAttribute('href');
    const answer = await page.request.get(letter!);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goto('/organisatie/dossiers');
    expect(await page.locator('#case-files').textContent()).toContain('uitkering loopt');
    await look(page, 'list');
  });
});

test('what cannot be is named at its field, and what was typed stays', async () => {
  await stage.visit({}, async ({ page, context }) => {
    await context.addCookies([await stage.signedIn(ours.people.administrator, ours.organisation)]);
    await page.goto('/en/organisation/case-files/new');
    await fill(page, {
      kind: 'premium',
      reference: 'P-1',
      year: '2025',
      name: 'Somebody',
      born: '1985-05-05',
      variant: 'bill-2025',
    });
    await send(page);
    await page.getByRole('link', { name: 'Premium set', exact: true }).click();
    await fill(page, { profit: 'lots', on: '2026-02-02' });
    await send(page);
    expect(await page.locator('#error-summary').textContent()).toContain('lots');
    expect(await page.locator('[name="profit"]').inputValue()).toBe('lots');
    await fill(page, { profit: '30,000' });
    await send(page);
    // 5.4 % of 30,000.
    expect(await page.locator('main').textContent()).toContain('€1,620.00');
    await look(page, 'premium-en');
    await page.getByRole('link', { name: 'Remove this file' }).click();
    await look(page, 'remove-en');
    await send(page);
    expect(await page.getByText('The case file was removed.').count()).toBe(1);
  });
});
