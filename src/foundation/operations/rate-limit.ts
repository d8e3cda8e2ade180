import type { Text } from '../law/text.ts';

/** Somebody asked too often. */
export class TooOften extends Error {
  /** After so many seconds it is worth trying again. */
  readonly seconds: number;

  constructor(seconds: number) {
    super('too many requests');
    this.name = 'TooOften';
    this.seconds = seconds;
  }
}

export const tooOftenText = (seconds: number): Text => ({
  nl: `Er komen van jou te veel aanvragen achter elkaar. Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}.`,
  en: `Too many requests come from you in a row. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
});

/** Counts what each client asks. In the memory of one process: with n processes behind one door a client may ask up to n
 *  times as much. */
export interface RateLimit {
  /** @param key whose request it is
   *  @throws TooOften */
  take(key: string): void;
}

interface Bucket {
  /** Requests that may still come at once. */
  left: number;
  /** When that was, in milliseconds. */
  at: number;
}

/** Above this many clients, those of whom nothing is left to remember are forgotten, then those seen longest ago. */
const MOST_CLIENTS = 50_000;

/** A bucket of tokens for each client: full, it lets through a fifth of `perMinute` at once; it fills evenly.
 *  @param perMinute 0 lets everything through  @param now the clock, in milliseconds */
export function rateLimit(perMinute: number, now: () => number, most = MOST_CLIENTS): RateLimit {
  if (perMinute === 0) return { take: () => {} };
  const size = Math.max(1, Math.floor(perMinute / 5));
  const perMs = perMinute / 60_000;
  const buckets = new Map<string, Bucket>();

  function forgetSome(at: number): void {
    for (const [key, { left, at: then }] of buckets)
      if (left + (at - then) * perMs >= size) buckets.delete(key);
    // A map keeps the order of insertion, and each use inserts anew.
    for (const key of buckets.keys()) {
      if (buckets.size <= most / 2) break;
      buckets.delete(key);
    }
  }

  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key) ?? { left: size, at };
      const left = Math.min(size, bucket.left + Math.max(0, at - bucket.at) * perMs);
      buckets.delete(key);
      if (buckets.size >= most) forgetSome(at);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (left < 1) throw new TooOften(Math.max(1, Math.ceil((1 - left) / perMs / 1000)));
    },
  };
}
