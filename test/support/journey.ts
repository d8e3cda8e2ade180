import type { Page } from 'playwright-core';
import type { Language } from '../../src/foundation/law/text.ts';
import type { Id } from '../../src/foundation/questionnaire/schema.ts';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';
import { DATE, questionOf } from './examples.ts';
import { NAMES } from './words.ts';

/** Does what leads to another page (a click, a key), and waits until that page is there. */
export async function follow(page: Page, act: Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act]);
}

/** Clicks a button that leads to another page. */
export async function press(page: Page, name: string): Promise<void> {
  await follow(page, page.getByRole('button', { name, exact: true }).click());
}

/** Chooses an option by its name. The label of an option is its whole card and lies over the button itself, so a click
 *  there lands on the label: that is meant, hence `force`. */
export async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

/** Opens the start page, chooses how far to go and for which day, and begins. */
export async function begin(page: Page, language: Language, mode: 'short' | 'complete', date = DATE) {
  const names = NAMES[language];
  await page.goto(names.start);
  await pick(page, names[mode]);
  if (!(await page.getByLabel(names.date).isVisible()))
    await page.locator('summary', { hasText: names.otherDate }).click();
  await page.getByLabel(names.date).fill(date);
  await press(page, names.begin);
}

/** The question that the page asks; undefined on another page. */
export function questionOn(page: Page, language: Language): Id | undefined {
  const { pathname } = new URL(page.url());
  const before = NAMES[language].question;
  return pathname.startsWith(before) ? decodeURIComponent(pathname.slice(before.length)) : undefined;
}

/** The text of an option, by which a person finds it. */
export function optionText(question: Id, option: Id, language: Language): string {
  return questionOf(question).options.find(({ id }) => id === option)!.text[language];
}

/** Chooses an answer to the question on the page. */
export async function choose(page: Page, language: Language, option: Id): Promise<void> {
  await pick(page, optionText(questionOn(page, language)!, option, language));
}

/** Answers every question that is asked, until none is; skips what may be skipped and has no answer.
 *  @param look is called on each question before it is answered
 *  @returns the questions in the order in which they were asked */
export async function answerAll(
  page: Page,
  language: Language,
  answers: Answers,
  look: (question: Id) => Promise<void> = async () => {},
): Promise<readonly Id[]> {
  const names = NAMES[language];
  const asked: Id[] = [];
  for (;;) {
    const question = questionOn(page, language);
    if (question === undefined) return asked;
    if (asked.includes(question)) throw new Error(`"${question}" is asked twice`);
    asked.push(question);
    await look(question);
    const answer = answers[question];
    if (answer === undefined) {
      await press(page, names.skip);
    } else {
      await choose(page, language, answer);
      await press(page, names.next);
    }
  }
}

/** A whole journey from the start page to the summary. */
export async function walk(
  page: Page,
  language: Language,
  mode: 'short' | 'complete',
  answers: Answers,
): Promise<readonly Id[]> {
  await begin(page, language, mode);
  return answerAll(page, language, answers);
}

/** From the summary to the outcome. */
export async function toOutcome(page: Page, language: Language): Promise<void> {
  await follow(page, page.getByRole('link', { name: NAMES[language].toOutcome, exact: true }).click());
}

/** Leaves the summary for one of its questions, by the link that changes it. */
export async function change(page: Page, language: Language, question: Id): Promise<void> {
  const text = questionOf(question).text[language].replace(/[.?*+()[\]\\]/g, '\\$&');
  const link = page.getByRole('link', { name: new RegExp(`^${NAMES[language].change} ?: ${text}$`) });
  await follow(page, link.click());
}
