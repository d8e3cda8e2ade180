import { expect, test } from 'vitest';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { Collector } from '../model/simulate/collect.ts';
import { prepare, SimulationInput } from '../model/simulate/input.ts';
import { shardsOf, taskAt, tasksOf } from '../model/simulate/plan.ts';
import { reportOf } from '../model/simulate/report.ts';
import { taskRunner } from '../model/simulate/run-task.ts';
import { runSimulation } from './run-simulation.ts';

const prepared = prepare(
  parseInput(SimulationInput, {
    persons: 70_000,
    years: 12,
    seed: 9,
    replications: 2,
    variants: ['waz', 'bill-2025'],
  }),
);
const { plan } = prepared;

/** The same without any thread, the parts in the order that is given. */
function inOrder(order: readonly number[]) {
  const run = taskRunner(plan);
  const collector = new Collector(plan);
  for (const index of order) collector.add(index, run(taskAt(plan, index)));
  return collector.collected();
}

const indexes = Array.from({ length: tasksOf(plan) }, (_, i) => i);

test('the outcome is the same however many threads there are, and in whatever order parts come in', async () => {
  expect(shardsOf(plan)).toBe(3);
  const plain = inOrder(indexes);
  expect(inOrder(indexes.toReversed())).toEqual(plain);
  for (const workers of [1, 3]) expect(await runSimulation(plan, { workers })).toEqual(plain);
});

test('tells how far it is', async () => {
  const told: (readonly [number, number])[] = [];
  await runSimulation(plan, { workers: 2, progress: (done, of) => told.push([done, of]) });
  expect(told).toEqual(indexes.map(i => [i + 1, indexes.length]));
});

test('stops at once when it is told to, before and under way', async () => {
  const controller = new AbortController();
  const running = runSimulation(plan, {
    workers: 2,
    signal: controller.signal,
    progress: () => controller.abort(new Error('enough')),
  });
  await expect(running).rejects.toThrow('enough');
  await expect(runSimulation(plan, { workers: 2, signal: controller.signal })).rejects.toThrow('enough');
});

test('the report has every year, group and figure, with intervals', () => {
  const report = reportOf(prepared, inOrder(indexes));
  expect(report.variants.map(({ variant }) => variant)).toEqual(['waz', 'bill-2025']);
  const [waz, bill] = report.variants;
  expect(waz!.years.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  // Nobody has waited long enough in the first year, or in the second with a wait of two years.
  expect(waz!.years[0]!.premium).toEqual({ mean: 0, low: 0, high: 0 });
  expect(bill!.years[1]!.claimants.mean).toBe(0);
  for (const { premium } of report.variants) {
    expect(premium.level.low!).toBeLessThan(premium.level.mean);
    expect(premium.grown.high!).toBeGreaterThan(premium.level.mean);
  }
  expect(bill!.premium.published).toBe(0.054);
  expect(bill!.compared.find(({ id }) => id === 'premium')).toMatchObject({
    published: 0.05,
    bounds: [0.047, 0.053],
    source: 'ag-2025',
  });
  expect(report.memory).toEqual({ bytesAPerson: 57, personsAtOnce: 40_960 });
  expect(report.personYears).toBeGreaterThan(70_000 * 12 * 2 * 2 * 0.9);
  const named = new Set(report.sources.map(({ id }) => id));
  const used = [...report.calibration, ...report.variants.flatMap(({ compared }) => compared)];
  expect(used.filter(({ source }) => !named.has(source))).toEqual([]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
