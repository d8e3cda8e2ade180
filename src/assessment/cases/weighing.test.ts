import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { questionnaireFor } from '../model/registry.ts';
import { calibrate, weightOfEvidence } from './calibration.ts';
import { persons } from './persons.ts';
import { report } from './report.ts';
import { AS_IS, weigher } from './sensitivity.ts';

const hiring = questionnaireFor('hiring', '2026-11-22');
const { questionnaire, questions } = hiring;
const scored = questions.filter(q => q.viewpoint !== undefined);
const points = (id: string) => questions.find(q => q.id === id)!.options.map(o => o.points ?? 0);

test('no more than 38 questions are scored, each can be answered "I do not know" and can point both ways', () => {
  expect(scored.length).toBeLessThanOrEqual(38);
  for (const { id, options } of scored) {
    expect(options.filter(option => option.unknown).map(option => option.points)).toEqual([undefined]);
    // Weights of evidence cannot all point the same way: what one answer adds, its absence takes away.
    expect([Math.min(...points(id)) < 0, Math.max(...points(id)) > 0], id).toEqual([true, true]);
  }
});

test('the nine viewpoints weigh the same, and no two of them can decide', () => {
  const caps = questionnaire.viewpoints.map(({ cap }) => cap);
  expect(questionnaire.viewpoints.map(v => v.number)).toEqual('i ii iii iv v vi vii viii ix'.split(' '));
  expect(new Set(caps).size).toBe(1);
  expect(questionnaire.scoring.bands).toEqual([
    { outcome: 'self-employed', to: -13 },
    { outcome: 'undecided', from: -12, to: 12 },
    { outcome: 'employment', from: 13 },
  ]);
  expect(questionnaire.scoring.prior).toBe(0);
  expect(2 * caps[0]!).toBeLessThan(13);
  for (const { id } of scored)
    expect(Math.max(...points(id).map(Math.abs)), id).toBeLessThanOrEqual(caps[0]!);
});

test('weight of evidence: 3 to 1 is 4.77 decibans, and it turns with the sides', () => {
  const [all, none] = [
    { pointing: 1, known: 1 },
    { pointing: 0, known: 1 },
  ];
  expect(weightOfEvidence(all, none)).toBeCloseTo(10 * Math.log10(3), 10);
  const side = fc
    .tuple(fc.nat(50), fc.nat(50))
    .map(([a, b]) => ({ pointing: Math.min(a, b), known: Math.max(a, b) }));
  fc.assert(
    fc.property(side, side, (a, b) => {
      expect(weightOfEvidence(a, b)).toBeCloseTo(-weightOfEvidence(b, a), 10);
      expect(weightOfEvidence(a, a)).toBeCloseTo(0, 10);
    }),
  );
});

test('without rulings the prior remains: the cap, both ways', () => {
  for (const { towards, shrunk, cap } of calibrate(hiring, []))
    expect(shrunk).toBe(towards === 'employment' ? cap : -cap);
});

test.each(['services', 'tangible-work'])('two computations of the score agree: %s', work => {
  const weigh = weigher(questionnaire, AS_IS);
  for (const answers of persons(hiring, 'any', work, 300, 7)) {
    const { outcome, score, viewpoints } = evaluate(hiring, answers);
    expect([weigh.verdict(answers), weigh.score(answers)]).toEqual([outcome, score.value]);
    expect(viewpoints.reduce((sum, v) => sum + v.points, 0)).toBe(score.value);
  }
});

test('a viewpoint left out, a cap, a threshold and other points each do what they say', () => {
  const [answers] = persons(hiring, 'employee', 'services', 1, 3);
  const parts = evaluate(hiring, answers!).viewpoints;
  const score = (variant: object) => weigher(questionnaire, { name: '', ...variant }).score(answers!);
  const all = parts.reduce((sum, { points }) => sum + points, 0);
  for (const { id, points } of parts) expect(score({ without: id })).toBe(all - points);
  expect(score({ cap: 1000 })).toBe(parts.reduce((sum, { raw }) => sum + raw, 0));
  expect(score({ points: () => 0 })).toBe(0);
  const verdict = (threshold: number) => weigher(questionnaire, { name: '', threshold }).verdict(answers!);
  expect([verdict(all), verdict(all + 1)]).toEqual(['employment', 'undecided']);
});

test('made-up persons: the same seed gives the same, and an answer is as telling as its points say', () => {
  const drawn = {
    employee: persons(hiring, 'employee', 'services', 20_000, 1),
    'self-employed': persons(hiring, 'self-employed', 'services', 20_000, 1),
  };
  expect(persons(hiring, 'employee', 'services', 5, 1)).toEqual(drawn.employee.slice(0, 5));
  const share = (kind: keyof typeof drawn, question: string, option: string) =>
    drawn[kind].filter(answers => answers[question] === option).length / 20_000;
  for (const [question, option] of [
    ['paid-when-away', 'always'],
    ['who-decides-how', 'worker'],
  ] as const) {
    const worth = questions.find(q => q.id === question)!.options.find(o => o.id === option)!.points!;
    const ratio = share('employee', question, option) / share('self-employed', question, option);
    expect(10 * Math.log10(ratio)).toBeCloseTo(worth, 0);
  }
});

test('the decision document shows what the calculation gives', () => {
  const url = new URL('../../../docs/decisions/0002-points-as-weight-of-evidence.md', import.meta.url);
  // On a difference: node scripts/calibrate.ts prints what belongs there.
  expect(readFileSync(url, 'utf8')).toContain(report(hiring, 2000));
});
