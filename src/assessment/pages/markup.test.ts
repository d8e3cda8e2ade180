import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { type Visitor, visitor, visitorWith } from '../../../test/support/visitor.ts';
import { registry } from '../model/registry.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'doctype-style': 'off', 'void-style': ['error', { style: 'selfclose' }] },
});

async function faults(response: Response): Promise<readonly string[]> {
  const html = await response.text();
  expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/);
  const { results } = await validator.validateString(html);
  return results.flatMap(result => result.messages.map(m => `${m.ruleId} ${m.line}: ${m.message}`));
}

const person = () => visitorWith({ sector: 'care', work: 'yes', pay: 'hour', tools: 'theirs' });
const PAGES: Readonly<Record<string, readonly [() => Promise<Visitor>, string, string]>> = {
  start: [async () => visitor(), '/beoordelen', '/en/assess'],
  'start without answers': [
    async () => visitor(),
    '/beoordelen?reason=no-answers',
    '/en/assess?reason=no-answers',
  ],
  'start when busy': [person, '/beoordelen', '/en/assess'],
  question: [person, '/beoordelen/vraag/sector', '/en/assess/question/sector'],
  'question from the summary': [
    person,
    '/beoordelen/vraag/pay?from=summary',
    '/en/assess/question/pay?from=summary',
  ],
  summary: [person, '/beoordelen/overzicht', '/en/assess/summary'],
  outcome: [person, '/beoordelen/uitkomst', '/en/assess/outcome'],
  'unfinished outcome': [() => visitorWith({ pay: 'hour' }), '/beoordelen/uitkomst', '/en/assess/outcome'],
  'knock-out': [() => visitorWith({ work: 'no' }), '/beoordelen/uitkomst', '/en/assess/outcome'],
  load: [person, '/beoordelen/laden', '/en/assess/load'],
  'weights of the small questionnaire': [person, '/beoordelen/weging', '/en/assess/weights'],
  'weights of the product': [async () => visitor(registry()), '/beoordelen/weging', '/en/assess/weights'],
  example: [async () => visitor(registry()), '/beoordelen/voorbeeld', '/en/assess/example'],
};

describe.each(Object.keys(PAGES))('%s', name => {
  const [who, dutch, english] = PAGES[name]!;
  test.each([dutch, english])('%s is valid HTML without inline style or script', async path => {
    const response = await (await who()).get(path);
    expect(response.status).toBe(200);
    expect(await faults(response)).toEqual([]);
  });
});

test('pages with errors are valid HTML as well', async () => {
  const busy = await person();
  expect(await faults(await busy.post('/beoordelen/vraag/work'))).toEqual([]);
  expect(await faults(await busy.post('/beoordelen', { date: '2019-01-01' }))).toEqual([]);
  expect(await faults(await busy.upload('/beoordelen/laden', '{'))).toEqual([]);
  expect(await faults(await busy.post('/beoordelen/overzicht', { description: 'x'.repeat(5000) }))).toEqual(
    [],
  );
  busy.cookie = 'waaier-assessment=broken';
  expect(await faults(await busy.get('/beoordelen/uitkomst'))).toEqual([]);
});
