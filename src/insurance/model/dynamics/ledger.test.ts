import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replicationOf } from '../simulate/replication.ts';
import { bandOf, GROUPS, jointOf } from './groups.ts';
import { bookPerson, bookWork, makeLedger } from './ledger.ts';

const YEARS = 12;
const moment = fc.double({ min: 0, max: YEARS, noNaN: true });

test('times of work, booked at their ends, give every year its part', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, moment, fc.integer({ min: 0, max: 5_000_000 }))), spans => {
      const ledger = makeLedger(YEARS);
      for (const [a, b, amount] of spans) bookWork(ledger.spans, Math.min(a, b), Math.max(a, b), amount);
      for (const [year, { insured, base }] of replicationOf(ledger).years.entries()) {
        const parts = spans.map(([a, b, amount]) => {
          const part = Math.max(0, Math.min(Math.max(a, b), year + 1) - Math.max(Math.min(a, b), year));
          return { part, amount: part * amount };
        });
        expect(insured).toBeCloseTo(
          parts.reduce((sum, { part }) => sum + part, 0),
          9,
        );
        expect(base).toBeCloseTo(
          parts.reduce((sum, { amount }) => sum + amount, 0),
          3,
        );
      }
    }),
  );
});

test('who gets more than they pay is a winner, in every group of theirs', () => {
  const ledger = makeLedger(1);
  const base = 1_000_000;
  // 60,000 over 4 times a million: everybody pays 15,000.
  const [man, woman] = [jointOf(bandOf(30), 0, 0, 1), jointOf(bandOf(34), 1, 0, 0)];
  bookPerson(ledger, man, base, 16_000);
  for (const benefits of [14_000, 30_000, 0]) bookPerson(ledger, woman, base, benefits);
  bookWork(ledger.spans, 0, 1, 4 * base);
  ledger.claims[1] = 60_000;
  const { level, groups } = replicationOf(ledger);
  expect(level).toBe(0.015);
  const of = (id: string) => groups[GROUPS.findIndex(group => group.id === id)]!;
  expect(of('men')).toEqual({ persons: 1, winners: 1, net: 1000 });
  expect(of('women').persons).toBe(3);
  expect(of('women').winners).toBeCloseTo(1 / 3, 12);
  expect(of('25-34').winners).toBe(0.5);
  expect(of('private-cover').winners).toBe(1);
  expect(of('18-24')).toEqual({ persons: 0, winners: 0, net: 0 });
});
