import { expect, test } from 'vitest';
import { dateInTheNetherlands } from './today.ts';

test('the day begins at midnight in the Netherlands, in winter and in summer', () => {
  expect(dateInTheNetherlands(new Date('2026-11-21T22:59:59Z'))).toBe('2026-11-21');
  expect(dateInTheNetherlands(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22');
  expect(dateInTheNetherlands(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});
