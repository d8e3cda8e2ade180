import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './axe.ts';
import { sideways } from './look-at.ts';

const NARROW = { width: 320, height: 640 };

/** Looks at the page that is open, wide and on the smallest screen: nothing that axe knows as a barrier, no sideways
 *  scrolling. Keeps pictures in test/output.
 *  @param name of the pictures, with the folder: `rooms/register` */
export async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  const file = join('test/output', name);
  mkdirSync(dirname(file), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  expect(await barriers(page), name).toEqual([]);
  const wide = page.viewportSize()!;
  for (const [width, size] of [['wide', wide] as const, ['narrow', NARROW] as const]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${file}-${width}.png`, fullPage: true });
    expect(await sideways(page), `${name} ${width}`).toBe(0);
  }
  await page.setViewportSize(wide);
}
