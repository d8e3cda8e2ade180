import { InputError } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { TooBusy } from '../../foundation/operations/unavailable.ts';
import type { Collected } from '../model/simulate/collect.ts';
import { prepare, SimulationInput } from '../model/simulate/input.ts';
import type { Plan } from '../model/simulate/plan.ts';
import { reportOf, type SimulationReport } from '../model/simulate/report.ts';
import { runSimulation } from './run-simulation.ts';

/** What the server works out at most, so that an answer comes in seconds; the command line does more. */
export const MOST = { persons: 50_000, years: 60, replications: 5 } as const;
/** What it takes when nothing is said. */
const FEW = { persons: 20_000, years: 40, replications: 3 } as const;

/** Simulations that may be in hand or waiting; one more is refused. */
const MOST_WAITING = 5;
/** No simulation may take longer, in milliseconds. */
const LONGEST = 60_000;

/** Runs a small simulation for a page or a program. They wait for each other and use one thread, so that many visitors do
 *  not take the whole machine.
 *  @throws InputError naming what cannot be or is too much here; TooBusy when too many wait */
export async function simulateSmall(given: unknown): Promise<SimulationReport> {
  const input = parseInput(SimulationInput, isObject(given) ? { ...FEW, ...given } : given);
  checkSmall(input);
  const prepared = prepare(input);
  return reportOf(prepared, await inTurn(prepared.plan));
}

function checkSmall(input: SimulationInput): void {
  const problems = Object.entries(MOST).flatMap(([name, most]) => {
    const wanted = input[name as keyof typeof MOST];
    if (wanted <= most) return [];
    const message = {
      nl: `${wanted} is hier te veel; hooguit ${most}. Op de opdrachtregel kan meer`,
      en: `${wanted} is too many here; at most ${most}. The command line can do more`,
    };
    return [{ pointer: `/${name}`, code: 'too-much', message }];
  });
  if (problems.length > 0) throw new InputError(problems);
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

function inTurn(plan: Plan): Promise<Collected> {
  if (waiting >= MOST_WAITING) throw new TooBusy();
  waiting += 1;
  const done = last
    .then(() => runSimulation(plan, { workers: 1, signal: AbortSignal.timeout(LONGEST) }))
    .finally(() => {
      waiting -= 1;
    });
  last = done.catch(() => {});
  return done;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
