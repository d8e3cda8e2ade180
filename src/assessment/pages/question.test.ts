import { expect, test } from 'vitest';
import { visitor, visitorWith } from '../../../test/support/visitor.ts';

test('shows the question with its options, why it is asked, its viewpoint and its sources', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const html = await (await person.get('/beoordelen/vraag/pay')).text();
  expect(html).toContain('<h1>Vraag pay?</h1>');
  expect(html).toContain('Vraag 3 van ongeveer 5 · Alles');
  expect(html).toContain('Waarom deze vraag?');
  expect(html).toContain('Gezichtspunt i: ‘Geld’.');
  expect(html).toContain('van Waaier');
  expect(html).toContain('href="/beoordelen/vraag/work"');
  expect(html.match(/type="radio"/g)).toHaveLength(3);
});

test('an answer is kept and leads to the next question; going back shows it again', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const next = await person.post('/beoordelen/vraag/pay', { answer: 'other' });
  expect(next.status).toBe(303);
  expect(next.headers.get('Location')).toBe('/beoordelen/vraag/tools');
  expect(await (await person.get('/en/assess/question/pay')).text()).toMatch(/value="other" checked/);
});

test('no answer: the question is named, and what is allowed', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const response = await person.post('/beoordelen/vraag/pay');
  const html = await response.text();
  expect(response.status).toBe(400);
  expect(html).toContain('Beantwoord de vraag ‘Vraag pay?’. Kies ‘hour’, ‘result’ of ‘other’.');
  expect(html).toContain('href="#answer-hour"');
  expect(html).toContain('<title>Fout: ');
});

test('an answer that does not exist is refused by name; what was answered before stays', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes', pay: 'hour' });
  const response = await person.post('/en/assess/question/pay', { answer: 'beer' });
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('‘beer’ is not an answer to ‘Question pay?’.');
  expect(html).toMatch(/value="hour" checked/);
});

test('an optional question can be passed over, and comes not again', async () => {
  const person = visitor();
  await person.post('/beoordelen', { mode: 'complete', date: '2026-11-22' });
  const skipped = await person.post('/beoordelen/vraag/sector', { go: 'skip' });
  expect(skipped.headers.get('Location')).toBe('/beoordelen/vraag/work');
  const refused = await person.post('/beoordelen/vraag/work', { go: 'skip' });
  expect(refused.status).toBe(400);
});

test('passing over takes an earlier answer back', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  await person.post('/beoordelen/vraag/sector', { go: 'skip' });
  expect(await (await person.get('/beoordelen/overzicht')).text()).not.toContain('Zorg');
});

test('saving as a file keeps the answer first', async () => {
  const person = await visitorWith({ sector: 'care' });
  const save = await person.post('/beoordelen/vraag/work', { answer: 'yes', go: 'file' });
  expect(save.headers.get('Location')).toBe('/beoordelen/bestand');
  expect(await (await person.get('/beoordelen/bestand')).json()).toMatchObject({
    answers: { sector: 'care', work: 'yes' },
  });
  const nothing = await person.post('/beoordelen/vraag/pay', { go: 'file' });
  expect(nothing.headers.get('Location')).toBe('/beoordelen/bestand');
});

test('a question that does not apply leads to the one that does', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const away = await person.get('/beoordelen/vraag/kind');
  expect(away.status).toBe(303);
  expect(away.headers.get('Location')).toBe('/beoordelen/vraag/pay');
});

test('a question that does not exist is a page that does not exist', async () => {
  const begun = await visitorWith({ work: 'yes' });
  for (const person of [begun, visitor()])
    for (const name of ['constructor', '%00'])
      expect((await person.get(`/beoordelen/vraag/${name}`)).status).toBe(404);
});

test('from the summary a change leads back to the summary', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes', pay: 'other' });
  const html = await (await person.get('/beoordelen/vraag/pay?from=summary')).text();
  expect(html).toContain('Bewaar en ga terug');
  const back = await person.post('/beoordelen/vraag/pay', { answer: 'hour', from: 'summary' });
  expect(back.headers.get('Location')).toBe('/beoordelen/overzicht#q-pay');
});

test('changing an answer keeps the others, also those that no longer apply', async () => {
  const person = await visitorWith({ work: 'yes', pay: 'other', tools: 'own', kind: 'heavy' });
  await person.post('/beoordelen/vraag/tools', { answer: 'theirs' });
  const away = await (await person.get('/beoordelen/overzicht')).text();
  expect(away).toContain('Antwoorden die niet meer tellen');
  await person.post('/beoordelen/vraag/tools', { answer: 'own' });
  const again = await (await person.get('/beoordelen/overzicht')).text();
  expect(again).not.toContain('Antwoorden die niet meer tellen');
  expect(again).toContain('heavy');
});

test('a fixed outcome is said calmly, with the way to it, while a complete file goes on', async () => {
  const person = await visitorWith({ sector: 'care' });
  const next = await person.post('/beoordelen/vraag/work', { answer: 'no' });
  expect(next.headers.get('Location')).toBe('/beoordelen/vraag/pay');
  const html = await (await person.get('/beoordelen/vraag/pay')).text();
  expect(html).toContain('De uitkomst staat al vast.');
  expect(html).toContain('href="/beoordelen/uitkomst"');
});

test('a short journey stops as soon as the outcome is fixed', async () => {
  const person = await visitorWith({}, 'short');
  const next = await person.post('/beoordelen/vraag/work', { answer: 'no' });
  expect(next.headers.get('Location')).toBe('/beoordelen/overzicht');
  const html = await (await person.get('/beoordelen/overzicht')).text();
  expect(html).toContain('De uitkomst staat vast');
  expect(html).toContain('Ga door voor een volledig dossier');
});

test('without a beginning the person is sent to the start, which says why', async () => {
  const person = visitor();
  for (const path of ['/beoordelen/vraag/work', '/beoordelen/overzicht', '/beoordelen/uitkomst']) {
    const response = await person.get(path);
    expect(response.status).toBe(303);
    const html = await (await person.get(response.headers.get('Location')!)).text();
    expect(html).toContain('Er zijn nog geen antwoorden om mee verder te gaan.');
  }
});

test('a changed cookie: 400, a message, and a way on', async () => {
  const person = await visitorWith({ work: 'yes' });
  person.cookie = `${person.cookie?.slice(0, -4)}AAAA`;
  for (const path of ['vraag/work', 'overzicht', 'uitkomst', 'uitkomst.pdf', 'bestand']) {
    const response = await person.get(`/beoordelen/${path}`);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('Je antwoorden zijn niet te lezen');
    expect(html).toContain('action="/beoordelen/opnieuw"');
  }
});
