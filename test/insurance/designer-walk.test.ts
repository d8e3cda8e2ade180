import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  GUARANTEE_FUND,
  PASS_THROUGH,
  POPULATION,
  SELECTION,
  SEPARATING,
  SIDE_BY_SIDE,
} from '../../src/insurance/pages/addresses.ts';
import { lookWideAndNarrow } from '../support/look-wide-and-narrow.ts';
import { stage as openStage } from '../support/stage.ts';

const stage = openStage();

const PAGES = [
  { name: 'selection', paths: SELECTION, text: /13,00%/ },
  { name: 'separating', paths: SEPARATING, text: /9,12/ },
  { name: 'pass-through', paths: PASS_THROUGH, text: /75,00%/ },
  { name: 'side-by-side', paths: SIDE_BY_SIDE, text: /per jaar over/ },
  { name: 'guarantee-fund', paths: GUARANTEE_FUND, text: /niet gedekt/ },
  { name: 'population', paths: POPULATION, text: /onder vijf varianten/ },
] as const;

const look = (page: Page, name: string): Promise<void> => lookWideAndNarrow(page, `insurance/${name}`);

test.each(PAGES)(
  '$name works out what stands in the form, in both languages',
  async ({ name, paths, text }) => {
    await stage.visit({}, async ({ page }) => {
      await page.goto(paths.nl);
      if (name === 'population') await page.locator('[name="persons"]').fill('2000');
      await page.locator('main form button[type="submit"]').click();
      await page.waitForLoadState();
      expect(await page.locator('main').textContent()).toMatch(text);
      expect(await page.locator('main figure svg').count()).toBeGreaterThan(0);
      await look(page, name);
      await page.goto(paths.en);
      await page.locator('main form button[type="submit"]').click();
      await page.waitForLoadState();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/);
    });
  },
);

test('what cannot be is named at its field, and what was typed stays', async () => {
  await stage.visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(SELECTION.nl);
    await page.locator('[name="risk-uniform-1"]').fill('-3');
    await page.locator('[name="inert"]').fill('veel');
    await page.locator('main form button[type="submit"]').click();
    expect(await page.locator('#error-summary').textContent()).toContain('veel');
    expect(await page.locator('[name="inert"]').inputValue()).toBe('veel');
    await page.goto(POPULATION.nl);
    await page.locator('[name="persons"]').fill('1000000');
    await page.locator('main form button[type="submit"]').click();
    expect(await page.locator('#error-summary').textContent()).toContain('1000000');
  });
});
