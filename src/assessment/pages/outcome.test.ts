import { expect, test } from 'vitest';
import { visitorWith } from '../../../test/support/visitor.ts';

const outcome = async (answers: Readonly<Record<string, string>>, path = '/beoordelen/uitkomst') => {
  const response = await (await visitorWith(answers)).get(path);
  expect(response.status).toBe(200);
  return response.text();
};

test('a decided outcome: date, title, summary, margins, balance, reasons, advice, next step', async () => {
  const html = await outcome({ work: 'yes', pay: 'hour', tools: 'theirs' });
  expect(html).toContain('<h1>employment</h1>');
  expect(html).toContain('<time datetime="2026-11-22">22 november 2026</time>');
  expect(html).toContain('Samenvatting van employment.');
  expect(html).toContain('Samen komen je antwoorden op 15 punten, met een beginstand van 1.');
  expect(html).toContain('Het scheelt 8 punten met ‘undecided’ en 23 punten met ‘self-employed’.');
  expect(html).toContain('9 punten naar een dienstbetrekking');
  expect(html).toContain('Niet meer ‘hour’, maar <strong>‘other’</strong>');
  expect(html).toContain('Verander de praktijk, niet het antwoord.');
  expect(html).toContain('Stap na employment.');
  expect(html).toContain('Vanaf de zomer.');
  expect(html).toContain('zonder juridische waarde');
});

test('an unfinished outcome names what is possible and the questions that decide, with links', async () => {
  const html = await outcome({ work: 'yes', pay: 'hour' });
  expect(html).toContain('<h1>Nog geen uitkomst</h1>');
  expect(html).toContain('‘employment’ of ‘undecided’');
  expect(html).toContain('<a href="/beoordelen/vraag/tools">Vraag tools?</a>');
  expect(html).not.toContain('Wat zou dit veranderen?');
});

test('no judgement: the facts that were not known are named', async () => {
  const html = await outcome({ work: 'yes', pay: 'hour', tools: 'unknown' }, '/en/assess/outcome');
  expect(html).toContain('<h1>employment</h1>');
  const undecided = await outcome({ work: 'yes', pay: 'other', tools: 'unknown' }, '/en/assess/outcome');
  expect(undecided).toContain('<h1>undecided</h1>');
  expect(undecided).toContain('Which facts can decide it');
});

test('a knock-out explains itself, says which answer and where to go, and shows no points', async () => {
  const html = await outcome({ work: 'no' });
  expect(html).toContain('<h1>out-of-scope</h1>');
  expect(html).toContain('Geen werk');
  expect(html).toContain('Er is geen werk.');
  expect(html).toContain('Vraag work? <strong>no</strong>');
  expect(html).toContain('Begin opnieuw.');
  expect(html).not.toContain('class="balance"');
});

test('one click deeper: every answer with its points, the reason, the source, and the receipt', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes', pay: 'hour', tools: 'theirs' });
  const html = await (await person.get('/beoordelen/uitkomst')).text();
  expect(html).toContain('i Geld: samen +9');
  expect(html).toContain('<strong>hour</strong><span class="because">voorbeeld</span>');
  expect(html).toContain('Antwoorden zonder punten');
  const file = (await (await person.get('/beoordelen/bestand')).json()) as { receipt: { hash: string } };
  expect(html).toContain(file.receipt.hash);
});

test('a viewpoint over its cap says what was given and what counts', async () => {
  const html = await outcome(
    { work: 'yes', pay: 'result', tools: 'own', kind: 'heavy' },
    '/en/assess/outcome',
  );
  expect(html).toContain('i Money: together −12, counts for −10');
  expect(html).toContain('10 points towards self-employment (more does not count)');
});

test('with a beginning but no answers there is no outcome: to the start', async () => {
  const person = await visitorWith({});
  for (const path of ['uitkomst', 'uitkomst.pdf']) {
    const response = await person.get(`/beoordelen/${path}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/beoordelen?reason=no-answers');
  }
});

test('the PDF comes as a file to keep', async () => {
  const person = await visitorWith({ work: 'yes', pay: 'hour', tools: 'theirs' });
  const response = await person.get('/en/assess/outcome.pdf');
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="waaier-2026-11-22.pdf"');
  expect(new TextDecoder().decode((await response.bytes()).subarray(0, 5))).toBe('%PDF-');
});
