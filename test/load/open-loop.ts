import { performance } from 'node:perf_hooks';

/** One request of a run: how long it took, counted from the moment it was due, and what was wrong with it. */
export interface Sample {
  readonly kind: string;
  /** Milliseconds, waiting for its turn included. */
  readonly ms: number;
  readonly error: string | undefined;
}

/** Sends requests on a fixed timetable, whether those before have been answered or not: who is slow gets no rest, and a
 *  request that had to wait counts from the moment it was due (no coordinated omission).
 *  @param rate requests a second
 *  @param send sends the request with this number and says what kind it was; throws when the answer is not as it should be
 *  @returns one sample for each, when all have been answered */
export async function openLoop(
  rate: number,
  seconds: number,
  send: (number: number) => { readonly kind: string; readonly answer: Promise<void> },
): Promise<readonly Sample[]> {
  const total = Math.round(rate * seconds);
  const samples: Promise<Sample>[] = [];
  const start = performance.now();
  await new Promise<void>(resolve => {
    const tick = (): void => {
      const due = Math.min(total, Math.floor(((performance.now() - start) * rate) / 1000) + 1);
      while (samples.length < due) {
        const at = start + (samples.length * 1000) / rate;
        const { kind, answer } = send(samples.length);
        const sample = (error?: unknown): Sample => ({
          kind,
          ms: performance.now() - at,
          error: error === undefined ? undefined : String(error),
        });
        samples.push(answer.then(() => sample(), sample));
      }
      if (samples.length === total) resolve();
      else setTimeout(tick, 1);
    };
    tick();
  });
  return Promise.all(samples);
}

export interface Figures {
  readonly requests: number;
  readonly errors: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/** @param samples at least one */
export function figuresOf(samples: readonly Sample[]): Figures {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  // Nearest rank: the least value that so many in a hundred do not exceed.
  const percentile = (p: number): number => sorted[Math.ceil((p / 100) * sorted.length) - 1]!;
  return {
    requests: samples.length,
    errors: samples.filter(({ error }) => error !== undefined).length,
    p50: percentile(50),
    p90: percentile(90),
    p99: percentile(99),
    max: percentile(100),
  };
}
