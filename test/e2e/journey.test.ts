import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { assessAnswers } from '../../src/assessment/model/assess.ts';
import { LANGUAGES, type Language } from '../../src/foundation/law/text.ts';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';
import { loadFile } from '../support/draft-file.ts';
import {
  applicable,
  compiled,
  DATE,
  EXAMPLES,
  OUTCOMES,
  outcomeOf,
  questionOf,
} from '../support/examples.ts';
import { optionText, toOutcome, walk } from '../support/journey.ts';
import { keepAll } from '../support/keep.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();

/** Every outcome in each language, the short way, and in Dutch the long way too. In English one long way shows that its
 *  words are there: what is asked does not depend on the language. */
const ends = (language: Language, mode: 'short' | 'complete') =>
  language === 'en' && mode === 'complete' ? OUTCOMES.filter(outcome => outcome === 'undecided') : OUTCOMES;

describe.each(LANGUAGES)('%s', language => {
  describe.each(['short', 'complete'] as const)('%s', mode => {
    test.each(ends(language, mode))('to %s', async outcome => {
      const answers = EXAMPLES[outcome];
      await at.visit({}, async ({ page }) => {
        const asked = await walk(page, language, mode, answers);
        if (mode === 'complete') expect(asked).toEqual(applicable(answers));
        else expect(applicable(answers)).toEqual(expect.arrayContaining([...asked]));
        const given = Object.fromEntries(
          asked.filter(id => answers[id] !== undefined).map(id => [id, answers[id]!]),
        );

        const summary = await summaryOn(page);
        expect(summary).toEqual(expectedSummary(given, language));
        await toOutcome(page, language);
        await expectOutcome(page, language, given);
        const said = await page.getByRole('main').innerText();
        const { pdf, file } = await keepAll(page, language);

        expect(pdf.name).toMatch(/^waaier-.*\.pdf$/);
        const text = pdf.content.toString('latin1');
        expect(text).toMatch(/^%PDF-/);
        for (const part of ['/MarkInfo', '/StructTreeRoot', `/Lang (${language})`])
          expect(text).toContain(part);
        expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
        expect(pdf.content.toString('utf8')).toContain(outcomeOf(outcome).title[language]);

        expect(file.name).toMatch(/^waaier-.*\.json$/);
        expect(JSON.parse(file.content.toString('utf8'))).toMatchObject({
          format: 'waaier-assessment/1',
          questionnaire: 'hiring',
          date: DATE,
          answers: given,
          receipt: { outcome: { outcome } },
        });
        await at.visit({}, async ({ page: other }) => {
          await loadFile(other, language, file.content, file.name);
          expect(await summaryOn(other)).toEqual(summary);
          await toOutcome(other, language);
          expect(await other.getByRole('main').innerText()).toBe(said);
        });
      });
    });
  });
});

/** Without the spaces that keep an amount on one line. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Questions and answers on the summary, without those that are open. */
async function summaryOn(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('.summary > div:not(.open)').all();
  return Promise.all(
    rows.map(async row => {
      const [question, answer] = await Promise.all([
        row.getByRole('term').innerText(),
        row.getByRole('definition').first().innerText(),
      ]);
      return plain(`${question} ${answer}`);
    }),
  );
}

function expectedSummary(given: Answers, language: Language): readonly string[] {
  return compiled.questions
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id }) => plain(`${questionOf(id).text[language]} ${optionText(id, given[id]!, language)}`));
}

/** The outcome is what the rules make of the answers, and the page says all of it. */
async function expectOutcome(page: Page, language: Language, given: Answers): Promise<void> {
  const names = NAMES[language];
  const { outcome, end, viewpoints, score, advice, reasons } = assessAnswers(compiled, DATE, given);
  const { title, summary, next } = outcomeOf(outcome);
  const main = page.getByRole('main');
  const said = plain(await main.innerText());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title[language]);
  expect(said).toContain(summary[language]);
  expect(said).toContain(names.indication);

  const steps = page.locator('section', {
    has: page.getByRole('heading', { name: names.nextSteps, exact: true }),
  });
  expect(await steps.last().locator('ul.items > li').count()).toBe(next.length);
  for (const { text } of next) expect(said).toContain(text[language]);

  if (end !== undefined) {
    const { title: why, explanation, instead } = compiled.questionnaire.ends.find(({ id }) => id === end)!;
    for (const text of [why, explanation, instead]) expect(said).toContain(text[language]);
    expect(said).toContain(names.instead);
    expect(await page.getByRole('table', { name: names.chart }).count()).toBe(0);
    return;
  }
  const chart = page.getByRole('table', { name: names.chart });
  expect(await chart.getByRole('rowheader').allInnerTexts()).toEqual(
    viewpoints.map(({ id }) => {
      const { number, name } = compiled.questionnaire.viewpoints.find(viewpoint => viewpoint.id === id)!;
      return expect.stringMatching(new RegExp(`^${number}\\s+${name[language]}$`));
    }),
  );
  expect(viewpoints).toHaveLength(9);
  const scale = await page.getByRole('figure').innerText();
  expect(scale).toContain(`: ${String(score.value).replace('-', '−')}`);
  for (const band of score.thresholds) expect(scale).toContain(outcomeOf(band.outcome).title[language]);
  expect(reasons.length).toBeGreaterThan(0);
  for (const { question, points } of reasons)
    if (points !== 0) expect(said).toContain(questionOf(question).text[language]);

  const change = page
    .locator('section', { has: page.getByRole('heading', { name: names.wouldChange }) })
    .last();
  const roads = new Set(advice.map(each => each.outcome));
  expect(await change.getByRole('heading', { level: 3 }).count()).toBe(roads.size);
  for (const road of roads) expect(await change.innerText()).toContain(outcomeOf(road).title[language]);
}
