import type { Contestant } from './contestant.ts';

/** How fast an engine was in one turn: sets of answers. */
export interface Pace {
  readonly perSecond: number;
  readonly perCoreSecond: number;
}

/** How long one turn of one engine may take, in seconds. */
const TURN = 0.5;

/** How many people fit in a turn. Each try goes twice and the second counts, so that the engine has warmed up. */
export async function affordable(contestant: Contestant): Promise<number> {
  let count = Math.min(50, contestant.sets);
  for (;;) {
    await contestant.run(count);
    const start = performance.now();
    await contestant.run(count);
    const seconds = (performance.now() - start) / 1000;
    if (seconds >= TURN / 4)
      return Math.max(20, Math.min(contestant.sets, Math.round((count * TURN) / seconds)));
    if (count === contestant.sets) return count;
    count = Math.min(contestant.sets, count * 4);
  }
}

export async function turn(contestant: Contestant, count: number): Promise<Pace> {
  let done = 0;
  let seconds = 0;
  const before = process.cpuUsage();
  const start = performance.now();
  do {
    await contestant.run(count);
    done += count;
    seconds = (performance.now() - start) / 1000;
  } while (seconds < TURN);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: done / seconds, perCoreSecond: (done * 1_000_000) / (user + system) };
}
