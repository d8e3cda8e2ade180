import { GROUPS, JOINT_GROUPS, placeOf, STEPS } from '../dynamics/groups.ts';
import type { Ledger } from '../dynamics/ledger.ts';

/** Years at the end over which a scheme counts as grown up. */
export const GROWN_YEARS = 10;

/** One year of one replication. Amounts in cents. */
export interface YearFigures {
  /** Insured people at work, on average over the year. */
  readonly insured: number;
  /** People with a benefit, on average over the year. */
  readonly claimants: number;
  readonly started: number;
  readonly ended: number;
  readonly benefits: number;
  /** Profit over which premium is due. */
  readonly base: number;
  /** The share of that profit that pays the benefits of the year. */
  readonly premium: number;
}

/** A group over all years, when everybody always pays the premium that covers the whole. */
export interface GroupFigures {
  readonly persons: number;
  /** Share of the persons who get more than they pay. */
  readonly winners: number;
  /** What a person gets less what they pay, in cents. */
  readonly net: number;
}

/** What one replication says of one scheme. */
export interface Replication {
  readonly years: readonly YearFigures[];
  /** The same share of profit every year that pays the benefits of all years. */
  readonly level: number;
  /** The share of profit that pays the benefits of the last years, when claims no longer pile up. */
  readonly grown: number;
  /** In those last years: claimants per insured, claims begun per insured, and ended per claimant, a year. */
  readonly stock: number;
  readonly inflow: number;
  readonly outflow: number;
  readonly groups: readonly GroupFigures[];
  /** Share of everybody's time that they were ill, paid or not. */
  readonly ill: number;
  readonly personYears: number;
}

/** Reads the figures from what was booked. */
export function replicationOf(ledger: Ledger): Replication {
  const years = yearsOf(ledger);
  const total = (of: readonly YearFigures[], key: keyof YearFigures) =>
    of.reduce((sum, year) => sum + year[key], 0);
  const last = years.slice(-GROWN_YEARS);
  const level = ratio(total(years, 'benefits'), total(years, 'base'));
  return {
    years,
    level,
    grown: ratio(total(last, 'benefits'), total(last, 'base')),
    stock: ratio(total(last, 'claimants'), total(last, 'insured')),
    inflow: ratio(total(last, 'started'), total(last, 'insured')),
    outflow: ratio(total(last, 'ended'), total(last, 'claimants')),
    groups: groupsOf(ledger, level),
    ill: ratio(ledger.ill, ledger.passed),
    personYears: ledger.passed,
  };
}

function yearsOf({ years, spans, claims }: Ledger): readonly YearFigures[] {
  let insured = 0;
  let base = 0;
  return Array.from({ length: years }, (_, year) => {
    const at = year * 4;
    insured += spans[at]!;
    base += spans[at + 2]!;
    // What is left of a sum of parts of years may lie a hair below 0.
    const due = Math.max(0, base + spans[at + 3]!);
    const benefits = claims[at + 1]!;
    return {
      insured: Math.max(0, insured + spans[at + 1]!),
      claimants: claims[at]!,
      started: claims[at + 2]!,
      ended: claims[at + 3]!,
      benefits,
      base: due,
      premium: ratio(benefits, due),
    };
  });
}

function groupsOf({ joint, ratios }: Ledger, level: number): readonly GroupFigures[] {
  const sums = GROUPS.map(() => [0, 0, 0] as [number, number, number]);
  for (const [i, members] of JOINT_GROUPS.entries()) {
    for (const group of members) for (let k = 0; k < 3; k++) sums[group]![k]! += joint[i * 3 + k]!;
  }
  return sums.map(([persons, base, benefits], group) => ({
    persons,
    winners: ratio(winners(ratios.subarray(group * STEPS, (group + 1) * STEPS), level), persons),
    net: ratio(benefits - level * base, persons),
  }));
}

/** Persons whose benefits per cent of due profit exceed the premium; of the step that it falls in, the part above it. */
function winners(steps: Float64Array, level: number): number {
  if (level === 0) return 0;
  const place = placeOf(level);
  const own = Math.floor(place);
  let count = (steps[own] ?? 0) * (1 - (place - own));
  for (let step = own + 1; step < STEPS; step++) count += steps[step]!;
  return count;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
