import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { hasFocus } from '../support/keyboard.ts';
import { roomStage } from '../support/room-stage.ts';

const at = roomStage();
const MINUTE = 60;

/** Opens a page with a field as somebody who is signed in, with the clock of the page in our hands as well. */
async function typing(
  run: (page: Page, pass: (seconds: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  await at.visit({}, async ({ page, context }) => {
    const { ours } = at.rooms;
    await context.addCookies([await at.signedIn(ours.people.administrator, ours.organisation)]);
    await page.clock.install();
    await page.goto('/organisatie/instellingen');
    await page.getByLabel('Naam van de organisatie').fill('Half getypt');
    await run(page, async seconds => {
      at.rooms.clock.pass(seconds);
      await page.clock.fastForward(seconds * 1000);
    });
    expect(await page.getByLabel('Naam van de organisatie').inputValue()).toBe('Half getypt');
  });
}

const warning = (page: Page) => page.getByRole('dialog', { name: 'Ben je er nog?' });

test('two minutes before the end a dialog warns, and Enter makes the session last', () =>
  typing(async (page, pass) => {
    await pass(12 * MINUTE);
    expect(await warning(page).isVisible()).toBe(false);
    await pass(MINUTE + 5);
    await warning(page).waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/^1:\d\d$/);
    const stay = page.getByRole('button', { name: 'Blijf ingelogd' });
    expect(await hasFocus(stay)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await warning(page).waitFor({ state: 'hidden' });
    await pass(12 * MINUTE);
    expect(await warning(page).isVisible()).toBe(false);
    expect((await (await page.request.get('/sessie/tijd')).json()).seconds).toBeGreaterThan(0);
  }));

test('when it has ended the page says so and keeps what was typed; Escape gives the page back', () =>
  typing(async (page, pass) => {
    await pass(13 * MINUTE + 5);
    await warning(page).waitFor();
    await page.keyboard.press('Escape');
    await warning(page).waitFor({ state: 'hidden' });
    await pass(3 * MINUTE);
    const ended = page.getByRole('heading', { name: 'Je bent uitgelogd' });
    await ended.waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await ended.waitFor({ state: 'hidden' });
  }));

test('a page that was used in another tab does not warn', () =>
  typing(async (page, pass) => {
    await pass(10 * MINUTE);
    await page.request.get('/organisatie');
    await pass(3 * MINUTE + 5);
    await page.clock.runFor(2000);
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));

test('a form sent after the end is not lost, without scripts as with them', async () => {
  await at.visit({ javaScriptEnabled: false }, async ({ page, context }) => {
    const { ours } = at.rooms;
    const { administrator } = ours.people;
    await context.addCookies([await at.signedIn(administrator, ours.organisation)]);
    await page.goto('/organisatie/instellingen');
    await page.getByLabel('Naam van de organisatie').fill('Getypt zonder script');
    at.rooms.clock.pass(20 * MINUTE);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('heading', { name: 'Je sessie is afgelopen' }).waitFor();
    await context.addCookies([await at.signedIn(administrator, ours.organisation)]);
    await page.goto('/sessie/verder');
    expect(await page.getByRole('listitem').filter({ hasText: 'Getypt zonder script' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
    await page.getByText('De instellingen zijn bewaard.').waitFor();
    expect(await page.getByLabel('Naam van de organisatie').inputValue()).toBe('Getypt zonder script');
  });
});
