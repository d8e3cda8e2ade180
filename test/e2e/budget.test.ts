import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { loadFile, savedFile } from '../support/draft-file.ts';
import { applicable, compiled, EXAMPLES } from '../support/examples.ts';
import { begin } from '../support/journey.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();
/** A page with all its CSS and script, over the wire, in bytes. */
const PAGE = 30_000;
const FONT = 40_000;

interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** What comes over the wire from now on, headers included, as the browser counts it. */
async function counter(context: BrowserContext, page: Page): Promise<readonly Sent[]> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const paths = new Map<string, string>();
  const all: Sent[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) =>
    paths.set(requestId, new URL(response.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    all.push({ path: paths.get(requestId)!, bytes: encodedDataLength }),
  );
  return all;
}

test('a first question with everything it needs is at most 30 kB, and the font is under 40 kB', async () => {
  await at.visit({}, async ({ page, context }) => {
    await begin(page, 'nl', 'short');
    const question = page.url();
    // A new page with nothing in its cache, and the cookie of the person.
    const fresh = await context.newPage();
    const all = await counter(context, fresh);
    await fresh.goto(question, { waitUntil: 'networkidle' });
    const isFont = ({ path }: Sent) => path.endsWith('.woff2');
    expect(all.filter(isFont)).toHaveLength(1);
    expect(all.find(isFont)!.bytes).toBeLessThan(FONT);
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(all.filter(each => !isFont(each)).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(
      PAGE,
    );
  });
});

test('that holds for every question, in both languages', async () => {
  await at.visit({}, async ({ page, context }) => {
    await page.goto(NAMES.nl.start);
    const assets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], link[rel=icon], script[src]')].map(
        element => element.getAttribute('href') ?? element.getAttribute('src')!,
      ),
    );
    const size = async (path: string, cookie = '') => {
      const response = await fetch(at.address + path, {
        redirect: 'error',
        headers: { 'Accept-Encoding': 'br', cookie },
      });
      expect(response.status).toBe(200);
      return Number(
        response.headers.get('content-length') ?? (await lengthOnTheWire(at.address + path, cookie)),
      );
    };
    let shared = 0;
    for (const path of assets) shared += await size(path);
    const seen = new Set<string>();
    for (const answers of Object.values(EXAMPLES)) {
      await loadFile(page, 'nl', savedFile(answers));
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      for (const id of applicable(answers)) {
        if (seen.has(id)) continue;
        seen.add(id);
        for (const language of LANGUAGES)
          expect(shared + (await size(`${NAMES[language].question}${id}`, cookie)), id).toBeLessThanOrEqual(
            PAGE,
          );
      }
    }
    expect(seen.size).toBeGreaterThan(compiled.questions.length / 2);
  });
});

/** Bytes of a compressed answer that does not say its length. */
async function lengthOnTheWire(url: string, cookie: string): Promise<number> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br', cookie } }, response => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

test('what never changes is asked once: font, style and script', async () => {
  await at.visit({}, async ({ page, context }) => {
    await page.goto(NAMES.nl.start, { waitUntil: 'networkidle' });
    const assets = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter(path => path.startsWith('/assets/')),
    );
    expect(
      assets.map(path => path.split('.').pop()).toSorted((a = '', b = '') => a.localeCompare(b)),
    ).toEqual(['css', 'js', 'woff2']);
    for (const path of assets) {
      const { headers } = await fetch(at.address + path);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const all = await counter(context, page);
    await begin(page, 'nl', 'short');
    await page.waitForLoadState('networkidle');
    expect(all.filter(({ path, bytes }) => path.startsWith('/assets/') && bytes > 0)).toEqual([]);
  });
});

test('a page with answers is never kept by a browser or a server in between', async () => {
  await at.visit({}, async ({ page }) => {
    await loadFile(page, 'nl', savedFile(EXAMPLES.employment));
    for (const path of [NAMES.nl.summary, NAMES.nl.outcome, `${NAMES.nl.question}role`]) {
      const response = await page.goto(path);
      expect(response!.headers()['cache-control']).toMatch(/no-store|private|no-cache/);
    }
  });
});
