import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { EXAMPLES, OUTCOMES, titleOf } from '../support/examples.ts';
import { toOutcome, walk } from '../support/journey.ts';
import { stage } from '../support/stage.ts';

const at = stage();
mkdirSync('test/output/tmp', { recursive: true });
describe.each(LANGUAGES)('%s', language => {
  describe.each(['short', 'complete'] as const)('%s', mode => {
    test.each(OUTCOMES)('to %s', async outcome => {
      await at.visit({}, async ({ page }) => {
        const asked = await walk(page, language, mode, EXAMPLES[outcome]);
        console.log(language, mode, outcome, asked.length);
        await page.screenshot({
          path: `test/output/tmp/${outcome}-${language}-${mode}-summary.png`,
          fullPage: true,
        });
        await toOutcome(page, language);
        await page.screenshot({
          path: `test/output/tmp/${outcome}-${language}-${mode}-outcome.png`,
          fullPage: true,
        });
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(titleOf(outcome)[language]);
      });
    });
  });
});
