import { addLedger, type Ledger } from '../dynamics/ledger.ts';
import { addTally, type Tally } from '../population/tally.ts';
import { type Plan, shardsOf, tasksOf } from './plan.ts';
import { type Replication, replicationOf } from './replication.ts';
import type { TaskResult } from './run-task.ts';

/** Everything that was simulated. */
export interface Collected {
  /** Per scheme, per replication. */
  readonly replications: readonly (readonly Replication[])[];
  /** The population of the first replication. */
  readonly tally: Tally;
}

/** Adds up the results of the parts in the order of the parts, in whatever order they come in: sums of fractions then do
 *  not depend on who was first. Keeps no more than one replication and what came too early. */
export class Collector {
  private readonly plan: Plan;
  private readonly early = new Map<number, TaskResult>();
  private next = 0;
  private ledgers: readonly Ledger[] = [];
  private tally: Tally | undefined;
  private readonly replications: Replication[][];

  constructor(plan: Plan) {
    this.plan = plan;
    this.replications = plan.schemes.map(() => []);
  }

  /** @param index of the part, as `taskAt` */
  add(index: number, result: TaskResult): void {
    this.early.set(index, result);
    for (let found = this.early.get(this.next); found !== undefined; found = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.take(found);
      this.next++;
    }
  }

  /** Parts that came in so far. */
  get done(): number {
    return this.next + this.early.size;
  }

  /** The first part that did not come in yet. */
  get missing(): number {
    return this.next;
  }

  /** @throws Error when a part is missing: a fault of who hands out the parts */
  collected(): Collected {
    if (this.next !== tasksOf(this.plan) || this.tally === undefined) throw new Error('a part is missing');
    return { replications: this.replications, tally: this.tally };
  }

  private take({ ledgers, tally }: TaskResult): void {
    if (tally !== undefined) {
      if (this.tally === undefined) this.tally = tally;
      else addTally(this.tally, tally);
    }
    if (this.ledgers.length === 0) this.ledgers = ledgers;
    else for (const [i, ledger] of this.ledgers.entries()) addLedger(ledger, ledgers[i]!);
    if ((this.next + 1) % shardsOf(this.plan) !== 0) return;
    for (const [i, ledger] of this.ledgers.entries()) this.replications[i]!.push(replicationOf(ledger));
    this.ledgers = [];
  }
}
