import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { loadFile, savedFile } from '../support/draft-file.ts';
import { applicable, EXAMPLES, outcomeOf, questionOf } from '../support/examples.ts';
import {
  answerAll,
  begin,
  change,
  choose,
  follow,
  optionText,
  pick,
  press,
  questionOn,
  toOutcome,
  walk,
} from '../support/journey.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();
const names = NAMES.nl;
const answers = EXAMPLES['self-employed'];

test.each(LANGUAGES)('%s: back with the browser, another answer, and on from there', async language => {
  const words = NAMES[language];
  await at.visit({}, async ({ page }) => {
    await begin(page, language, 'complete');
    for (const question of ['sector', 'size']) {
      expect(questionOn(page, language)).toBe(question);
      await press(page, words.skip);
    }
    await choose(page, language, 'worker');
    await press(page, words.next);
    // A worker falls outside the target group: nothing more to ask.
    expect(new URL(page.url()).pathname).toBe(words.summary);
    await page.goBack();
    expect(questionOn(page, language)).toBe('role');
    await choose(page, language, 'client');
    await press(page, words.next);
    expect(questionOn(page, language)).toBe('counterparty');
    await follow(page, page.getByRole('link', { name: words.back }).click());
    const client = page.getByRole('radio', { name: optionText('role', 'client', language), exact: true });
    expect(await client.isChecked()).toBe(true);
    await press(page, words.next);
    await answerAll(page, language, answers);
    await toOutcome(page, language);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      outcomeOf('self-employed').title[language],
    );
  });
});

test('a change from the summary returns to its row, and the outcome follows', async () => {
  await at.visit({}, async ({ page }) => {
    await loadFile(page, 'nl', savedFile(answers));
    await change(page, 'nl', 'made-price');
    expect(questionOn(page, 'nl')).toBe('made-price');
    const other = questionOf('made-price').options.find(({ id }) => id !== answers['made-price'])!;
    await pick(page, other.text.nl);
    await press(page, names.keep);
    expect(new URL(page.url()).hash).toBe('#q-made-price');
    const row = page.locator('#q-made-price');
    expect(await row.innerText()).toContain(other.text.nl);
    const [top, height] = await Promise.all([
      row.evaluate(e => e.getBoundingClientRect().top),
      page.evaluate(() => innerHeight),
    ]);
    expect(top).toBeGreaterThan(-1);
    expect(top).toBeLessThan(height);
  });
});

test('answers that no longer apply are kept, listed with the reason, and count again after the way back', async () => {
  await at.visit({}, async ({ page }) => {
    await loadFile(page, 'nl', savedFile(answers));
    const listed = () => page.locator('.summary > div:not([id])').count();
    expect(await listed()).toBe(0);
    const before = await page.getByRole('main').innerText();
    const role = async (option: string) => {
      await change(page, 'nl', 'role');
      await choose(page, 'nl', option);
      await press(page, names.keep);
    };
    await role('worker');
    expect(await listed()).toBe(Object.keys(answers).length - 1);
    expect(await page.getByRole('main').innerText()).toContain(
      `Deze vraag geldt alleen als je op ‘${questionOf('role').text.nl}’ antwoordt: ‘${optionText('role', 'client', 'nl')}’.`,
    );
    await toOutcome(page, 'nl');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      outcomeOf('out-of-scope').title.nl,
    );
    await page.goto(names.summary);
    await role('client');
    expect(await page.getByRole('main').innerText()).toBe(before);
  });
});

test('two tabs share one set of answers: neither loses what the other answered', async () => {
  await at.visit({}, async ({ page, context }) => {
    await begin(page, 'nl', 'complete');
    await press(page, names.skip);
    await press(page, names.skip);
    const other = await context.newPage();
    await other.goto(page.url());
    for (const tab of [page, other]) expect(questionOn(tab, 'nl')).toBe('role');
    for (const question of ['role', 'counterparty', 'purpose']) {
      expect(questionOn(other, 'nl')).toBe(question);
      await choose(other, 'nl', answers[question]!);
      await press(other, names.next);
    }
    // The first tab is still at the first question, and answers that one only now.
    await choose(page, 'nl', answers.role!);
    await press(page, names.next);
    expect(questionOn(page, 'nl')).toBe(questionOn(other, 'nl'));
    // A question that stopped applying in the other tab leads on, not astray.
    await other.goto(`${names.question}role`);
    await choose(other, 'nl', 'worker');
    await press(other, names.next);
    await choose(page, 'nl', answers.place!);
    await press(page, names.next);
    expect(new URL(page.url()).pathname).toBe(names.summary);
  });
});

test('start over takes all answers away, after a warning, and Back does not bring them back', async () => {
  await at.visit({}, async ({ page, context }) => {
    await loadFile(page, 'nl', savedFile(answers));
    await page.goto(names.start);
    expect(await page.getByRole('button', { name: names.doStartOver, exact: true }).isVisible()).toBe(false);
    await page.locator('summary', { hasText: names.startOver }).click();
    await press(page, names.doStartOver);
    expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
    for (const path of [names.summary, names.outcome, `${names.question}role`]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe(names.start);
      expect(await page.getByRole('main').innerText()).toContain(
        'Er zijn nog geen antwoorden om mee verder te gaan.',
      );
    }
  });
});

test('who stops as soon as the outcome is fixed can go on for a complete file, and the outcome stays', async () => {
  await at.visit({}, async ({ page }) => {
    const asked = await walk(page, 'nl', 'short', answers);
    const open = applicable(answers).filter(id => !asked.includes(id));
    expect(await page.getByRole('main').innerText()).toContain('De uitkomst staat vast.');
    await press(page, names.toComplete);
    const further = await answerAll(page, 'nl', answers, async () => {
      expect(await page.getByRole('main').innerText()).toContain('De uitkomst staat al vast.');
    });
    expect(further).toEqual(open);
    await toOutcome(page, 'nl');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      outcomeOf('self-employed').title.nl,
    );
  });
});

test('halfway the outcome says that it is not finished, what is still needed, and how to go on', async () => {
  await at.visit({}, async ({ page }) => {
    await begin(page, 'nl', 'short');
    for (let step = 0; step < 6; step += 1) {
      await choose(page, 'nl', EXAMPLES.employment[questionOn(page, 'nl')!]!);
      await press(page, names.next);
    }
    const here = questionOn(page, 'nl');
    await page.goto(names.outcome);
    expect(await page.getByRole('main').innerText()).toContain('Nog niet af');
    expect(await page.getByRole('heading', { name: 'Wat nog nodig is', exact: true }).count()).toBe(1);
    await follow(page, page.getByRole('link', { name: names.goOn, exact: true }).click());
    expect(questionOn(page, 'nl')).toBe(here);
  });
});

test('another language in the middle keeps the place and the answers', async () => {
  await at.visit({}, async ({ page }) => {
    await begin(page, 'nl', 'short');
    const first = questionOn(page, 'nl')!;
    await choose(page, 'nl', answers[first]!);
    await press(page, names.next);
    const second = questionOn(page, 'nl')!;
    await follow(page, page.getByRole('link', { name: 'English', exact: true }).click());
    expect(questionOn(page, 'en')).toBe(second);
    await follow(page, page.getByRole('link', { name: NAMES.en.back }).click());
    const chosen = page.getByRole('radio', { name: optionText(first, answers[first]!, 'en'), exact: true });
    expect(await chosen.isChecked()).toBe(true);
  });
});
