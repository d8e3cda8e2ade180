import { expect, test } from 'vitest';
import { makeSmallHiring } from '../../../test/fixtures/small-hiring.ts';
import { smallRules, visitor, visitorWith } from '../../../test/support/visitor.ts';
import { hashOf } from '../../foundation/law/canonical.ts';
import { FILE_MAX_BYTES } from '../model/file.ts';
import { createRegistry } from '../model/registry.ts';

const ANSWERS = { work: 'yes', pay: 'hour', tools: 'theirs' } as const;
const file = (changes: object = {}) =>
  JSON.stringify({
    format: 'waaier-assessment/1',
    questionnaire: 'hiring',
    date: '2026-11-22',
    answers: ANSWERS,
    ...changes,
  });
const saved = async () => (await (await visitorWith(ANSWERS)).get('/beoordelen/bestand')).text();

test('a saved file comes back as it was, under a name with its date', async () => {
  const person = await visitorWith({ ...ANSWERS, sector: 'building' });
  const response = await person.get('/en/assess/file');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="waaier-2026-11-22.json"');
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  const content = await response.text();
  const other = visitor();
  const loaded = await other.upload('/beoordelen/laden', content);
  expect(loaded.status).toBe(303);
  expect(loaded.headers.get('Location')).toBe('/beoordelen/overzicht');
  expect(await (await other.get('/beoordelen/bestand')).text()).toBe(content);
});

test('an unfinished file has no receipt and can be gone on with', async () => {
  const content = await (await (await visitorWith({ work: 'yes' })).get('/beoordelen/bestand')).text();
  expect(JSON.parse(content)).not.toHaveProperty('receipt');
  const other = visitor();
  await other.upload('/beoordelen/laden', content);
  expect(await (await other.get('/beoordelen/overzicht')).text()).toContain('Ga verder met de vragen');
});

test.each([
  ['no JSON', 'work: yes', 400, 'JSON'],
  ['another format', file({ format: 'other/1' }), 400, '/format'],
  ['an unknown question', file({ answers: { wrok: 'yes' } }), 400, 'wrok'],
  ['an unknown option', file({ answers: { work: 'maybe' } }), 400, 'maybe'],
  ['an unknown questionnaire', file({ questionnaire: 'firing' }), 400, 'firing'],
  ['a date without rules', file({ date: '2019-01-01' }), 400, '2019-01-01'],
  ['no file', undefined, 400, 'Kies eerst een bestand.'],
  ['a file that is too large', file({ description: 'x'.repeat(FILE_MAX_BYTES) }), 413, ''],
])('refuses %s by name, and keeps the answers of now', async (_, content, status, named) => {
  const person = await visitorWith({ work: 'yes', pay: 'other' });
  const before = await (await person.get('/beoordelen/bestand')).text();
  const response = await person.upload('/beoordelen/laden', content);
  const html = await response.text();
  expect(response.status).toBe(status);
  expect(html).toContain('id="error-summary"');
  expect(html).toContain(named);
  expect(await (await person.get('/beoordelen/bestand')).text()).toBe(before);
});

test('refuses what is not sent as a file', async () => {
  const response = await visitor().send('/en/assess/load', {
    method: 'POST',
    body: file(),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(415);
  expect(await response.text()).toContain('multipart/form-data');
});

test('refuses a file whose answers were changed after it was made, and says where', async () => {
  const content = JSON.parse(await saved());
  content.answers.pay = 'result';
  const response = await visitor().upload('/beoordelen/laden', JSON.stringify(content));
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('Dit bestand is veranderd nadat Waaier het maakte');
  expect(html).toContain('/answers/pay');
});

test('refuses a receipt that was made to fit but does not recompute', async () => {
  const content = JSON.parse(await saved());
  const { hash: _, ...receipt } = {
    ...content.receipt,
    outcome: { ...content.receipt.outcome, outcome: 'self-employed' },
  };
  content.receipt = { ...receipt, hash: hashOf(receipt) };
  const response = await visitor().upload('/en/assess/load', JSON.stringify(content));
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('The receipt in this file does not recompute');
});

test('loads a file of other rules and says what changed', async () => {
  const content = await saved();
  const { scoring } = makeSmallHiring().questionnaire;
  const rules = createRegistry([makeSmallHiring({ version: '1.1.0', scoring: { ...scoring, prior: -10 } })]);
  const person = visitor(rules);
  expect((await person.upload('/beoordelen/laden', content)).status).toBe(303);
  const html = await (await person.get('/beoordelen/overzicht')).text();
  expect(html).toContain('Het bestand is gemaakt met versie 1.0.0.');
  expect(html).toContain(
    'De uitkomst was toen ‘employment’; met de vragen en punten van nu is zij ‘undecided’.',
  );
});

test('a file of the same rules loads without a remark', async () => {
  const person = visitor(smallRules);
  await person.upload('/beoordelen/laden', await saved());
  expect(await (await person.get('/beoordelen/overzicht')).text()).not.toContain('gemaakt met versie');
});
