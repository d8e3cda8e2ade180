import type { Page } from 'playwright-core';
import type { Language } from '../../src/foundation/law/text.ts';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';
import { DATE } from './examples.ts';
import { press } from './journey.ts';
import { NAMES } from './words.ts';

/** A file as Waaier saves it, without a receipt. */
export function savedFile(answers: Answers, changes: Readonly<Record<string, unknown>> = {}): Buffer {
  const file = { format: 'waaier-assessment/1', questionnaire: 'hiring', date: DATE, answers, ...changes };
  return Buffer.from(JSON.stringify(file));
}

/** Loads the content of a file on the page for that, under a name. */
export async function loadFile(
  page: Page,
  language: Language,
  buffer: Buffer,
  name = 'waaier-2026-11-22.json',
): Promise<void> {
  const names = NAMES[language];
  await page.goto(names.load);
  await page.getByLabel(names.fileField).setInputFiles({ name, mimeType: 'application/json', buffer });
  await press(page, names.loadFile);
}
