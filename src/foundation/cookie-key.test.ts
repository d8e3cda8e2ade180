import { mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cookieKey } from './cookie-key.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'waaier-key-'));

test('the key is made once, for this account only, and stays the same', () => {
  const data = join(folder(), 'new');
  const key = cookieKey(data);
  expect(key).toHaveLength(32);
  expect(cookieKey(data)).toEqual(key);
  expect(new Uint8Array(readFileSync(join(data, 'cookie.key')))).toEqual(key);
  expect(statSync(join(data, 'cookie.key')).mode & 0o077).toBe(0);
  expect(cookieKey(folder())).not.toEqual(key);
});

test('a damaged key is named, not used', () => {
  const data = folder();
  cookieKey(data);
  truncateSync(join(data, 'cookie.key'), 5);
  expect(() => cookieKey(data)).toThrow('cookie.key does not hold a key of 32 bytes');
});
