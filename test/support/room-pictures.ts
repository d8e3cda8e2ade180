import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './axe.ts';
import { sideways } from './look-at.ts';

const OUTPUT = 'test/output/rooms';
const NARROW = { width: 320, height: 640 };

/** Looks at the page that is open, wide and on the smallest screen: nothing that axe knows as a barrier, no sideways
 *  scrolling. Keeps pictures in test/output/rooms. */
export async function lookAtRoom(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  expect(await barriers(page), name).toEqual([]);
  const wide = page.viewportSize()!;
  for (const [width, size] of [['wide', wide] as const, ['narrow', NARROW] as const]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${OUTPUT}/${name}-${width}.png`, fullPage: true });
    expect(await sideways(page), `${name} ${width}`).toBe(0);
  }
  await page.setViewportSize(wide);
}
