import { expect, test } from 'vitest';
import { keepAmountsTogether } from './keep-amounts-together.ts';

test('an amount in a text stays beside its sign', () => {
  expect(keepAmountsTogether('<p>Meer dan € 36, of € 1.234,56</p><p>€ per uur</p>')).toBe(
    '<p>Meer dan €\u00a036, of €\u00a01.234,56</p><p>€ per uur</p>',
  );
});

test('what was typed in a field stays as it was', () => {
  const form = '<input value="€ 36"/><textarea rows="3">Voor € 36\n<b> € 40</textarea>';
  expect(keepAmountsTogether(form)).toBe(form);
  expect(keepAmountsTogether(`${form}<b>€ 5</b>`)).toBe(`${form}<b>€\u00a05</b>`);
});
