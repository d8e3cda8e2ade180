import { expect, test } from 'vitest';
import { questionnaireJsonSchema } from './json-schema.ts';

test('publishes the shape as JSON Schema 2020-12', () => {
  const schema = questionnaireJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: { format: { const: 'waaier-questionnaire/1' }, from: { type: 'string', format: 'date' } },
  });
  expect(schema.required).toEqual(expect.arrayContaining(['id', 'scoring', 'sections']));
  // What has a default may be left out.
  expect(schema.required).not.toContain('notes');
  expect(JSON.stringify(schema)).not.toContain('readOnly');
});
