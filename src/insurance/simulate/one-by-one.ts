import { TooBusy } from '../../foundation/operations/unavailable.ts';
import type { Collected } from '../model/simulate/collect.ts';
import type { Plan } from '../model/simulate/plan.ts';
import { runSimulation } from './run-simulation.ts';

/** Simulations of pages that may be in hand or waiting; one more is refused. */
const MOST = 5;
/** No simulation of a page may take longer, in milliseconds. */
const LONGEST = 60_000;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Runs the small simulation of a page on one thread, one after another, so that many visitors do not take the whole
 *  machine.
 *  @throws TooBusy when too many wait; what `runSimulation` throws */
export function simulateForPage(plan: Plan): Promise<Collected> {
  if (waiting >= MOST) throw new TooBusy();
  waiting += 1;
  const run = last.then(() => runSimulation(plan, { workers: 1, signal: AbortSignal.timeout(LONGEST) }));
  const done = run.finally(() => {
    waiting -= 1;
  });
  last = done.catch(() => {});
  return done;
}
