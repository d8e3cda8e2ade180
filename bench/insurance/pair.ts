import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What two threads did together. */
export interface PairFigures {
  /** By the clock, in the best round. */
  readonly best: number;
  /** For two seconds of work of a core, in the middle round: what two cores do when nothing else asks for them. */
  readonly twoCores: number;
}

interface Round {
  readonly done: number;
  readonly elapsed: number;
  readonly worked: number;
}

const ROUNDS = 5;
const MILLISECONDS = 500;

/** Lets two threads do the same kind of work at the same time, some rounds long. */
export async function measurePair(what: string, folder: string): Promise<PairFigures> {
  const file = new URL('./thread.ts', import.meta.url);
  const threads = [0, 1].map(() => new Worker(file, { workerData: { what, folder } }));
  try {
    await Promise.all(threads.map(thread => once(thread, 'message')));
    const rounds: { readonly clock: number; readonly cores: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const figures = await Promise.all(
        threads.map(async thread => {
          const answer = once(thread, 'message');
          thread.postMessage(MILLISECONDS);
          return (await answer)[0] as Round;
        }),
      );
      const sum = (pick: (one: Round) => number) => figures.reduce((total, one) => total + pick(one), 0);
      rounds.push({
        clock: sum(({ done, elapsed }) => (done / elapsed) * 1000),
        cores: (2 * 1000 * sum(({ done }) => done)) / sum(({ worked }) => worked),
      });
    }
    const cores = rounds.map(round => round.cores).sort((a, b) => a - b);
    return { best: Math.max(...rounds.map(({ clock }) => clock)), twoCores: cores[ROUNDS >> 1]! };
  } finally {
    await Promise.all(threads.map(thread => thread.terminate()));
  }
}
