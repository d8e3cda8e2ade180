import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { conditionText } from './condition-text.ts';

test('one question with alternatives', () => {
  expect(conditionText(smallHiring, { pay: ['hour', 'other'] }, 'nl')).toBe(
    'je op ‘Vraag pay?’ antwoordt: ‘hour’ of ‘other’',
  );
});

test('all of these, or those', () => {
  expect(conditionText(smallHiring, [{ pay: ['hour'], work: ['yes'] }, { tools: ['own'] }], 'en')).toBe(
    'your answer to ‘Question pay?’ is: ‘hour’ and your answer to ‘Question work?’ is: ‘yes’ or your answer to ‘Question tools?’ is: ‘own’',
  );
});
