import { expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';

test('a real browser starts and shows a page', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<h1>Waaier</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('Waaier');
  await browser.close();
});
