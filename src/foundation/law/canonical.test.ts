import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashOf } from './canonical.ts';
import { InputError } from './input-error.ts';

/** JSON values as `JSON.parse` can make them, with text that has no lone surrogates. */
const json = fc.jsonValue({ stringUnit: 'binary' });

/** The same value with the keys of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

test('the worked example of RFC 8785, section 3.2.2', () => {
  const value = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys are sorted by UTF-16 code unit, as in RFC 8785, section 3.2.3', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map(k => [k, 0])))));
  expect(new Set(sorted)).toEqual(new Set(keys));
  const places = canonicalJson(Object.fromEntries(keys.map((k, i) => [k, i]))).match(/\d(?=[,}])/g);
  // The order that the RFC prints: \r, 1, U+0080, ö, €, the smiley, the Hebrew letter.
  expect(places?.map(p => keys[Number(p)])).toEqual([
    '\r',
    '1',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ]);
});

test('reading the text gives the value again', () => {
  fc.assert(
    fc.property(json, value => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order of keys never shows', () => {
  fc.assert(
    fc.property(json, value => {
      expect(hashOf(turned(value))).toBe(hashOf(value));
    }),
  );
});

test('different values get different texts', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      let same = true;
      try {
        expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
      } catch {
        same = false;
      }
      expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
    }),
  );
});

test('the hash is SHA-256 over UTF-8', () => {
  expect(hashOf({ b: '€', a: 1 })).toBe(createHash('sha256').update('{"a":1,"b":"€"}', 'utf8').digest('hex'));
  expect(hashOf('')).toMatch(/^[0-9a-f]{64}$/);
});

test('what JSON text can hold but has no canonical spelling is bad input, with its place', () => {
  const cases: [unknown, string, string][] = [
    [JSON.parse('{"a":["\\ud800"]}'), '/a/0', 'lone-surrogate'],
    [JSON.parse('{"\\udc00":1}'), '', 'lone-surrogate'],
    [JSON.parse('{"a/b":1e999}'), '/a~1b', 'number'],
    [[Number.NaN], '/0', 'number'],
    [JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`), '/0'.repeat(100), 'too-deep'],
  ];
  for (const [value, pointer, code] of cases) {
    const problem = caught(() => canonicalJson(value)).problems[0];
    expect(problem).toMatchObject({ pointer, code });
  }
});

test('what is no JSON is a mistake of the caller, named by its place', () => {
  const noJson = [undefined, () => 0, Symbol('s'), 1n, new Date(0), new Map(), new Array(1)];
  for (const value of noJson) expect(() => canonicalJson({ here: value })).toThrow(/^no JSON at \/here/);
});

function caught(action: () => unknown): InputError {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
