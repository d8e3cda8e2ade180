import { expect, test } from 'vitest';
import { variant, variantSources, variants } from './variants.ts';

test('the five variants, in the order of time, each with its legal weight', () => {
  expect(variants().map(({ id, status }) => [id, status])).toEqual([
    ['waz', 'law'],
    ['foundation-2020', 'proposal'],
    ['letter-2021', 'policy'],
    ['bill-2024', 'bill'],
    ['bill-2025', 'bill'],
  ]);
});

test('every statement rests on a source', () => {
  const ids = new Set(variantSources.map(({ id }) => id));
  const named = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          /[sS]ource$/.test(key) ? [String(inner)] : named(inner),
        );
  for (const id of variants().flatMap(named)) expect(ids).toContain(id);
});

test('an unknown name is answered with the names there are', () => {
  expect(() => variant('baz-2025')).toThrow(
    '/variant: there is no variant "baz-2025"; there are: waz, foundation-2020, letter-2021, bill-2024, bill-2025',
  );
});
