import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFault } from './fault.ts';

test('what kind of fault it is and where it happened, never what it says', () => {
  const fault = describeFault(
    Object.assign(new TypeError('Jan de Vries is not a number'), { code: '22P02' }),
  );
  expect(fault).toMatchObject({ error: 'TypeError', code: '22P02' });
  expect(fault.at).toMatch(/^src\/foundation\/operations\/fault\.test\.ts:\d+:\d+ < /);
  expect(JSON.stringify(fault)).not.toMatch(/Jan|number|\/home|\/root/);
});

test('a message that looks like a stack is a message all the same', () => {
  fc.assert(
    fc.property(fc.constantFrom('Error', 'Jan'), fc.string(), (name, text) => {
      const message = `${text}\n    at Jan de Vries (/src/jan.ts:1:1)\n    at more:1:1`;
      const error = new Error(message);
      error.name = name;
      expect(describeFault(error).at).not.toContain('Jan');
      expect(describeFault(error).at).not.toContain('more:1:1');
    }),
  );
  const changed = new Error('first\n    at Jan (/src/jan.ts:1:1)');
  changed.message = 'second';
  expect(describeFault(changed).at).not.toContain('Jan');
});

test('whatever is thrown is described', () => {
  fc.assert(
    fc.property(fc.anything(), thing => {
      expect(Object.keys(describeFault(thing))).toEqual(['error', 'code', 'at']);
    }),
  );
  expect(describeFault('Jan')).toEqual({ error: 'string', code: '', at: '' });
  expect(describeFault(Object.assign(new Error('x'), { code: 'Jan de Vries' })).code).toBe('');
});
