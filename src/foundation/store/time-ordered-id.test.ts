import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { timeOrderedId } from './time-ordered-id.ts';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id is a UUID of version 7, and a later one stands behind an earlier one', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [one, other] = [timeOrderedId(a), timeOrderedId(b)];
      expect(z.uuidv7().safeParse(one).success).toBe(true);
      expect(Number.parseInt(one.replaceAll('-', '').slice(0, 12), 16)).toBe(a);
      expect(one).not.toBe(other);
      if (a !== b) expect(one < other).toBe(a < b);
    }),
  );
});
