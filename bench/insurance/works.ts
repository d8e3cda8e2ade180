import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Benefit = Pick<typeof import('../../src/insurance/model/benefit/benefit-columns.ts'), 'benefitColumns'> &
  Pick<typeof import('../../src/insurance/model/benefit/benefit-plan.ts'), 'benefitPlan'>;
type Rules = Pick<typeof import('../../src/insurance/rules/variants.ts'), 'variant'>;
type Dynamics = Pick<typeof import('../../src/insurance/model/simulate/run-task.ts'), 'taskRunner'> &
  Pick<typeof import('../../src/insurance/model/dynamics/live.ts'), 'live'> &
  Pick<typeof import('../../src/insurance/model/dynamics/due.ts'), 'dueOf' | 'makeDueTable'> &
  Pick<typeof import('../../src/insurance/model/dynamics/life.ts'), 'makeLife'> &
  Pick<typeof import('../../src/insurance/model/dynamics/traits.ts'), 'makeTraits' | 'readTraits'> &
  Pick<typeof import('../../src/insurance/model/dynamics/ledger.ts'), 'makeLedger'> &
  Pick<typeof import('../../src/insurance/model/dynamics/scheme-of.ts'), 'schemeOf'> &
  Pick<typeof import('../../src/insurance/model/population/assumptions.ts'), 'ASSUMPTIONS'> &
  Pick<typeof import('../../src/insurance/model/population/blueprint.ts'), 'makeBlueprint'> &
  Pick<typeof import('../../src/insurance/model/population/people.ts'), 'makePeople'> &
  Pick<
    typeof import('../../src/insurance/model/population/draw-people.ts'),
    'drawResidents' | 'drawStarters'
  > &
  Pick<typeof import('../../src/insurance/model/population/random.ts'), 'Random'>;

/** Does some work and says how many persons or person-years that was. */
export type Work = () => number;

export const WAGE = 170_100;
export const COLUMNS = ['base', 'first', 'second', 'third', 'remaining'] as const;
const YEARS = 40;
const PEOPLE = 32_768;
const STARTERS = 8_192;

const DIST = new URL('../../dist/insurance/', import.meta.url);

async function load<T>(...files: readonly string[]): Promise<T> {
  const modules = await Promise.all(files.map(file => import(new URL(`${file}.js`, DIST).href)));
  return Object.assign({}, ...modules) as T;
}

/** The benefit of every person whose columns are in the folder, under the letter of 2021. */
export async function benefitOf(
  folder: string,
): Promise<{ readonly monthly: Int32Array; readonly run: Work }> {
  const { benefitColumns, benefitPlan, variant } = await load<Benefit & Rules>(
    'model/benefit/benefit-columns',
    'model/benefit/benefit-plan',
    'rules/variants',
  );
  const [base, first, second, third, remaining] = COLUMNS.map(name => {
    const bytes = readFileSync(join(folder, name));
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4).slice();
  }) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const plan = benefitPlan(variant('letter-2021'), WAGE);
  const out = { reached: new Uint8Array(base.length), monthly: new Int32Array(base.length) };
  const columns = { base, earlier: [first, second, third] as const, remaining };
  return {
    monthly: out.monthly,
    run: () => {
      benefitColumns(plan, columns, out);
      return base.length;
    },
  };
}

const loadDynamics = () =>
  load<Dynamics & Rules>(
    'model/simulate/run-task',
    'model/dynamics/live',
    'model/dynamics/due',
    'model/dynamics/life',
    'model/dynamics/ledger',
    'model/dynamics/traits',
    'model/dynamics/scheme-of',
    'model/population/assumptions',
    'model/population/blueprint',
    'model/population/people',
    'model/population/draw-people',
    'model/population/random',
    'rules/variants',
  );

/** People who are there already live for forty years under the bill of 2025, each time with another fate. */
async function dynamics(): Promise<Work> {
  const m = await loadDynamics();
  const blueprint = m.makeBlueprint(m.ASSUMPTIONS);
  const people = m.makePeople(PEOPLE + STARTERS);
  const random = new m.Random(1);
  m.drawResidents(people, 0, PEOPLE, blueprint, random);
  m.drawStarters(people, PEOPLE, people.count, blueprint, random);
  const scheme = m.schemeOf(m.variant('bill-2025'), WAGE);
  const due = new Float64Array(people.count);
  m.dueOf(people, scheme, m.makeDueTable(scheme, blueprint.shocks), due);
  const traits = m.makeTraits(people.count);
  m.readTraits(people, traits);
  const life = m.makeLife(blueprint);
  let seed = 0;
  return () => {
    const ledger = m.makeLedger(YEARS);
    m.live(people, traits, PEOPLE, due, life, scheme, new m.Random(2, seed++), ledger);
    return ledger.passed;
  };
}

/** The same with everything that a simulation does: drawing the population anew and counting it up. */
async function simulation(): Promise<Work> {
  const m = await loadDynamics();
  const plan = {
    persons: 20_000_000,
    years: YEARS,
    seed: 1,
    replications: 2,
    assumptions: m.ASSUMPTIONS,
    schemes: [m.schemeOf(m.variant('bill-2025'), WAGE)],
  };
  const run = m.taskRunner(plan);
  let shard = 0;
  return () => run({ replication: 1, shard: shard++ }).ledgers[0]!.passed;
}

export const works = {
  benefit: async (folder: string): Promise<Work> => (await benefitOf(folder)).run,
  dynamics,
  simulation,
} as const;
