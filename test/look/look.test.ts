import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAssets } from '../../src/foundation/web/assets.ts';
import { FAVICON } from '../../src/foundation/web/favicon.ts';
import { createWeb } from '../../src/foundation/web/web.ts';
import { home } from '../../src/home/index.ts';
import { barriers } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { webConfig } from '../support/web-config.ts';
import { ERRORS, FORM, gallery, MANY, TEXT } from './gallery.tsx';

const OUTPUT = 'test/output/look';
const ASSETS = 'test/output/look-assets';

let browser: Browser;
let server: ServerType;
let origin: string;

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  await build({ logLevel: 'error', build: { outDir: ASSETS, emptyOutDir: true } });
  const hall = home([gallery]);
  const app = createWeb({
    config: webConfig({ assets: loadAssets(ASSETS) }),
    nav: [...gallery.nav, ...hall.nav],
    footer: hall.footer ?? [],
  });
  gallery.pages(app);
  hall.pages(app);
  origin = await new Promise(resolve => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve(`http://127.0.0.1:${info.port}`),
    );
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const PAGES = {
  home: '/',
  'home-en': '/en',
  question: FORM.nl,
  errors: ERRORS.nl,
  many: MANY.nl,
  text: TEXT.nl,
  sources: '/bronnen',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  'not-found': '/bestaat/niet',
} as const;

const SETTINGS: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1200, height: 900 } },
  narrow: { viewport: { width: 320, height: 640 } },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  forced: { viewport: { width: 1200, height: 900 }, forcedColors: 'active' },
};

async function visit(options: BrowserContextOptions, path: string, look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', message => {
      // The browser reports the status of an error page as an error of its own.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) wrong.push(message.text());
    });
    page.on('pageerror', error => wrong.push(String(error)));
    await page.goto(origin + path);
    await page.evaluate(async () => document.fonts.ready);
    await look(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(SETTINGS))('%s', (setting, options) => {
  test.each(Object.entries(PAGES))('%s fits and has no barrier that axe knows', async (name, path) => {
    await visit(options, path, async page => {
      await page.screenshot({ path: `${OUTPUT}/${name}-${setting}.png`, fullPage: true });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      // In forced colours the contrast is the person's own choice, and the rest is as in "wide".
      if (setting === 'forced') return;
      expect(await barriers(page, setting === 'wide' ? 'all' : 'look')).toEqual([]);
    });
  });
});

test('an error summary has the focus and leads to its field', async () => {
  await visit(SETTINGS.wide!, ERRORS.nl, async page => {
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('how-us');
  });
});

test('a click anywhere on a card chooses its answer', async () => {
  await visit(SETTINGS.wide!, FORM.nl, async page => {
    const card = page.locator('.option').last();
    const box = (await card.boundingBox())!;
    await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
    expect(await page.locator('#how-unknown').isChecked()).toBe(true);
  });
});

test('the first Tab shows the way past the menu', async () => {
  await visit(SETTINGS.narrow!, FORM.nl, async page => {
    await page.keyboard.press('Tab');
    const link = page.locator('.nl-skip-link');
    await link.screenshot({ path: `${OUTPUT}/skip-link.png` });
    expect((await link.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

test('what is folded stands open on paper', async () => {
  await visit(SETTINGS.wide!, TEXT.nl, async page => {
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${OUTPUT}/text-print.png`, fullPage: true });
    expect(await page.getByText('Wat er in een stap gebeurt.').boundingBox()).not.toBeNull();
    expect(await page.locator('.site-header nav').isVisible()).toBe(false);
  });
});

test('a full line of running text holds at most 66 characters in the mean', async () => {
  await visit(SETTINGS.wide!, '/privacy', async page => {
    const lengths = await page.evaluate(() =>
      [...document.querySelectorAll('main > p, main > ul > li')].flatMap(block => {
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? 0) + 1);
          }
        // The last line is as short as it happens to be.
        return [...lines.values()].slice(0, -1);
      }),
    );
    expect(lengths.length).toBeGreaterThan(10);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(66);
  });
});

test('a page with its style sheet and script is at most 30 kB over the wire, and the font at most 40', async () => {
  const sent = async (path: string) => {
    const response = await fetch(origin + path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.ok).toBe(true);
    return Number(response.headers.get('Content-Length'));
  };
  const assets = loadAssets(ASSETS);
  const sizes = await Promise.all([FORM.nl, assets.stylesheet, assets.script, FAVICON.path].map(sent));
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(30_000);
  expect(await sent(assets.font)).toBeLessThanOrEqual(40_000);
});
