import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Language } from '../../src/foundation/law/text.ts';
import { barriers } from './axe.ts';
import { SCREENS, type Screen } from './screens.ts';
import type { Stage } from './stage.ts';

const OUTPUT = 'test/output/pages';
const WIDE = { width: 1200, height: 900 };
/** A screen of 1280 by 1024 at 400 %, which is also the smallest telephone. */
const NARROW = { width: 320, height: 256 };

/** The page with all weights is longer than a picture can be. */
const TALLEST = 8_000;

/** Words that give away a text in the other language. */
const FOREIGN = {
  nl: /\b(the|and|with|your|which|assignment)\b/i,
  en: /\b(het|een|niet|wordt|jouw|deze|opdracht|vraag)\b/i,
} as const;

/** The language in which the pages are looked at in every setting. What colours, paper and forced colours do is the
 *  same code in both languages; what words do (how wide they are, what they name) is looked at in each. */
const THOROUGH: Language = 'nl';

/** Looks at every page in one language: status, language, no text left over from a program, no sideways scrolling
 *  wherever, nothing that axe knows as a barrier; in Dutch in every setting. Keeps pictures in test/output/pages. */
export function lookAtEveryPage(
  at: Pick<Stage, 'visit'>,
  language: Language,
  screens: readonly Screen[] = SCREENS,
): void {
  mkdirSync(OUTPUT, { recursive: true });
  test.each(screens)('$name', async ({ name, status, open }) => {
    await at.visit({ viewport: WIDE }, async ({ page }) => {
      await open(page, language);
      await page.evaluate(() => document.fonts.ready);
      const picture = async (setting: string) => {
        const { width, height } = await page.evaluate(() => ({
          width: window.innerWidth,
          height: Math.max(window.innerHeight, document.documentElement.scrollHeight),
        }));
        await page.screenshot({
          path: `${OUTPUT}/${name}-${language}-${setting}.png`,
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
        });
      };

      expect(await statusOf(page)).toBe(status);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).toMatch(/.+ – Waaier$/);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const text = await textIn(page, language);
      expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
      expect(text.match(FOREIGN[language])?.[0]).toBeUndefined();

      await picture('wide');
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);

      if (language === THOROUGH) {
        await page.emulateMedia({ forcedColors: 'active' });
        await picture('forced');
        await page.emulateMedia({ forcedColors: 'none', media: 'print' });
        await picture('print');
        expect(await page.getByRole('banner').getByRole('navigation').isVisible()).toBe(false);
        await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      }

      await page.setViewportSize(NARROW);
      expect(await sideways(page)).toBe(0);
      if (language === THOROUGH) {
        await picture('narrow-dark');
        expect(await barriers(page, 'look')).toEqual([]);
      }
      await spaceText(page);
      expect(await sideways(page)).toBe(0);
    });
  });
}

/** Status of the page itself. */
function statusOf(page: Page): Promise<number> {
  return page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStatus,
  );
}

/** What a person can read on the page, without what is marked as the other language. */
function textIn(page: Page, language: Language): Promise<string> {
  return page.evaluate(own => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(`[lang]:not([lang="${own}"]), code`)) element.remove();
    return copy.textContent;
  }, language);
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The widest spacing of text that a person may set (WCAG 1.4.12). */
function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}
