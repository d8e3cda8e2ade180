import { Worker } from 'node:worker_threads';
import { type Collected, Collector } from '../model/simulate/collect.ts';
import { type Plan, tasksOf } from '../model/simulate/plan.ts';
import type { TaskResult } from '../model/simulate/run-task.ts';

/** Most parts that may be ahead of the one that is missing: what came too early is kept in memory. */
const AHEAD = 64;

/** How a simulation is run; nothing here changes its outcome. */
export interface RunOptions {
  /** Threads that work at the same time, at least 1. */
  readonly workers: number;
  /** Stops everything. */
  readonly signal?: AbortSignal;
  /** Told after every part: how many are done, and of how many. */
  progress?(done: number, of: number): void;
}

/** What a worker says: without a result it only asks for work. */
interface Message {
  readonly index?: number;
  readonly result?: TaskResult;
}

/** Runs a simulation on some threads. The outcome is the same however many there are.
 *  @throws the reason of the signal when it aborts, and what a thread fails with; no thread is left behind */
export async function runSimulation(
  plan: Plan,
  { workers: wanted, signal, progress }: RunOptions,
): Promise<Collected> {
  signal?.throwIfAborted();
  const tasks = tasksOf(plan);
  const collector = new Collector(plan);
  const workers = Array.from(
    { length: Math.min(wanted, tasks) },
    () => new Worker(FILE, { workerData: plan }),
  );
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => reject(signal!.reason);
  signal?.addEventListener('abort', stop);
  let given = 0;
  const idle: Worker[] = [];
  const handOut = () => {
    while (idle.length > 0 && given < tasks && given < collector.missing + AHEAD)
      idle.pop()!.postMessage(given++);
  };
  for (const worker of workers) {
    worker.on('error', reject);
    worker.on('message', ({ index, result }: Message) => {
      if (index !== undefined && result !== undefined) {
        collector.add(index, result);
        progress?.(collector.done, tasks);
      }
      if (collector.done === tasks) return resolve();
      idle.push(worker);
      handOut();
    });
  }
  try {
    await promise;
    return collector.collected();
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(workers.map(worker => worker.terminate()));
  }
}

/** The file of a thread, beside this one: TypeScript in the source, JavaScript in the build. */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
