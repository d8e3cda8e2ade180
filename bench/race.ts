import type { Contestant } from './contestant.ts';

export interface Lap {
  readonly name: string;
  readonly version: string;
  readonly sets: number;
  /** Sets of answers a second. */
  readonly best: number;
  readonly median: number;
}

/** How long one turn of one engine may take, in seconds. */
const TURN = 0.5;

/** Lets every engine evaluate in turn, several rounds, so that what disturbs the machine disturbs all alike. An engine
 *  evaluates as many of the people as it manages in a turn, and again from the start while time is left. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Lap[]> {
  const counts = new Map<Contestant, number>();
  for (const contestant of contestants) counts.set(contestant, await affordable(contestant));
  const rates = new Map<Contestant, number[]>(contestants.map(c => [c, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants)
      rates.get(contestant)!.push(await turn(contestant, counts.get(contestant)!));
  }
  return contestants.map(contestant => {
    const { name, version } = contestant;
    const sorted = rates.get(contestant)!.toSorted((a, b) => a - b);
    return { name, version, sets: counts.get(contestant)!, best: sorted.at(-1)!, median: median(sorted) };
  });
}

/** Also warms the engine up. */
async function affordable(contestant: Contestant): Promise<number> {
  let count = Math.min(50, contestant.sets);
  for (;;) {
    const start = performance.now();
    await contestant.run(count);
    const seconds = (performance.now() - start) / 1000;
    if (seconds >= TURN / 4)
      return Math.max(20, Math.min(contestant.sets, Math.round((count * TURN) / seconds)));
    if (count === contestant.sets) return count;
    count = Math.min(contestant.sets, count * 4);
  }
}

async function turn(contestant: Contestant, count: number): Promise<number> {
  let done = 0;
  const start = performance.now();
  let seconds = 0;
  do {
    await contestant.run(count);
    done += count;
    seconds = (performance.now() - start) / 1000;
  } while (seconds < TURN);
  return done / seconds;
}

/** @param sorted ascending, at least one */
export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
