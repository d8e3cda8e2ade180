import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { issueCode } from '../../src/foundation/identity/local/one-time-codes.ts';
import { testClock } from '../../src/foundation/store/test-database.ts';
import { barriers } from '../support/axe.ts';
import { hasFocus, tabTo } from '../support/keyboard.ts';
import { roomStage } from '../support/room-stage.ts';

const clock = testClock();
const at = roomStage({ now: clock.now, signIn: { mode: 'local', announce: () => {} } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
}

test('from the link in the terminal to an organisation with an invited colleague, without a mouse', async () => {
  await at.visit({}, async ({ page, context }) => {
    const code = await issueCode(at.rooms.services);
    const asked: string[] = [];
    context.on('request', request => void asked.push(request.url(), request.headers().referer ?? ''));
    await page.goto(`/inloggen/eenmalig#${code}`);
    expect(await page.getByLabel('Code').inputValue()).toBe(code);
    // Neither in the address nor in the history.
    expect(page.url()).toBe(`${at.address}/inloggen/eenmalig`);
    await press(page, 'Log in');
    expect(page.url()).toBe(`${at.address}/organisatie/kiezen`);
    expect(asked.join()).not.toContain(code);

    await tabTo(page, page.getByRole('link', { name: 'Maak een organisatie' }));
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
    await press(page, 'Maak de organisatie');
    // What is wrong has the focus, and each line leads to its field.
    expect(await hasFocus(page.locator('#error-summary'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Jo de Vries');
    await tabTo(page, page.getByLabel('Naam van de organisatie'));
    await page.keyboard.type('Bakkerij');
    await press(page, 'Maak de organisatie');
    await page.getByRole('heading', { name: 'Bakkerij', exact: true }).waitFor();
    expect(await page.locator('.account-person').textContent()).toContain('Jo de Vries');

    await tabTo(page, page.getByRole('link', { name: 'Nodig iemand uit' }));
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
    await tabTo(page, page.getByRole('radio', { name: 'lezer' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'bewerker' }).isChecked()).toBe(true);
    await press(page, 'Maak een uitnodiging');
    const link = await page.locator('code').first().textContent();
    expect(link).toContain(`${at.address}/uitnodiging#`);
    expect(await barriers(page)).toEqual([]);

    await press(page, 'Log uit');
    await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor();
    // Back in the history shows nothing of the organisation.
    await page.goBack().catch(() => {});
    await page.waitForLoadState();
    expect(await page.locator('body').textContent()).not.toContain('bewerker');
  });
});
