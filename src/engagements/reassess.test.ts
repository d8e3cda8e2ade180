import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS, requestFor, twoVersions } from '../../test/fixtures/two-versions.ts';
import { receiptFor } from '../assessment/index.ts';
import { canonicalJson } from '../foundation/law/canonical.ts';
import { reassess, type Stored } from './reassess.ts';

const stored = (outcome: keyof typeof ANSWERS, date?: string): Stored => {
  const request = requestFor(outcome, date);
  return { ...request, receipt: receiptFor(request, twoVersions) };
};

test('under the same rules nothing changes but the date', () => {
  const again = reassess(stored('undecided', '2026-06-30'), '2026-11-22', twoVersions);
  expect(again).toMatchObject({
    kind: 'stays',
    why: [{ kind: 'date', was: '2026-06-30', is: '2026-11-22' }],
  });
  expect(reassess(stored('undecided'), '2026-11-22', twoVersions)).toMatchObject({ kind: 'stays', why: [] });
});

test('under other rules an outcome changes, and it is said why', () => {
  const again = reassess(stored('undecided'), '2027-01-01', twoVersions);
  expect(again).toMatchObject({
    kind: 'changes',
    was: { outcome: 'undecided', score: 6, rules: { version: '1.0.0' } },
    is: { outcome: 'employment', score: 9, rules: { version: '2.0.0' } },
    why: [
      { kind: 'rules', was: { version: '1.0.0' }, is: { version: '2.0.0' } },
      { kind: 'date' },
      { kind: 'score', was: 6, is: 9 },
    ],
  });
});

test('where a knock-out decides, points are not named', () => {
  const { why } = reassess(stored('out-of-scope'), '2027-01-01', twoVersions) as {
    why: readonly { kind: string }[];
  };
  expect(why.map(({ kind }) => kind)).toEqual(['rules', 'date']);
});

test('a day without rules and answers that no rule knows say so', () => {
  expect(reassess(stored('undecided'), '2031-01-01', twoVersions)).toMatchObject({
    kind: 'impossible',
    was: { outcome: 'undecided' },
    problems: [{ code: 'date-out-of-range' }],
  });
  const strange = { ...stored('undecided'), answers: { work: 'yes', pay: 'gold' } };
  expect(reassess(strange, '2027-01-01', twoVersions)).toMatchObject({
    kind: 'impossible',
    problems: [{ code: 'unknown-option' }],
  });
});

test('what was not asked and can matter makes it incomplete', () => {
  const short = { ...stored('undecided'), answers: { work: 'yes' } };
  expect(reassess(short, '2027-01-01', twoVersions)).toMatchObject({ kind: 'incomplete' });
});

test('it is pure, and its receipt is the one that assessing on that day makes', () => {
  const outcomes = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...outcomes), day, day, (outcome, was, is) => {
      const before = stored(outcome, was);
      const copy = canonicalJson(before);
      const again = reassess(before, is, twoVersions);
      expect(canonicalJson(before)).toBe(copy);
      expect(again).toMatchObject({ receipt: receiptFor(requestFor(outcome, is), twoVersions) });
      expect(again.kind === 'changes').toBe(
        again.kind !== 'impossible' && again.was.outcome !== again.is.outcome,
      );
    }),
  );
});
