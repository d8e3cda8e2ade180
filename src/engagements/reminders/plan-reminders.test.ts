import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../foundation/law/date.ts';
import { type Facts, HORIZON, planReminders } from './plan-reminders.ts';
import { DEFAULTS } from './reminder-settings.ts';

const facts = (changes: Partial<Facts> = {}): Facts => ({
  ...{ id: 'a', worker: 'w', starts: '2026-01-01', ends: '2026-12-31' },
  ...{ assessedOn: null, addedOn: '2026-01-01', changes: [], ...changes },
});
const plan = (register: readonly Facts[], today: string, settings = DEFAULTS) =>
  planReminders(register, settings, today).map(({ engagement, kind, due }) => `${engagement} ${kind} ${due}`);

test.each([
  ['2026-08-30', []],
  ['2026-08-31', ['2026-12-01']],
  ['2026-09-23', ['2026-12-01', '2026-12-24']],
  ['2026-12-01', ['2026-12-01', '2026-12-24']],
  ['2026-12-23', ['2026-12-01', '2026-12-24']],
  ['2026-12-24', ['2026-12-24']],
  ['2026-12-31', ['2026-12-24']],
  ['2027-01-01', []],
])('before an end date, on %s: %j', (today, dues) => {
  expect(plan([facts()], today)).toEqual(dues.map(due => `a ends ${due}`));
});

test('no reminder from before an engagement began, and none without an end', () => {
  expect(plan([facts({ starts: '2026-12-20' })], '2026-12-20')).toEqual(['a ends 2026-12-24']);
  expect(plan([facts({ ends: null })], '2026-12-20')).toEqual([]);
});

test.each([
  ['2026-05-30', '2026-03-31', []],
  ['2026-06-30', '2026-03-31', ['2026-09-30']],
  ['2026-09-30', '2026-03-31', ['2026-09-30']],
  ['2026-12-29', '2026-03-31', ['2026-09-30', '2027-03-31']],
  ['2027-03-31', '2026-03-31', ['2027-03-31']],
])('every six months after an assessment, on %s', (today, assessedOn, dues) => {
  expect(plan([facts({ ends: null, assessedOn })], today)).toEqual(dues.map(due => `a interval ${due}`));
});

test('the last extension and the last other rate, as long as the settings ask for it', () => {
  const changes = [
    { kind: 'extension', on: '2026-05-01', seq: 3 },
    { kind: 'rate-change', on: '2026-05-02', seq: 4 },
    { kind: 'extension', on: '2026-06-01', seq: 9 },
  ] as const;
  const register = [facts({ ends: null, changes })];
  expect(plan(register, '2026-07-01')).toEqual(['a extension 2026-06-01', 'a rate-change 2026-05-02']);
  const off = { ...DEFAULTS, onExtension: false, onRateChange: false };
  expect(plan(register, '2026-07-01', off)).toEqual([]);
});

test('a second engagement that begins while the first runs', () => {
  const first = facts({ id: 'a', ends: '2026-06-30' });
  const second = facts({ id: 'b', starts: '2026-06-30', ends: null, addedOn: '2026-06-15' });
  const later = facts({ id: 'c', worker: 'w', starts: '2026-07-01', ends: null, addedOn: '2026-07-01' });
  const other = facts({ id: 'd', worker: 'x', ends: null });
  expect(plan([first, other], '2026-07-01')).toEqual([]);
  expect(plan([later, second, first, other], '2026-07-01')).toEqual([
    'c second-engagement 2026-07-01',
    'b second-engagement 2026-06-15',
  ]);
});

const day = fc.integer({ min: 0, max: 1500 }).map(days => addDays('2025-01-01', days));
const anyFacts = fc.record({
  id: fc.uuid(),
  worker: fc.constantFrom('v', 'w'),
  starts: day,
  ends: fc.option(day),
  assessedOn: fc.option(day),
  addedOn: day,
  changes: fc.constant([]),
});

test('at most one is due of each kind, none lies beyond the horizon, and a cause occurs once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyFacts, { selector: ({ id }) => id, maxLength: 6 }),
      day,
      (register, today) => {
        const planned = planReminders(register, DEFAULTS, today);
        const due = planned.filter(each => each.due <= today).map(each => `${each.engagement} ${each.kind}`);
        expect(new Set(due).size).toBe(due.length);
        const causes = planned.map(each => `${each.engagement} ${each.kind} ${each.cause}`);
        expect(new Set(causes).size).toBe(causes.length);
        for (const each of planned)
          if (each.kind !== 'second-engagement') expect(each.due <= addDays(today, HORIZON)).toBe(true);
      },
    ),
  );
});
