import { expect, test } from 'vitest';
import { plainMessage } from './plain-message.ts';

test('dates in a message are written out; what is no date stays', () => {
  const message = {
    nl: '"2026-06-01" kan hier niet; verwacht: een dag tot 2047-08-01, niet 2026-02-30',
    en: '"2026-06-01" is not possible here',
  };
  expect(plainMessage(message, 'nl')).toBe(
    '1 juni 2026 kan hier niet; verwacht: een dag tot 1 augustus 2047, niet 2026-02-30',
  );
  expect(plainMessage(message, 'en')).toBe('1 June 2026 is not possible here');
});
