import type { Contestant } from './contestant.ts';

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

interface Pace {
  readonly perSecond: number;
  readonly perCoreSecond: number;
}

/** How long one turn of one engine may take, in seconds. */
const TURN = 0.5;

/** Lets every engine evaluate in turn, several rounds, so that what disturbs the machine disturbs all alike. An engine
 *  evaluates as many of the people as it manages in a turn, and again from the start while time is left. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Lap[]> {
  const counts = new Map<Contestant, number>();
  for (const contestant of contestants) counts.set(contestant, await affordable(contestant));
  const paces = new Map<Contestant, Pace[]>(contestants.map(c => [c, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      paces.get(contestant)!.push(await turn(contestant, counts.get(contestant)!));
    }
  }
  return contestants.map(contestant => {
    const { name, version } = contestant;
    const sorted = (of: (pace: Pace) => number) =>
      paces
        .get(contestant)!
        .map(of)
        .sort((a, b) => a - b);
    const rates = sorted(pace => pace.perSecond);
    return {
      name,
      version,
      sets: counts.get(contestant)!,
      best: rates.at(-1)!,
      median: median(rates),
      perCoreSecond: median(sorted(pace => pace.perCoreSecond)),
    };
  });
}

/** How many people fit in a turn. Each try goes twice and the second counts, so that the engine has warmed up. */
async function affordable(contestant: Contestant): Promise<number> {
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

async function turn(contestant: Contestant, count: number): Promise<Pace> {
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

/** @param sorted ascending, at least one */
export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
