import { expect, test } from 'vitest';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { questionnaireFor } from '../model/registry.ts';
import { completeAnswers, readCases } from './cases.ts';

// The rules of this day are applied to the facts of then.
const hiring = questionnaireFor('hiring', '2026-11-22');
const rulings = readCases('rulings');
const profiles = readCases('profiles');

test.each(rulings.map(ruling => [ruling.name, ruling] as const))('ruling: %s', (_, ruling) => {
  const { outcome, ignored } = evaluate(hiring, completeAnswers(hiring, ruling.answers));
  expect(outcome).toBe(ruling.expected.outcome);
  expect([ruling.expected.court, 'undecided']).toContain(outcome);
  expect(ignored).toEqual([]);
});

test.each(profiles.map(profile => [profile.name, profile] as const))('everyday: %s', (_, profile) => {
  const { outcome, ignored, reasons } = evaluate(hiring, completeAnswers(hiring, profile.answers));
  expect(outcome).toBe(profile.expected.outcome);
  expect(ignored).toEqual([]);
  // A profile leaves nothing open: every scored answer is its own.
  expect(reasons.filter(({ question }) => profile.answers[question] === undefined)).toEqual([]);
});

test('a ruling has a day, a court and an address, and a profile says whose expectation it is', () => {
  for (const { date, expected, source } of rulings)
    expect([date, expected.court, source]).toEqual([
      expect.stringMatching(/^\d{4}-/),
      expect.stringMatching(/employ/),
      expect.stringContaining('https://'),
    ]);
  for (const { role, expected, source } of profiles)
    expect([role, expected.court, source]).toEqual([
      'profile',
      undefined,
      expect.stringContaining('Van Waaier'),
    ]);
});
