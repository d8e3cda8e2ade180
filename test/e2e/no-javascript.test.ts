import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { loadFile, savedFile } from '../support/draft-file.ts';
import { EXAMPLES, outcomeOf } from '../support/examples.ts';
import { begin, change, choose, press, questionOn, toOutcome, walk } from '../support/journey.ts';
import { keepAll } from '../support/keep.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();
const WITHOUT = { javaScriptEnabled: false };

test.each(LANGUAGES)('%s: the whole journey, and what is kept', async language => {
  await at.visit(WITHOUT, async ({ page }) => {
    await walk(page, language, 'short', EXAMPLES['self-employed']);
    await toOutcome(page, language);
    const title = outcomeOf('self-employed').title[language];
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    const { pdf, file } = await keepAll(page, language);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    await loadFile(page, language, file.content, file.name);
    await toOutcome(page, language);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  });
});

test.each(LANGUAGES)('%s: folds open, and errors and change links lead where they should', async language => {
  const names = NAMES[language];
  await at.visit(WITHOUT, async ({ page }) => {
    await begin(page, language, 'short');
    const asked = questionOn(page, language)!;
    await press(page, names.next);
    const errors = page.getByRole('region', { name: names.wrong });
    await errors.getByRole('link').click();
    expect(new URL(page.url()).hash).toMatch(/^#answer-/);
    await choose(page, language, EXAMPLES.employment[asked]!);
    await press(page, names.next);

    await loadFile(page, language, savedFile(EXAMPLES.employment));
    await change(page, language, 'liability');
    await press(page, names.keep);
    expect(new URL(page.url()).pathname).toBe(names.summary);
    await toOutcome(page, language);
    const fold = page.getByRole('group').last();
    await fold.locator('summary').click();
    expect(await fold.getByRole('table').isVisible()).toBe(true);
  });
});
