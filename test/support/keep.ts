import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/foundation/law/text.ts';
import { NAMES } from './words.ts';

/** What a person downloaded. */
export interface Kept {
  readonly name: string;
  readonly content: Buffer;
}

/** Clicks a link or button that downloads, by its name, and gives what comes. */
export async function download(page: Page, role: 'link' | 'button', name: string): Promise<Kept> {
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole(role, { name, exact: true }).first().click(),
  ]);
  return { name: kept.suggestedFilename(), content: readFileSync(await kept.path()) };
}

/** Downloads the PDF and the file of the outcome page. */
export async function keepAll(page: Page, language: Language): Promise<{ pdf: Kept; file: Kept }> {
  const names = NAMES[language];
  return { pdf: await download(page, 'link', names.pdf), file: await download(page, 'link', names.file) };
}
