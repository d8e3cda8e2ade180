import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { parseInput } from '../../../foundation/law/zod-problems.ts';
import { variants } from '../../rules/variants.ts';
import { prepare, SimulationInput } from './input.ts';

const from = (input: unknown) => prepare(parseInput(SimulationInput, input));

function pointersOf(input: unknown): readonly string[] {
  try {
    from(input);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

test('everything has a default: every variant at the minimum wage of 2026', () => {
  const { plan, variants: chosen, wage } = from({});
  expect(plan).toMatchObject({ persons: 100_000, years: 40, seed: 1, replications: 5 });
  expect(chosen).toEqual(variants());
  expect(plan.schemes).toHaveLength(variants().length);
  expect(wage).toBe(229_440);
});

test('a variant by name, a list, or one of one’s own', () => {
  expect(from({ variant: 'bill-2025' }).variants.map(({ id }) => id)).toEqual(['bill-2025']);
  const own = { base: 'bill-2025', overrides: { waitingWeeks: 26, holidayAllowance: 0 } };
  const { variants: chosen, plan } = from({ variants: ['waz', own] });
  expect(chosen.map(({ id }) => id)).toEqual(['waz', 'bill-2025-own']);
  expect(plan.schemes[1]).toMatchObject({ wait: 0.5, allowance: 0 });
});

test('overrides change the assumptions that they name', () => {
  const { assumptions } = from({ overrides: { onset: 0.1 } }).plan;
  expect(assumptions).toEqual({ ...from({}).plan.assumptions, onset: 0.1 });
});

test.each([
  [{ persons: 999 }, '/persons'],
  [{ persons: 20_000_001 }, '/persons'],
  [{ years: 61 }, '/years'],
  [{ years: 0 }, '/years'],
  [{ seed: -1 }, '/seed'],
  [{ replications: 0 }, '/replications'],
  [{ variant: 'baz' }, '/variant'],
  [{ variants: ['waz', 'baz'] }, '/variants/1'],
  [{ variants: [] }, '/variants'],
  [{ variant: 'waz', variants: ['waz'] }, '/variants'],
  [{ date: '1900-01-01' }, '/date'],
  [{ overrides: { onset: -0.1 } }, '/overrides/onset'],
  [{ overrides: { pensionAge: 80 } }, '/overrides/pensionAge'],
  [{ person: 1000 }, '/person'],
  [{ persons: 20_000_000, years: 60, replications: 100 }, '/persons'],
])('%j cannot be: it names %s', (input, pointer) => {
  expect(pointersOf(input)).toEqual([pointer]);
});
