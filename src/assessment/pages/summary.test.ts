import { expect, test } from 'vitest';
import { makeSmallHiring } from '../../../test/fixtures/small-hiring.ts';
import { visitor, visitorWith } from '../../../test/support/visitor.ts';
import { DESCRIPTION_MAX } from '../model/file.ts';
import { createRegistry } from '../model/registry.ts';

test('shows every answer with the way to change it, and what is open', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const html = await (await person.get('/beoordelen/overzicht')).text();
  expect(html).toContain('Zorg');
  expect(html).toContain('href="/beoordelen/vraag/work?from=summary"');
  expect(html).toContain('Wijzig<span class="visually-hidden">: Vraag work?</span>');
  expect(html.match(/Nog niet beantwoord/g)).toHaveLength(2);
  expect(html).toContain(
    'Je hebt 2 vragen beantwoord. De uitkomst staat nog niet vast. 2 vragen staan nog open.',
  );
  expect(html).toContain('Ga verder met de vragen');
});

test('an answer that no longer counts stands apart, with the reason', async () => {
  const person = await visitorWith({ work: 'yes', pay: 'other', tools: 'own', kind: 'heavy' });
  await person.post('/beoordelen/vraag/tools', { answer: 'theirs' });
  const html = await (await person.get('/beoordelen/overzicht')).text();
  expect(html).toContain('Deze vraag geldt alleen als je op ‘Vraag tools?’ antwoordt: ‘own’.');
  expect(html).not.toContain('href="/beoordelen/vraag/kind');
});

test('a description is kept, and goes with the answers to the outcome or the file', async () => {
  const person = await visitorWith({ work: 'yes' });
  const on = await person.post('/beoordelen/overzicht', {
    description: ' Een muur\r\nmetselen ',
    go: 'outcome',
  });
  expect(on.headers.get('Location')).toBe('/beoordelen/uitkomst');
  expect(await (await person.get('/beoordelen/uitkomst')).text()).toContain('Een muur\nmetselen');
  const file = await person.post('/en/assess/summary', { description: 'Een muur\r\nmetselen', go: 'file' });
  expect(file.headers.get('Location')).toBe('/en/assess/file');
  expect(await (await person.get('/beoordelen/bestand')).json()).toMatchObject({
    description: 'Een muur\nmetselen',
  });
  await person.post('/beoordelen/overzicht', { description: '' });
  expect(await (await person.get('/beoordelen/bestand')).json()).not.toHaveProperty('description');
});

test('a description that is too long is refused with both numbers, and stays in the field', async () => {
  const person = await visitorWith({ work: 'yes' });
  const description = 'x'.repeat(DESCRIPTION_MAX + 1);
  const response = await person.post('/beoordelen/overzicht', { description });
  const html = await response.text();
  expect(response.status).toBe(400);
  expect(html).toContain(`${DESCRIPTION_MAX + 1} tekens. Er mogen er hoogstens ${DESCRIPTION_MAX} zijn.`);
  expect(html).toContain(description);
});

test('answers that the rules of today do not know are named and do not count', async () => {
  const person = await visitorWith({ sector: 'care', work: 'yes' });
  const changed = makeSmallHiring({
    version: '2.0.0',
    sections: makeSmallHiring().questionnaire.sections.slice(1),
  });
  const later = visitor(createRegistry([changed]));
  later.cookie = person.cookie;
  const html = await (await later.get('/beoordelen/overzicht')).text();
  expect(html).toContain('De vragenlijst is veranderd.');
  expect(html).toContain('‘sector: care’');
});
