import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/foundation/law/text.ts';
import * as at from '../../src/insurance/pages/addresses.ts';
import { barriers } from '../support/axe.ts';
import { sideways } from '../support/look-at.ts';
import { plainStage } from '../support/plain-stage.ts';

const OUTPUT = 'test/output/insurance';
mkdirSync(OUTPUT, { recursive: true });
const stage = plainStage();
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const FOREIGN = {
  nl: /\b(the|and|with|your|which)\b/i,
  en: /\b(het|een|niet|wordt|jouw|deze|winst)\b/i,
} as const;

const PERSON = { born: '1980-05-01', onset: '2026-06-01', remaining: '0', 'before-0': '30000' };
const POLICY = { born: '1980-05-01', profit: '30000', monthly: '1750', waiting: '104' };

/** Every page of the person who wants to know, in every state that looks different. */
const SCREENS = [
  { name: 'start', paths: at.START },
  { name: 'variants', paths: at.VARIANTS },
  { name: 'benefit', paths: at.BENEFIT, only: 'nl' },
  {
    name: 'benefit-wrong',
    paths: at.BENEFIT,
    fields: { ...PERSON, born: '', 'before-0': 'x' },
    status: 400,
    only: 'nl',
  },
  {
    name: 'benefit-supplement',
    paths: at.BENEFIT,
    fields: {
      ...PERSON,
      variant: 'waz',
      household: 'single',
      norm: '70',
      'before-1': '12000',
      'before-2': '9000',
    },
  },
  { name: 'circle', paths: at.CIRCLE, fields: { kind: 'profit-taker', born: '1980-05-01', staff: 'yes' } },
  { name: 'premium', paths: at.PREMIUM, fields: { profit: '30000', rate: '7' } },
  { name: 'opt-out', paths: at.OPT_OUT, fields: POLICY },
  { name: 'pension-age', paths: at.PENSION_AGE, fields: { born: '1970-02-28' } },
] as const;

async function send(page: Page, fields: Readonly<Record<string, string>>): Promise<number> {
  for (const fold of await page.locator('main form details > summary').all()) await fold.click();
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    if (await field.evaluate(element => element.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
  const [response] = await Promise.all([
    page.waitForResponse(answer => answer.request().method() === 'POST'),
    page.locator('main form button[type="submit"]').click(),
  ]);
  await page.waitForLoadState();
  return response.status();
}

const textOf = (page: Page, language: Language): Promise<string> =>
  page.evaluate(own => {
    const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(`[lang]:not([lang="${own}"]), code`)) element.remove();
    return copy.textContent;
  }, language);

/** Opens what is folded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });

test.each(LANGUAGES)('%s: every page, wide and narrow', async language => {
  await stage.visit({ viewport: WIDE }, async ({ page }) => {
    const picture = async (name: string, width: 'wide' | 'narrow') => {
      await page.screenshot({ path: `${OUTPUT}/${name}-${language}-${width}.png`, fullPage: true });
      expect(await sideways(page), `${name} ${width}`).toBe(0);
    };
    for (const { name, paths, ...screen } of SCREENS) {
      // In one language is enough for a form that the other pages show as well.
      if ('only' in screen && screen.only !== language) continue;
      expect((await page.goto(paths[language]))!.status(), name).toBe(200);
      if ('fields' in screen)
        expect(await send(page, screen.fields), name).toBe('status' in screen ? screen.status : 200);
      // Nothing that was typed stands in the address.
      expect(page.url()).toBe(stage.address + paths[language]);
      const text = await textOf(page, language);
      expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
      expect(text.match(FOREIGN[language])?.[0], name).toBeUndefined();
      if (language === 'nl') {
        await picture(name, 'wide');
        await unfold(page);
      }
      expect(await sideways(page), name).toBe(0);
      expect(await barriers(page), name).toEqual([]);
      await page.setViewportSize(NARROW);
      await picture(name, 'narrow');
      await page.setViewportSize(WIDE);
    }
  });
});

test.each(LANGUAGES)('%s: without a script the same answer comes', async language => {
  await stage.visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(at.START[language]);
    await page.locator(`main a[href="${at.BENEFIT[language]}"]`).click();
    expect(await send(page, PERSON)).toBe(200);
    expect(await page.locator('.answer').innerText()).toMatch(/1[.,]750/);
    await page.locator('main details summary').first().click();
    expect(await page.locator('#steps').isVisible()).toBe(true);
  });
});
