import { dueOf, makeDueTable } from '../dynamics/due.ts';
import { type Ledger, makeLedger } from '../dynamics/ledger.ts';
import { makeLife } from '../dynamics/life.ts';
import { live } from '../dynamics/live.ts';
import { BYTES_OF_TRAITS, makeTraits, readTraits } from '../dynamics/traits.ts';
import { makeBlueprint } from '../population/blueprint.ts';
import { drawResidents, drawStarters } from '../population/draw-people.ts';
import { BYTES_A_PERSON, makePeople } from '../population/people.ts';
import { Random } from '../population/random.ts';
import { countPeople, type Tally } from '../population/tally.ts';
import { type Plan, SHARD, STARTERS, type Task } from './plan.ts';

/** What a part of the work gives. */
export interface TaskResult {
  /** Per scheme. */
  readonly ledgers: readonly Ledger[];
  /** The people that were drawn, of the first replication only. */
  readonly tally: Tally | undefined;
}

/** Memory per person that is followed at once, in bytes: the columns, the traits and the profit due. */
export const BYTES_AT_ONCE = BYTES_A_PERSON + BYTES_OF_TRAITS + 8;

/** What each stream of chance is for. */
const STREAMS = { people: 1, fate: 2, checks: 3 } as const;

/** Makes everything that the parts share, and gives the function that does a part. The columns are used again. */
export function taskRunner(plan: Plan): (task: Task) => TaskResult {
  const { persons, years, seed, assumptions, schemes } = plan;
  const blueprint = makeBlueprint(assumptions);
  const life = makeLife(blueprint);
  const tables = schemes.map(scheme => makeDueTable(scheme, blueprint.shocks));
  const most = Math.min(SHARD, persons);
  const starters = Math.min(STARTERS, most);
  const whole = makePeople(most + starters);
  const traits = makeTraits(most + starters);
  const due = new Float64Array(most + starters);
  return ({ replication, shard }) => {
    const stream = (which: number) => new Random(seed, replication, shard, which);
    const residents = Math.min(SHARD, persons - shard * SHARD);
    const people = residents === most ? whole : makePeople(residents + starters);
    const random = stream(STREAMS.people);
    drawResidents(people, 0, residents, blueprint, random);
    drawStarters(people, residents, people.count, blueprint, random);
    readTraits(people, traits);
    const ledgers = schemes.map((scheme, i) => {
      const ledger = makeLedger(years);
      dueOf(people, scheme, tables[i]!, due);
      live(people, traits, residents, due, life, scheme, stream(STREAMS.fate), ledger);
      return ledger;
    });
    const tally = replication === 0 ? countPeople(people, residents, stream(STREAMS.checks)) : undefined;
    return { ledgers, tally };
  };
}
