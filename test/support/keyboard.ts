import type { Locator, Page } from 'playwright-core';
import { follow } from './journey.ts';

/** More stops than any page has. */
const MOST_STOPS = 400;

/** Presses Tab (or another key) until `target` has the focus. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} cannot be reached with ${key}`);
}

/** Presses Enter where that leads to another page, and waits for it. */
export async function enter(page: Page): Promise<void> {
  await follow(page, page.keyboard.press('Enter'));
}

/** True when the focus is on the one element that `target` finds. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement);
}

/** One place where Tab stops. */
export interface Stop {
  /** What it is called, as far as a person can see. */
  readonly name: string;
  /** True when it lies wholly in the window, and nothing lies over it. */
  readonly inSight: boolean;
  /** True when the picture of the page changes with the focus. */
  readonly marked: boolean;
}

/** Goes through a page with Tab, from the top until the focus leaves the page.
 *  @returns every stop, in order */
export async function stopsOf(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const box = element.getBoundingClientRect();
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const name = label ?? element.getAttribute('aria-label') ?? element.textContent;
      return {
        name: name.trim().replace(/\s+/g, ' '),
        inSight: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
      };
    });
    if (found === undefined) return stops;
    const focused = await page.screenshot();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const marked = !focused.equals(await page.screenshot());
    stops.push({ ...found, marked });
  }
  throw new Error('the focus never leaves the page');
}
