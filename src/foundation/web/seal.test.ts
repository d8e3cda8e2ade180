import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_SEAL, seal, unseal } from './seal.ts';

const KEY = new Uint8Array(32).fill(1);
const OTHER_KEY = new Uint8Array(32).fill(2);
const NOW = 1_795_000_000;
const HOUR = 3600;

test('what was sealed comes back, whatever it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), value => {
      const sealed = seal(value, 'answers', KEY, NOW);
      fc.pre(sealed.length <= LONGEST_SEAL);
      const kept = JSON.parse(JSON.stringify(value));
      expect(unseal(sealed, 'answers', KEY, NOW + HOUR, HOUR)).toEqual({ value: kept });
    }),
  );
});

test('nothing of the value can be read in the sealed text', () => {
  const sealed = seal({ description: 'geheim' }, 'answers', KEY, NOW);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('geheim');
});

test('any changed character breaks the seal', () => {
  const sealed = seal({ how: 'frame' }, 'answers', KEY, NOW);
  for (let at = 0; at < sealed.length; at++) {
    // The lowest bits of a last base64url character may mean nothing; the highest always do.
    const other = sealed[at] === 'A' ? 'g' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    if (Buffer.from(changed, 'base64url').equals(Buffer.from(sealed, 'base64url'))) continue;
    expect(unseal(changed, 'answers', KEY, NOW, HOUR), `character ${at}`).toBeUndefined();
  }
});

test('no text at all makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), text => {
      expect(unseal(text, 'answers', KEY, NOW, HOUR)).toBeUndefined();
    }),
  );
});

test('another key, another purpose or too old an age opens nothing', () => {
  const sealed = seal(1, 'answers', KEY, NOW);
  expect(unseal(sealed, 'answers', OTHER_KEY, NOW, HOUR)).toBeUndefined();
  expect(unseal(sealed, 'session', KEY, NOW, HOUR)).toBeUndefined();
  expect(unseal(sealed, 'answers', KEY, NOW + HOUR + 1, HOUR)).toBeUndefined();
});

test('the same value sealed twice looks different', () => {
  expect(seal(1, 'answers', KEY, NOW)).not.toBe(seal(1, 'answers', KEY, NOW));
});
