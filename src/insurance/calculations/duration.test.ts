import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { duration } from './duration.ts';
import { run } from './run.ts';

const of = (input: unknown) => run(duration, input, '2026-11-22').output as Record<string, number>;

test('the published figures', () => {
  expect(of({ onset: 0.06, exit: 2 }).share!.toFixed(10)).toBe('0.0291262136');
  expect(of({ onset: 0.06, exit: 2, wait: 1 / 12, max: 2 }).share!.toFixed(10)).toBe('0.0242032390');
  expect(of({ onset: 0.06, exit: 2, wait: 1, max: null }).share!.toFixed(10)).toBe('0.0039418044');
});

test('a chance at a time, only when asked for', () => {
  expect(of({ onset: 0.06, exit: 2, at: 0 }).incapacitatedAt).toBe(0);
  expect(of({ onset: 0.06, exit: 2 })).not.toHaveProperty('incapacitatedAt');
});

test.each([
  [{ exit: 2 }, '/onset'],
  [{ onset: -0.1, exit: 2 }, '/onset'],
  [{ onset: 0.06, exit: '2' }, '/exit'],
  [{ onset: 0, exit: 0 }, '/exit'],
  [{ onset: 0.06, exit: 2, wait: -1 }, '/wait'],
  [{ onset: 0.06, exit: 2, max: -1 }, '/max'],
  [{ onset: 0.06, exit: 2, duration: 1 }, '/duration'],
])('%j cannot be: it names %s', (input, pointer) => {
  let problems: readonly string[] = [];
  try {
    of(input);
  } catch (error) {
    problems = (error as InputError).problems.map(problem => problem.pointer);
    expect(error).toBeInstanceOf(InputError);
  }
  expect(problems).toEqual([pointer]);
});
