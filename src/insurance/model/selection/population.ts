import type { Choice, Group } from './group.ts';
import { partsOf } from './risk.ts';
import { changingCost, choiceOf, type SelectionInput } from './rule.ts';

/** What a share of every risk does. */
interface Manner {
  readonly share: number;
  readonly decides: Group['decides'];
  readonly levy: number;
}

/** The population of a market: everybody by risk and by what decides whether he stays, with the switches worked in. */
export function populationOf(input: SelectionInput): readonly Group[] {
  const { heavyOccupations: heavy, staff, levy: extra } = input.switches ?? {};
  const whole = { ...input, levy: input.levy + (extra?.amount ?? 0) };
  const parts = partsOf(input.risk);
  const ordinary = 1 - (heavy?.share ?? 0);
  const obliged = parts.flatMap(({ share, from, to }) =>
    mannersOf(whole).map(manner => ({
      mass: ordinary * share * manner.share,
      from,
      to,
      decides: manner.decides,
      counts: true,
      levy: manner.levy,
    })),
  );
  const entrants = parts.map(({ share, from, to }) => ({
    mass: share * (staff?.share ?? 0),
    from,
    to,
    // Who comes from outside compares prices alone: nothing keeps him in, and out he owes nothing.
    decides: choiceOf({ ...whole, levy: 0, private: withoutCost(whole.private) }),
    counts: false,
    levy: 0,
  }));
  const heavyOnes: Group = {
    mass: heavy?.share ?? 0,
    from: heavy?.risk ?? 0,
    to: heavy?.risk ?? 0,
    decides: 'in',
    counts: true,
    levy: 0,
  };
  return [...obliged, ...entrants, heavyOnes].filter(({ mass }) => mass > 0);
}

/** What people of one risk do, as shares of that risk. */
function mannersOf(input: SelectionInput): readonly Manner[] {
  const { inert, levy, switches = {} } = input;
  const { preference, onceInLife, transition, waitingTime } = switches;
  const choice = choiceOf(input);
  const priced = 1 - (preference?.public ?? 0) - (preference?.private ?? 0);
  const free = priced * (1 - (onceInLife?.share ?? 0));
  const already = free * (transition?.share ?? 0);
  const awake = (free - already) * (1 - inert) * (1 - (switches.default?.share ?? 0));
  const waiting = awake * (waitingTime?.share ?? 0);
  const held = 1 - (preference?.private ?? 0) - already - awake;
  return [
    { share: held, decides: 'in', levy: 0 },
    { share: preference?.private ?? 0, decides: 'out', levy },
    { share: already, decides: withoutChanging(input, choice), levy },
    { share: awake - waiting, decides: choice, levy },
    { share: waiting, decides: { slope: 1, intercept: 0 }, levy: 0 },
  ];
}

function withoutChanging({ private: market }: SelectionInput, { slope, intercept }: Choice): Choice {
  return { slope, intercept: intercept - (market === undefined ? 0 : changingCost(market)) };
}

function withoutCost(market: SelectionInput['private']): SelectionInput['private'] {
  return market && { loading: market.loading };
}
