import { parentPort, workerData } from 'node:worker_threads';
import { type Plan, taskAt } from '../model/simulate/plan.ts';
import { taskRunner } from '../model/simulate/run-task.ts';

/** A thread that does parts of a simulation, one at a time, as they are asked for. */
const plan = workerData as Plan;
const run = taskRunner(plan);
parentPort!.on('message', (index: number) => {
  parentPort!.postMessage({ index, result: run(taskAt(plan, index)) });
});
parentPort!.postMessage({});
