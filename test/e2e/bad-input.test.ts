import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { assessAnswers } from '../../src/assessment/model/assess.ts';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { loadFile, savedFile } from '../support/draft-file.ts';
import { compiled, DATE, EXAMPLES, outcomeOf, questionOf } from '../support/examples.ts';
import { begin, choose, follow, press, questionOn } from '../support/journey.ts';
import { stage } from '../support/stage.ts';
import { NAMES } from '../support/words.ts';

const at = stage();
const names = NAMES.nl;
const answers = EXAMPLES['self-employed'];
const { receipt } = assessAnswers(compiled, DATE, answers);

/** What a person reads on a page that refuses something; never something of the program. */
async function refusal(page: Page, response: Promise<Response | null>, status: number): Promise<string> {
  expect((await response)?.status()).toBe(status);
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/\bat .+:\d+:\d+|\.[jt]sx?\b|\w+Error:|undefined/);
  return text;
}

/** The answer to the next form that is sent. */
function sent(page: Page): Promise<Response | null> {
  return page.waitForResponse(response => response.request().method() === 'POST');
}

describe('a question', () => {
  test.each(LANGUAGES)('%s: nothing chosen names the question, and what is allowed', async language => {
    await at.visit({}, async ({ page }) => {
      await begin(page, language, 'complete');
      await press(page, NAMES[language].skip);
      const { text, options } = questionOf(questionOn(page, language)!);
      const response = sent(page);
      await press(page, NAMES[language].next);
      const said = await refusal(page, response, 400);
      expect(said).toContain(NAMES[language].wrong);
      expect(said).toContain(`‘${text[language]}’`);
      expect(await page.getByRole('radio').count()).toBe(options.length);
      expect(await page.title()).toMatch(/^(Fout|Error): /);
    });
  });

  test('an answer that does not exist is named, and what was answered before stays', async () => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile({ role: 'client', counterparty: 'natural-person' }));
      await page.goto(`${names.question}role`);
      await page.getByRole('radio', { checked: true }).evaluate(radio => {
        (radio as HTMLInputElement).value = 'keizer';
      });
      const response = sent(page);
      await press(page, names.next);
      expect(await refusal(page, response, 400)).toContain(
        '‘keizer’ is geen antwoord op ‘Wie ben jij in deze opdracht?’',
      );
      expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('client');
    });
  });

  test.each([
    ['hat', '/beoordelen/vraag/hat'],
    ['__proto__', '/beoordelen/vraag/__proto__'],
    ['markup', '/beoordelen/vraag/<b>'],
  ])('an unknown question (%s) is not found', async (_, path) => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile({ role: 'client' }));
      expect(await refusal(page, page.goto(path), 404)).toContain(`Op ${path} staat niets.`);
    });
  });

  test.each(['/beoordelen/vraag/%00', '/beoordelen/vraag/%E0%A4%A', '/%ff'])(
    '%s is an address that is refused',
    async path => {
      await at.visit({}, async ({ page }) => {
        await loadFile(page, 'nl', savedFile({ role: 'client' }));
        const response = await page.request.get(path);
        expect(response.status()).toBe(404);
        expect(await response.text()).toContain('Deze pagina bestaat niet');
      });
    },
  );

  test('one that does not apply leads to the next that does', async () => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile({ role: 'client' }));
      await page.goto(`${names.question}made-price`);
      expect(questionOn(page, 'nl')).toBe('sector');
    });
  });
});

describe('the date', () => {
  test.each([
    ['1999-01-01', 'Op 1 januari 1999 geldt deze vragenlijst niet.'],
    ['', 'Vul een datum in'],
  ])('%s is refused, with the period that can be; what was typed and chosen stays', async (date, message) => {
    await at.visit({}, async ({ page }) => {
      const response = sent(page);
      await begin(page, 'nl', 'complete', date);
      const said = await refusal(page, response, 400);
      expect(said).toContain(message);
      expect(said).toContain('van 21 februari 2025 tot en met 30 juni 2027');
      expect(await page.getByLabel(names.date).inputValue()).toBe(date);
      expect(await page.getByRole('radio', { name: names.complete, exact: true }).isChecked()).toBe(true);
    });
  });

  test('what is no date at all is named', async () => {
    await at.visit({}, async ({ page }) => {
      await page.goto(names.start);
      await page.locator('summary', { hasText: names.otherDate }).click();
      await page.getByLabel(names.date).evaluate(field => field.setAttribute('type', 'text'));
      await page.getByLabel(names.date).fill('2026-02-30');
      const response = sent(page);
      await press(page, names.begin);
      expect(await refusal(page, response, 400)).toContain('‘2026-02-30’ is geen bestaande datum.');
    });
  });
});

test('a description that is too long is given back whole', async () => {
  const text = 'Een lange omschrijving. '.repeat(30).trim();
  await at.visit({}, async ({ page }) => {
    await loadFile(page, 'nl', savedFile({ role: 'client' }));
    const field = page.getByLabel(names.describe);
    await field.evaluate(element => element.removeAttribute('maxlength'));
    await field.fill(text);
    const response = sent(page);
    await follow(page, page.getByRole('button', { name: names.file, exact: true }).last().click());
    expect(await refusal(page, response, 400)).toContain(
      `De omschrijving heeft ${text.length} tekens. Er mogen er hoogstens 500 zijn.`,
    );
    expect(await page.getByLabel(names.describe).inputValue()).toBe(text);
  });
});

describe('the cookie', () => {
  const tampered = async (page: Page) => {
    const [cookie] = await page.context().cookies();
    const middle = Math.floor(cookie!.value.length / 2);
    const letter = cookie!.value[middle] === 'A' ? 'B' : 'A';
    const value = cookie!.value.slice(0, middle) + letter + cookie!.value.slice(middle + 1);
    await page.context().addCookies([{ ...cookie!, value }]);
  };

  test('is out of reach of scripts, stays on this site, and says nothing', async () => {
    await at.visit({}, async ({ page, context }) => {
      await loadFile(page, 'nl', savedFile({ ...answers }, { description: 'Loodgieter Jansen' }));
      const [cookie, ...others] = await context.cookies();
      expect(others).toEqual([]);
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      expect(cookie!.expires - Date.now() / 1000).toBeLessThanOrEqual(12 * 60 * 60);
      const readable = Buffer.from(cookie!.value, 'base64url').toString('latin1') + cookie!.value;
      expect(readable).not.toMatch(/Jansen|client|tangible-work/);
    });
  });

  test('changed by one letter it is refused, with a way on', async () => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile(answers));
      await tampered(page);
      for (const path of [
        names.summary,
        names.outcome,
        `${names.question}role`,
        '/beoordelen/uitkomst.pdf',
        '/beoordelen/bestand',
      ]) {
        expect(await refusal(page, page.goto(path), 400)).toContain('Je antwoorden zijn niet te lezen');
      }
      expect(await page.getByRole('link', { name: 'Laad een bestand', exact: true }).count()).toBe(1);
      await press(page, names.doStartOver);
      expect(new URL(page.url()).pathname).toBe(names.start);
      await begin(page, 'nl', 'short');
      expect(questionOn(page, 'nl')).toBe('role');
    });
  });

  test('the start page says that it cannot be read, once', async () => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile(answers));
      await tampered(page);
      await page.goto(names.start);
      expect(await page.getByRole('main').innerText()).toContain('Je antwoorden zijn niet te lezen');
      await page.reload();
      expect(await page.getByRole('main').innerText()).not.toContain('Je antwoorden zijn niet te lezen');
    });
  });
});

describe('a file', () => {
  const other = {
    ...answers,
    'made-price': questionOf('made-price').options.find(({ id }) => id !== answers['made-price'])!.id,
  };
  const signed = savedFile(answers, { receipt });
  const files: readonly (readonly [string, Buffer, number, readonly string[]])[] = [
    [
      'with a changed answer',
      savedFile(other, { receipt }),
      400,
      ['veranderd nadat Waaier het maakte', '/answers/made-price'],
    ],
    [
      'with another date',
      savedFile(answers, { date: '2026-11-21', receipt }),
      400,
      ['veranderd nadat Waaier het maakte', '/date'],
    ],
    [
      'with another outcome in its receipt',
      savedFile(answers, { receipt: { ...receipt, outcome: { outcome: 'employment' } } }),
      400,
      ['veranderd nadat Waaier het maakte'],
    ],
    ['with an unknown question', savedFile({ hat: 'red' }), 400, ['hat']],
    ['with an unknown answer', savedFile({ role: 'keizer' }), 400, ['keizer', 'client']],
    [
      'of another questionnaire',
      savedFile(answers, { questionnaire: 'insurance' }),
      400,
      ['insurance', 'hiring'],
    ],
    [
      'of a date without rules',
      savedFile(answers, { date: '2031-01-01' }),
      400,
      ['2031-01-01', '2027-06-30'],
    ],
    ['of another program', Buffer.from('{"format":"other/1"}'), 400, ['format', 'waaier-assessment/1']],
    ['that is a list', Buffer.from('[1,2]'), 400, ['geen beoordeling']],
    ['that is cut off', signed.subarray(0, signed.length / 2), 400, ['afgebroken']],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 400, ['UTF-8']],
    ['that is empty', Buffer.from(''), 400, ['leeg']],
    ['over 100 kB', Buffer.from(`{"format":"${'x'.repeat(110_000)}"}`), 413, ['100']],
    ['over 256 kB', Buffer.alloc(300_000, ' '), 413, ['hoogstens 256 kB']],
  ];

  test.each(files)('%s is refused, and the answers of now stay', async (_, content, status, words) => {
    await at.visit({}, async ({ page }) => {
      await loadFile(page, 'nl', savedFile({ role: 'worker' }));
      await page.goto(names.load);
      const response = sent(page);
      await loadFile(page, 'nl', content, 'waaier-mijn.json');
      const said = await refusal(page, response, status);
      for (const word of words) expect(said).toContain(word);
      await page.goto(names.outcome);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        outcomeOf('out-of-scope').title.nl,
      );
    });
  });

  test('no file at all is asked for again', async () => {
    await at.visit({}, async ({ page }) => {
      await page.goto(names.load);
      const response = sent(page);
      await press(page, names.loadFile);
      expect(await refusal(page, response, 400)).toContain('Kies eerst een bestand.');
    });
  });
});

describe('what no page of ours sends', () => {
  const post = (path: string, headers: Record<string, string>, body: string) =>
    fetch(at.address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: at.address, ...headers },
      body,
    });

  test('a file as plain text is of the wrong kind', async () => {
    const response = await post(names.load, { 'Content-Type': 'text/plain' }, savedFile(answers).toString());
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('multipart/form-data');
  });

  test('a form that is no form is an empty one', async () => {
    const response = await post(names.start, { 'Content-Type': 'application/json' }, '{"mode":"short"}');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Kies: kort, of een volledig dossier.');
  });

  test('a form from another site is refused, by a real browser as well', async () => {
    for (const headers of [{ Origin: 'https://elders.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const response = await post(
        names.start,
        { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        'mode=short',
      );
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    await at.visit({}, async ({ page, context }) => {
      await page.setContent(
        `<form method="post" action="${at.address}${names.start}"><input name="mode" value="short"><button>Win</button></form>`,
      );
      const response = sent(page);
      await follow(page, page.getByRole('button').click());
      expect(await refusal(page, response, 403)).toContain('Dit formulier kwam niet van Waaier');
      expect(await context.cookies()).toEqual([]);
    });
  });

  test('a place that does not exist gets a page in its own language', async () => {
    for (const [path, words] of [
      ['/geen', 'Op /geen staat niets.'],
      ['/en/none', 'There is nothing at /en/none.'],
    ] as const) {
      const response = await fetch(at.address + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(words);
    }
  });
});

test('answers that are kept can be finished: nothing typed is lost by any of this', async () => {
  await at.visit({}, async ({ page }) => {
    await begin(page, 'nl', 'short');
    await choose(page, 'nl', answers[questionOn(page, 'nl')!]!);
    await press(page, names.next);
    const here = page.url();
    await page.goto(`${names.question}hat`);
    await page.goto(here);
    await follow(page, page.getByRole('link', { name: names.back }).click());
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  });
});
