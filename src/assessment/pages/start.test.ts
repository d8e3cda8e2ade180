import { expect, test } from 'vitest';
import { makeSmallHiring } from '../../../test/fixtures/small-hiring.ts';
import { visitor, visitorWith } from '../../../test/support/visitor.ts';
import { createRegistry } from '../model/registry.ts';

test('tells what can come out, how many questions there are, and that nothing is kept', async () => {
  const response = await visitor().get('/beoordelen');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('De vragenlijst heeft 5 vragen.');
  for (const outcome of ['employment', 'undecided', 'self-employed', 'out-of-scope'])
    expect(html).toContain(`<dt>${outcome}</dt>`);
  expect(html).toContain('Op de server bewaren we niets');
  expect(html).toContain('geen juridische waarde');
  expect(html).toContain('value="2026-11-22"');
});

test('begins with the first question and keeps the way and the date', async () => {
  const person = visitor();
  const begun = await person.post('/beoordelen', { mode: 'complete', date: '2026-02-03' });
  expect(begun.status).toBe(303);
  expect(begun.headers.get('Location')).toBe('/beoordelen/vraag/sector');
  const html = await (await person.get('/en/assess')).text();
  expect(html).toContain('value="2026-02-03"');
  expect(html).toMatch(/value="complete" checked/);
});

test('a short journey begins with what can decide, not with an optional question', async () => {
  const begun = await visitor().post('/beoordelen', { mode: 'short', date: '2026-11-22' });
  expect(begun.headers.get('Location')).not.toBe('/beoordelen/vraag/sector');
});

test.each([
  ['2025-12-31', 'Op 31 december 2025 geldt deze vragenlijst niet.'],
  ['2026-02-30', '‘2026-02-30’ is geen bestaande datum.'],
  ['', 'Vul een datum in'],
])('refuses the date "%s", names the period, and keeps what was typed', async (date, message) => {
  const response = await visitor().post('/beoordelen', { mode: 'complete', date });
  const html = await response.text();
  expect(response.status).toBe(400);
  expect(html).toContain(message);
  expect(html).toContain('van 1 januari 2026 tot en met 31 december 2026');
  expect(html).toContain(`value="${date}"`);
  expect(html).toMatch(/value="complete" checked/);
  expect(html).toContain('<title>Fout: ');
});

test('refuses another way than the two, in the language of the page', async () => {
  const response = await visitor().post('/en/assess', { mode: 'fast', date: '2026-11-22' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Choose: short, or a complete file.');
});

test('who has answers can go on, see them, or start over after being asked', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const html = await (await person.get('/beoordelen')).text();
  expect(html).toContain('Je hebt 2 vragen beantwoord.');
  expect(html).toContain('href="/beoordelen/vraag/pay"');
  expect(html).toContain('Weet je het zeker?');
  expect(html).toContain('action="/beoordelen/opnieuw"');
  const over = await person.post('/beoordelen/opnieuw');
  expect(over.status).toBe(303);
  expect(person.cookie).toBeUndefined();
});

test('starting again with answers keeps them and changes the way only', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes', pay: 'hour' });
  const next = await person.post('/beoordelen', { mode: 'short', date: '2026-11-22' });
  expect(next.headers.get('Location')).toBe('/beoordelen/vraag/tools');
  expect(await (await person.get('/beoordelen/overzicht')).text()).toContain('Zorg');
});

test('without rules for the kept date the start says so and still opens', async () => {
  const person = await visitorWith({ work: 'yes' });
  const later = visitor(createRegistry([makeSmallHiring({ from: '2026-12-01' })]), '2026-12-05');
  later.cookie = person.cookie;
  const html = await (await later.get('/beoordelen')).text();
  expect(html).toContain('Op 22 november 2026 geldt deze vragenlijst niet.');
});

test('a changed cookie gets a message on the start and a new beginning', async () => {
  const person = await visitorWith({ work: 'yes' });
  person.cookie = `${person.cookie?.slice(0, -4)}AAAA`;
  const response = await person.get('/beoordelen');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Je antwoorden zijn niet te lezen.');
  expect(person.cookie).toBeUndefined();
});
