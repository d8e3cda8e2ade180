import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOption, optionFinder } from './option-finder.ts';
import { NONE } from './plan.ts';

const name = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b') });
const questions = fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

test('finds each option by its name, also among names as long, and nothing else', () => {
  fc.assert(
    fc.property(questions, name, (options, other) => {
      const finder = optionFinder(options);
      for (const [question, own] of options.entries()) {
        for (const [option, id] of own.entries()) expect(findOption(finder, question, id)).toBe(option);
        const place = own.indexOf(other);
        expect(findOption(finder, question, other)).toBe(place < 0 ? NONE : place);
      }
    }),
  );
});

test.each([[null], [undefined], [3], [['a']], ['longer than any']])('finds nothing by %s', given => {
  expect(findOption(optionFinder([['a'], ['bb', 'b']]), 1, given as string)).toBe(NONE);
});
