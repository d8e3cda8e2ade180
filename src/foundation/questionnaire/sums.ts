import { NONE, type Plan, type Row } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';

/** A set of whole numbers: `least + i` is in it when bit i is set. */
export interface Sums {
  readonly least: number;
  readonly bits: bigint;
}

/** Every sum of one number from each. */
export function plus(a: Sums, b: Sums): Sums {
  let bits = 0n;
  for (const i of ones(b.bits)) bits |= a.bits << BigInt(i);
  return { least: a.least + b.least, bits };
}

export function anyWithin({ least, bits }: Sums, from: number, to: number): boolean {
  const start = Math.max(from, least) - least;
  const width = to - least - start + 1;
  return width > 0 && ((bits >> BigInt(start)) & ((1n << BigInt(width)) - 1n)) !== 0n;
}

export function members({ least, bits }: Sums): readonly number[] {
  return ones(bits).map(i => least + i);
}

export function sumsFrom(values: Iterable<number>): Sums {
  const list = [...values];
  const least = Math.min(...list);
  return { least, bits: list.reduce((bits, value) => bits | (1n << BigInt(value - least)), 0n) };
}

/** Attainable points of a context after the cap. */
export function cappedSums(plan: Plan, nodes: PointsNodes, context: Context, row: Row): Sums {
  return capped(contextSums(plan, nodes, context, row), plan.caps[context.viewpoint]!);
}

function contextSums(plan: Plan, nodes: PointsNodes, { base, root, nodes: list }: Context, row: Row): Sums {
  const { question, first, to, points } = nodes;
  const sums = new Map<number, Sums>([[0, { least: 0, bits: 1n }]]);
  for (const n of list) {
    const q = question[n]!;
    const [from, until] = row[q] === NONE ? [0, plan.options[q]!] : [row[q]!, row[q]! + 1];
    let all: Sums | undefined;
    for (let e = first[n]! + from; e < first[n]! + until; e++) {
      const { least, bits } = sums.get(to[e]!)!;
      const shifted = { least: least + points[e]!, bits };
      all = all === undefined ? shifted : union(all, shifted);
    }
    sums.set(n, all!);
  }
  const { least, bits } = sums.get(root)!;
  return { least: least + base, bits };
}

function union(a: Sums, b: Sums): Sums {
  const least = Math.min(a.least, b.least);
  return {
    least,
    bits: (a.bits << BigInt(a.least - least)) | (b.bits << BigInt(b.least - least)),
  };
}

function capped(sums: Sums, cap: number): Sums {
  return sumsFrom(members(sums).map(sum => Math.max(-cap, Math.min(cap, sum))));
}

function ones(bits: bigint): readonly number[] {
  const digits = bits.toString(2);
  const places: number[] = [];
  for (let i = digits.length - 1; i >= 0; i--) if (digits[i] === '1') places.push(digits.length - 1 - i);
  return places;
}
