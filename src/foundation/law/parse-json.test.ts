import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { parseJson } from './parse-json.ts';

test('JSON comes back as it was, as text and as bytes, with or without a byte order mark', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.boolean(), (value, mark) => {
      const text = (mark ? '\ufeff' : '') + JSON.stringify(value).replaceAll('\\u0000', '');
      const kept: unknown = JSON.parse(text.replace('\ufeff', ''));
      expect(parseJson(text, 1_000_000)).toEqual(kept);
      expect(parseJson(new TextEncoder().encode(text), 1_000_000)).toEqual(kept);
    }),
  );
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test('whatever else comes in is refused with one problem, never with another fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string()), content => {
      try {
        parseJson(content, 50);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as InputError).problems).toHaveLength(1);
      }
    }),
  );
});

test.each([
  ['{"a":1}', 6, 'too-large', 'too large: 7 bytes; at most 6 bytes are allowed'],
  ['"€"', 4, 'too-large', 'too large: 5 bytes; at most 4 bytes are allowed'],
  [new Uint8Array([0x22, 0xff, 0x22]), 10, 'not-utf8', 'not text in UTF-8'],
  ['{"a":1,}', 10, 'not-json', 'not valid JSON ('],
  ['', 10, 'not-json', 'not valid JSON ('],
  [nested(101), 1000, 'too-deep', 'nested too deeply; at most 100 levels are allowed'],
  [nested(100_000), 1_000_000, 'too-deep', 'nested too deeply'],
])('%j of at most %d bytes is refused: %s', (content, maxBytes, code, en) => {
  try {
    parseJson(content, maxBytes);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).toMatchObject([{ pointer: '', code }]);
    expect(error.problems[0]?.message.en).toContain(en);
  }
});

test('100 levels are allowed', () => {
  expect(parseJson(nested(100), 1000)).toEqual(JSON.parse(nested(100)));
});
