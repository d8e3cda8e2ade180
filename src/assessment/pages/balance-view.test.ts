import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { balanceView } from './balance-view.ts';

test('bars share one scale, the largest cap; words say size and direction', () => {
  const rows = balanceView(
    smallHiring,
    [
      { id: 'money', points: -10, raw: -12, cap: 10 },
      { id: 'tools', points: 1, raw: 1, cap: 6 },
    ],
    'nl',
  );
  expect(rows).toEqual([
    {
      number: 'i',
      name: 'Geld',
      points: -10,
      length: 100,
      words: '10 punten naar zelfstandig werk',
      capped: true,
    },
    {
      number: 'ii',
      name: 'Spullen',
      points: 1,
      length: 10,
      words: '1 punt naar een dienstbetrekking',
      capped: false,
    },
  ]);
});

test('no points have no bar, and say so', () => {
  const [row] = balanceView(smallHiring, [{ id: 'money', points: 0, raw: 0, cap: 10 }], 'en');
  expect(row).toMatchObject({ length: 0, words: 'no points' });
});
