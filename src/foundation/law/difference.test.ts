import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { differences } from './difference.ts';

const json = fc.jsonValue({ stringUnit: 'binary' });

test('there is a difference exactly when the canonical texts differ', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(differences(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      expect(differences(a, JSON.parse(JSON.stringify(a)))).toEqual([]);
    }),
  );
});

test('each difference names its place and both sides', () => {
  expect(differences({ a: 1, b: [1, 2], c: { d: 'x' } }, { b: [1, 3, 4], c: { d: 'x' }, e: null })).toEqual([
    { pointer: '/a', was: 1, is: undefined },
    { pointer: '/b/1', was: 2, is: 3 },
    { pointer: '/b/2', was: undefined, is: 4 },
    { pointer: '/e', was: undefined, is: null },
  ]);
  expect(differences([], {})).toEqual([{ pointer: '', was: [], is: {} }]);
});
