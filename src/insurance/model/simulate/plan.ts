import type { Scheme } from '../dynamics/scheme.ts';
import type { Assumptions } from '../population/assumptions.ts';

/** What is simulated: plain data, so that another thread can have it. */
export interface Plan {
  readonly persons: number;
  readonly years: number;
  readonly seed: number;
  /** How often everything is drawn anew, population and fate alike. */
  readonly replications: number;
  readonly assumptions: Assumptions;
  readonly schemes: readonly Scheme[];
}

/** People drawn and followed at once; what a worker holds. The outcome depends on it, never on how many workers there are. */
export const SHARD = 32_768;
/** Starters per shard, taken in turn. */
export const STARTERS = 8_192;

/** A part of the work. */
export interface Task {
  readonly replication: number;
  readonly shard: number;
}

/** How many parts one replication has. */
export function shardsOf({ persons }: Plan): number {
  return Math.ceil(persons / SHARD);
}

/** The parts in the order in which their results are added up. */
export function taskAt(plan: Plan, index: number): Task {
  const shards = shardsOf(plan);
  return { replication: Math.floor(index / shards), shard: index % shards };
}

export function tasksOf(plan: Plan): number {
  return plan.replications * shardsOf(plan);
}
