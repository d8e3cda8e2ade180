import { outside, refuse } from '../market-problem.ts';
import { averageCost, locate, stayersAt } from './average-cost.ts';
import {
  continuaOf,
  type Equilibrium,
  equilibriaOf,
  type Jump,
  jumpsOf,
  SPIRAL_BELOW,
} from './equilibria.ts';
import { type FlywheelPoint, flywheelOf } from './flywheel.ts';
import { type Path, pathFrom } from './path.ts';
import { type Pool, poolOf } from './pool.ts';
import { populationOf } from './population.ts';
import { meanRisk, riskProblems } from './risk.ts';
import { ruleProblems, type SelectionInput } from './rule.ts';
import { type SwitchId, switchedOn, switchProblems } from './switches.ts';

/** Where a market ends that starts from the pooled premium. */
export interface Ending {
  /** null when it never comes to rest. */
  readonly premium: number | null;
  readonly leavers: number | null;
}

/** What a market with selection does. */
export interface Selection extends Path {
  /** Premium when everybody who is obliged stays. */
  readonly pooledPremium: number;
  readonly start: number;
  /** All of them, in ascending order. */
  readonly equilibria: readonly Equilibrium[];
  readonly continua: readonly (readonly [number, number])[];
  readonly jumps: readonly Jump[];
  /** Share of all who have left at the limit. */
  readonly leavers: number | null;
  /** Whether less than 5 % of all are left in the pool where the iteration ends. */
  readonly spiral: boolean;
  /** With a floor: how many times the public cover the mean leaver gets for the same money; null without leavers. */
  readonly coverMultiple: number | null;
  readonly flywheel: readonly FlywheelPoint[];
  /** Without any switch, and with each one alone. */
  readonly without: Ending;
  readonly effects: readonly ({ readonly switch: SwitchId } & Ending)[];
}

/** Premium → who leaves → premium, to all equilibria.
 *  @throws InputError naming the field that cannot be */
export function selection(input: SelectionInput): Selection {
  refuse([
    ...riskProblems(input.risk, '/risk'),
    ...ruleProblems(input),
    ...switchProblems(input.switches, input.private !== undefined, '/switches'),
    ...(input.start === undefined ? [] : outside('/start', input.start, { from: 0 })),
  ]);
  const pool = poolOf(populationOf(input));
  const pooledPremium = pooled(input);
  const start = input.start ?? pooledPremium;
  const path = pathFrom(pool, start);
  const leavers = leaversOf(pool, path.limit);
  const bare = { ...input, switches: undefined, start: undefined };
  return {
    pooledPremium,
    start,
    equilibria: equilibriaOf(pool),
    continua: continuaOf(pool),
    jumps: jumpsOf(pool),
    ...path,
    leavers,
    spiral: path.limit !== null && stayersAt(pool, path.limit) < SPIRAL_BELOW,
    coverMultiple: coverMultiple(input, pool, path.limit),
    flywheel: flywheelOf(pool),
    without: endingOf(bare),
    effects: switchedOn(input.switches).map(id => ({
      switch: id,
      ...endingOf({ ...bare, switches: { [id]: input.switches![id] } }),
    })),
  };
}

/** Where the market ends, from the pooled premium. @param input sound */
export function endingOf(input: SelectionInput): Ending {
  const pool = poolOf(populationOf(input));
  const { limit } = pathFrom(pool, pooled(input));
  return { premium: limit, leavers: leaversOf(pool, limit) };
}

/** Premium that covers everybody who is obliged. */
function pooled({ risk, switches }: SelectionInput): number {
  const heavy = switches?.heavyOccupations;
  return heavy === undefined ? meanRisk(risk) : (1 - heavy.share) * meanRisk(risk) + heavy.share * heavy.risk;
}

function leaversOf(pool: Pool, premium: number | null): number | null {
  return premium === null ? null : share(pool, premium);
}

function share(pool: Pool, premium: number): number {
  const [piece, u] = locate(pool, premium);
  return Math.min(Math.max((piece.left[0] + piece.left[1] * u) / pool.counted, 0), 1);
}

/** (π − levy) ÷ ((1 + loading) × mean risk of the leavers): what the same money buys. */
function coverMultiple(input: SelectionInput, pool: Pool, premium: number | null): number | null {
  const { private: market, levy, switches } = input;
  if (market?.floor === undefined || premium === null) return null;
  const [piece, u] = locate(pool, premium);
  const left = piece.left[0] + piece.left[1] * u;
  const risk = piece.leftRisk[0] + piece.leftRisk[1] * u + piece.leftRisk[2] * u * u;
  if (left <= 0 || risk <= 0) return null;
  const spent = premium - levy - (switches?.levy?.amount ?? 0);
  return spent / ((1 + market.loading) * (risk / left));
}

/** The premium that follows from a premium, for one market. @param input sound */
export function averageCostOf(input: SelectionInput): (premium: number) => number {
  const pool = poolOf(populationOf(input));
  return premium => averageCost(pool, premium);
}
