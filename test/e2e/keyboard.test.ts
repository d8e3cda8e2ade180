import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/foundation/law/text.ts';
import { loadFile, savedFile } from '../support/draft-file.ts';
import { DATE, EXAMPLES, outcomeOf, questionOf } from '../support/examples.ts';
import { begin, optionText, questionOn } from '../support/journey.ts';
import { enter, hasFocus, stopsOf, tabTo } from '../support/keyboard.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();

describe.each(LANGUAGES)('%s', language => {
  const names = NAMES[language];
  const next = (page: Page) => page.getByRole('button', { name: names.next, exact: true });

  test('from the home page to an outcome and its PDF, without a mouse', async () => {
    const answers = EXAMPLES['deemed-employment'];
    await at.visit({}, async ({ page }) => {
      await page.goto(names.start);
      await tabTo(page, page.getByRole('radio', { name: names.short, exact: true }));
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: names.complete, exact: true }).isChecked()).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      // How the parts of a date are typed differs per machine; that the field opens and takes a date is what counts.
      await tabTo(page, page.getByLabel(names.date));
      await page.getByLabel(names.date).fill(DATE);
      await tabTo(page, page.getByRole('button', { name: names.begin, exact: true }));
      await enter(page);

      let asked = 0;
      for (; ; asked += 1) {
        const question = questionOn(page, language);
        if (question === undefined) break;
        await answerWithKeys(page, language, answers[question]!);
        // By turns: the button, or Enter right away in the options, as in any form.
        if (asked % 2 === 0) await tabTo(page, next(page));
        await enter(page);
      }
      expect(asked).toBeGreaterThan(5);
      await tabTo(page, page.getByRole('link', { name: names.toOutcome, exact: true }));
      await enter(page);
      await page
        .getByRole('heading', { name: outcomeOf('deemed-employment').title[language], exact: true })
        .waitFor();
      await tabTo(page, page.getByRole('link', { name: names.pdf, exact: true }));
      const [pdf] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
    });
  });

  test('an error has the focus, and leads with Enter to the answers', async () => {
    await at.visit({}, async ({ page }) => {
      await begin(page, language, 'short');
      const question = questionOn(page, language)!;
      await tabTo(page, next(page));
      await page.keyboard.press('Enter');
      const errors = page.getByRole('region', { name: names.wrong });
      await errors.waitFor();
      expect(await hasFocus(errors)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const [first] = questionOf(question).options;
      expect(await hasFocus(page.getByRole('radio', { name: first!.text[language], exact: true }))).toBe(
        true,
      );
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL(url => !url.pathname.endsWith(question));
    });
  });

  test('the way past the menu comes first and works; Shift+Tab leads back', async () => {
    await at.visit({}, async ({ page }) => {
      await begin(page, language, 'short');
      const skip = page.getByRole('link', { name: names.skipLink, exact: true });
      await page.keyboard.press('Tab');
      expect(await hasFocus(skip)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('main').evaluate(main => main.contains(document.activeElement))).toBe(true);
      await tabTo(page, skip, 'Shift+Tab');
    });
  });
});

test.each([
  ['the start page', (page: Page) => page.goto(NAMES.nl.start)],
  ['a question', (page: Page) => begin(page, 'nl', 'short')],
  ['the summary', (page: Page) => loadFile(page, 'nl', savedFile({ role: 'client', place: 'netherlands' }))],
  [
    'an outcome',
    async (page: Page) => {
      await loadFile(page, 'nl', savedFile(EXAMPLES['out-of-scope']));
      await page.goto(NAMES.nl.outcome);
    },
  ],
])('on %s every stop is in sight and marked, in the order of reading', async (_, open) => {
  await at.visit({}, async ({ page }) => {
    await open(page);
    const stops = await stopsOf(page);
    expect(stops.filter(({ inSight, marked }) => !inSight || !marked)).toEqual([]);
    const order = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input:not([type=hidden]), textarea',
      );
      return [...all]
        .filter(element => element.checkVisibility())
        .filter(
          element => (element as HTMLInputElement).type !== 'radio' || isStop(element as HTMLInputElement),
        )
        .map(element => {
          const label = (element as HTMLInputElement).labels?.[0]?.textContent;
          return (label ?? element.getAttribute('aria-label') ?? element.textContent)
            .trim()
            .replace(/\s+/g, ' ');
        });
      // A group of radio buttons is one stop: the chosen one, or else the first.
      function isStop(radio: HTMLInputElement): boolean {
        const group = [...document.querySelectorAll<HTMLInputElement>(`[name="${radio.name}"]`)];
        return radio === (group.find(({ checked }) => checked) ?? group[0]);
      }
    });
    expect(stops.map(({ name }) => name)).toEqual(order);
  });
});

/** Goes to the options with Tab, and to the answer with the arrows. */
async function answerWithKeys(page: Page, language: Language, answer: string): Promise<void> {
  const question = questionOn(page, language)!;
  const radios = page.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('radio', { name: optionText(question, answer, language), exact: true });
  while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
}
