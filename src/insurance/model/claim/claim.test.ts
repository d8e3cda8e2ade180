import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { apply, claimOf } from './apply.ts';
import { changeOfClass } from './change-of-class.ts';
import { type Decision, NEW_CLAIM } from './claim.ts';
import { deadlines } from './deadlines.ts';
import { entitlement } from './entitlement.ts';
import type { ClaimEvent } from './event.ts';
import { paymentCalendar } from './payments.ts';
import { remainingCapacity } from './remaining-capacity.ts';

const REPORTED: ClaimEvent = { kind: 'reported', on: '2024-03-11', firstDay: '2024-03-04' };
const ASSESSED: ClaimEvent = {
  kind: 'assessed',
  on: '2026-02-02',
  judgement: { by: 'verzekeringsarts', limitations: 'niet tillen', reasons: 'onderzoek', lasting: false },
  work: [
    { name: 'administratief medewerker', jobs: 12, yearly: 1_900_000 },
    { name: 'receptionist', jobs: 5, yearly: 1_800_000 },
    { name: 'planner', jobs: 4, yearly: 1_700_000 },
  ],
  earlier: [3_000_000, 3_600_000, 2_400_000],
};
const decision = (change: Partial<Decision>): Decision => ({
  kind: 'decided',
  on: '2026-02-16',
  about: 'grant',
  provisional: false,
  from: '2026-03-04',
  monthly: 100_000,
  reasons: 'zie de beoordeling',
  ...change,
});

/** What is wrong, by pointer and code. */
function problem(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(({ pointer, code }) => `${pointer} ${code}`).join();
    throw error;
  }
  return 'nothing';
}

describe('what can happen in a file', () => {
  test('from the report of illness to an end', () => {
    const claim = claimOf([
      REPORTED,
      { kind: 'referred', on: '2024-04-01', to: 'bedrijfsarts', reasons: 'rugklachten' },
      { kind: 'step-agreed', on: '2024-04-15', step: 'twee uur per dag proberen', due: '2024-05-15' },
      {
        kind: 'step-followed-up',
        on: '2024-05-15',
        step: 0,
        result: 'going-on',
        finding: 'gaat',
        due: '2024-07-01',
      },
      { kind: 'step-followed-up', on: '2024-07-01', step: 0, result: 'done', finding: 'vier uur' },
      { kind: 'recovered', on: '2024-08-05', lastDay: '2024-08-04' },
      { kind: 'relapsed', on: '2024-08-20', firstDay: '2024-08-19' },
      ASSESSED,
      decision({ provisional: true }),
      { kind: 'objected', on: '2026-03-30', decision: 0, grounds: 'te laag' },
      { kind: 'objection-decided', on: '2026-05-01', objection: 0, result: 'dismissed', reasons: 'klopt' },
      { kind: 'closed', on: '2027-01-01', because: 'recovered' },
    ]);
    expect(claim.spells).toEqual([{ from: '2024-03-04', until: '2024-08-04' }, { from: '2024-08-19' }]);
    expect(claim.plan[0]).toMatchObject({ state: 'done', due: undefined });
    expect(claim.objections[0]).toMatchObject({ late: false, answer: { result: 'dismissed' } });
    expect(claim.closed?.because).toBe('recovered');
  });

  test.each<[string, readonly ClaimEvent[], ClaimEvent]>([
    ['/kind not-reported', [], ASSESSED],
    ['/firstDay after', [], { ...REPORTED, firstDay: '2024-03-12' }],
    ['/kind reported-twice', [REPORTED], { ...REPORTED, on: '2024-03-12' }],
    ['/on before-last', [REPORTED], { kind: 'recovered', on: '2024-03-10', lastDay: '2024-03-09' }],
    ['/lastDay before-first-day', [REPORTED], { kind: 'recovered', on: '2024-03-12', lastDay: '2024-03-03' }],
    ['/kind open-spell', [REPORTED], { kind: 'relapsed', on: '2024-04-01', firstDay: '2024-04-01' }],
    ['/about not-assessed', [REPORTED], decision({})],
    ['/about nothing-running', [REPORTED, ASSESSED], decision({ about: 'end', monthly: 0 })],
    ['/monthly must-be-nothing', [REPORTED, ASSESSED], decision({ about: 'refuse' })],
    ['/from before-first-day', [REPORTED, ASSESSED], decision({ from: '2024-03-03' })],
    ['/decision unknown', [REPORTED], { kind: 'objected', on: '2024-04-01', decision: 0, grounds: 'x' }],
    [
      '/step unknown',
      [REPORTED],
      { kind: 'step-followed-up', on: '2024-04-01', step: 0, result: 'done', finding: 'x' },
    ],
    [
      '/kind closed',
      [REPORTED, { kind: 'closed', on: '2024-04-01', because: 'withdrawn' }],
      { kind: 'referred', on: '2024-05-01', to: 'x', reasons: 'x' },
    ],
    [
      '/excuse late',
      [REPORTED, ASSESSED, decision({}), { kind: 'objected', on: '2026-03-31', decision: 0, grounds: 'x' }],
      { kind: 'objection-decided', on: '2026-04-30', objection: 0, result: 'upheld', reasons: 'x' },
    ],
  ])('%s is refused', (expected, before, event) => {
    const claim = claimOf(before);
    expect(problem(() => apply(claim, event))).toBe(expected);
  });

  test('an objection that came too late can be declared inadmissible, or be excused', () => {
    const late = claimOf([
      ...[REPORTED, ASSESSED, decision({})],
      { kind: 'objected', on: '2026-03-31', decision: 0, grounds: 'x' },
    ]);
    const answer = { kind: 'objection-decided', on: '2026-04-30', objection: 0, reasons: 'x' } as const;
    expect(apply(late, { ...answer, result: 'inadmissible' }).objections[0]?.answer).toBeDefined();
    expect(
      apply(late, { ...answer, result: 'upheld', excuse: 'opname' }).objections[0]?.answer,
    ).toBeDefined();
  });
});

describe('payments', () => {
  const UNTIL = '2027-12-31';

  test('a part of a month counts by its days, holiday allowance comes in May', () => {
    const rows = entitlement([decision({})], UNTIL, false);
    expect(rows[0]).toEqual({ month: '2026-03', benefit: 90_323, holiday: 0, provisional: false });
    expect(rows[1]?.benefit).toBe(100_000);
    // 8 % of March and April 2026; a year later of twelve whole months.
    expect(rows.find(({ month }) => month === '2026-05')?.holiday).toBe(15_226);
    expect(rows.find(({ month }) => month === '2027-05')?.holiday).toBe(96_000);
  });

  test('whoever dies leaves a month of benefit, once, in the month of death', () => {
    const closed: ClaimEvent = { kind: 'closed', on: '2026-08-10', because: 'died' };
    const rows = paymentCalendar({ decisions: [decision({})], paid: {}, closed }, '2026-08-10', true);
    expect(rows.map(({ deathGrant }) => deathGrant)).toEqual([0, 0, 0, 0, 0, 100_000]);
    const last = rows.at(-1)!;
    expect(last.open).toBe(last.benefit + last.holiday + 100_000);
    const recovered = { ...closed, because: 'recovered' } as const;
    const none = paymentCalendar(
      { decisions: [decision({})], paid: {}, closed: recovered },
      '2026-08-10',
      true,
    );
    expect(none.every(({ deathGrant }) => deathGrant === 0)).toBe(true);
  });

  test('a final decision settles what a provisional one gave too much or too little', () => {
    const provisional = decision({ provisional: true });
    const first = paymentCalendar({ decisions: [provisional], paid: {} }, '2026-12-31', false);
    const paid = Object.fromEntries(first.map(({ month, open }) => [month, open]));
    expect(
      paymentCalendar({ decisions: [provisional], paid }, '2026-12-31', false).every(
        ({ open }) => open === 0,
      ),
    ).toBe(true);
    const final = decision({ on: '2027-03-01', about: 'change', monthly: 90_000 });
    const settled = paymentCalendar({ decisions: [provisional, final], paid }, '2026-12-31', false);
    expect(settled.find(({ month }) => month === '2026-06')).toMatchObject({
      benefit: 90_000,
      open: -10_000,
      provisional: false,
    });
  });

  test('whatever was decided: all holiday allowance is paid once the benefit has ended, and what was paid is settled', () => {
    const decisions = fc
      .array(
        fc.record({ day: fc.integer({ min: 0, max: 1200 }), monthly: fc.integer({ min: 0, max: 300_000 }) }),
        { minLength: 1, maxLength: 5 },
      )
      .map(list =>
        list.map(({ day, monthly }, i) =>
          decision({
            from: new Date(Date.UTC(2026, 2, 4 + day)).toISOString().slice(0, 10),
            monthly,
            about: i === 0 ? 'grant' : 'change',
          }),
        ),
      );
    fc.assert(
      fc.property(decisions, list => {
        const rows = entitlement(list, '2030-12-31', true);
        const benefit = rows.reduce((sum, row) => sum + row.benefit, 0);
        const holiday = rows.reduce((sum, row) => sum + row.holiday, 0);
        // One rounding for each May, and one at the end.
        expect(Math.abs(holiday - benefit * 0.08)).toBeLessThanOrEqual(3.5);
        const paid = Object.fromEntries(rows.map(row => [row.month, row.benefit + row.holiday]));
        expect(
          paymentCalendar({ decisions: list, paid }, '2030-12-31', true).every(({ open }) => open === 0),
        ).toBe(true);
      }),
    );
  });
});

test('another class counts after two full months in a row', () => {
  const classOf = (income: number) => (income > 50_000 ? '35-45' : '80-100');
  expect(
    changeOfClass('80-100', { '2026-01': 60_000, '2026-02': 40_000, '2026-03': 60_000 }, classOf),
  ).toBeUndefined();
  expect(changeOfClass('80-100', { '2026-01': 60_000, '2026-03': 60_000 }, classOf)).toBeUndefined();
  expect(changeOfClass('80-100', { '2026-11': 60_000, '2026-12': 60_000 }, classOf)).toEqual({
    lossClass: '35-45',
    from: '2027-01-01',
    last: '2026-12',
  });
});

test('what a file asks for, in order of day', () => {
  const dates = { waitingEnds: '2026-03-03', pensionFrom: '2041-06-01' };
  expect(deadlines(NEW_CLAIM, dates, '2024-03-11')).toEqual([]);
  expect(deadlines(claimOf([REPORTED]), dates, '2024-03-11')).toEqual([
    { kind: 'waiting-ends', on: '2026-03-03' },
    { kind: 'decide', on: '2026-03-03' },
    { kind: 'pension-age', on: '2041-06-01' },
  ]);
  const objected: ClaimEvent = { kind: 'objected', on: '2026-03-01', decision: 0, grounds: 'x' };
  expect(deadlines(claimOf([REPORTED, ASSESSED, decision({}), objected]), dates, '2026-03-02')).toEqual([
    { kind: 'waiting-ends', on: '2026-03-03' },
    { kind: 'objection-ends', on: '2026-03-30', about: 0 },
    { kind: 'answer-objection', on: '2026-05-11', about: 0 },
    { kind: 'pension-age', on: '2041-06-01' },
  ]);
});

test('what somebody can still earn is the middle one of the three kinds of work that pay most', () => {
  const work = (yearly: number, jobs = 3) => ({ name: 'x', jobs, yearly });
  expect(remainingCapacity([work(10), work(30), work(20), work(5)], 300)).toBe(20);
  expect(remainingCapacity([work(10), work(30), work(20, 2)], 300)).toBe(0);
  expect(remainingCapacity([work(100), work(300), work(200)], 300)).toBe(100);
});
