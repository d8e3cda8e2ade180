import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Pace } from './turn.ts';

export interface Lap {
  readonly name: string;
  readonly version: string;
  readonly sets: number;
  /** Sets of answers a second. */
  readonly best: number;
  readonly median: number;
  /** Sets of answers for each second that a core really worked on them, whatever else the machine does: the median. */
  readonly perCoreSecond: number;
}

/** Lets every engine evaluate in turn, several rounds, so that what disturbs the machine disturbs all alike; each in a
 *  process of its own. An engine evaluates as many of the people as it manages in a turn, and again from the start while
 *  time is left.
 *  @param names of the line-up */
export async function race(names: readonly string[], rounds: number): Promise<readonly Lap[]> {
  const lanes: Lane[] = [];
  try {
    for (const name of names) lanes.push(await open(name));
    for (let round = 0; round < rounds; round++)
      for (const { process, count, paces } of lanes) {
        process.send(count);
        paces.push(await heard<Pace>(process));
      }
    return lanes.map(lapOf);
  } finally {
    for (const { process } of lanes) process.kill();
  }
}

interface Lane {
  readonly process: ChildProcess;
  readonly name: string;
  readonly version: string;
  /** People in a turn. */
  readonly count: number;
  readonly paces: Pace[];
}

async function open(name: string): Promise<Lane> {
  const process = fork(new URL('./lane.ts', import.meta.url), [name], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const greeting = await heard<Pick<Lane, 'name' | 'version' | 'count'>>(process);
  return { process, ...greeting, paces: [] };
}

/** What a lane says next.
 *  @throws Error when it ends instead */
async function heard<T>(process: ChildProcess): Promise<T> {
  const [said] = await Promise.race([
    once(process, 'message'),
    once(process, 'exit').then(([code]) => {
      throw new Error(`an engine ended (${code})`);
    }),
  ]);
  return said as T;
}

function lapOf({ name, version, count, paces }: Lane): Lap {
  const sorted = (of: (pace: Pace) => number) => paces.map(of).sort((a, b) => a - b);
  const rates = sorted(pace => pace.perSecond);
  return {
    ...{ name, version, sets: count },
    best: rates.at(-1)!,
    median: median(rates),
    perCoreSecond: median(sorted(pace => pace.perCoreSecond)),
  };
}

/** @param sorted ascending, at least one */
export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
