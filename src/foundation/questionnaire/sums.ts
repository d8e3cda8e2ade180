import { NONE, type Row } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';
import { clamp } from './walk.ts';

/** A set of whole numbers: `least + i` is in it when bit i is set. */
export interface Sums {
  readonly least: number;
  readonly bits: bigint;
}

/** Every sum of one number from each. */
export function plus(a: Sums, b: Sums): Sums {
  if (b.bits === 1n) return { least: a.least + b.least, bits: a.bits };
  let bits = 0n;
  for (const i of ones(b.bits)) bits |= a.bits << BigInt(i);
  return { least: a.least + b.least, bits };
}

export function anyWithin({ least, bits }: Sums, from: number, to: number): boolean {
  const start = Math.max(from, least) - least;
  const width = to - least - start + 1;
  return width > 0 && ((bits >> BigInt(start)) & ((1n << BigInt(width)) - 1n)) !== 0n;
}

export function highest({ least, bits }: Sums): number {
  return least + bits.toString(2).length - 1;
}

export function members({ least, bits }: Sums): readonly number[] {
  return ones(bits).map(i => least + i);
}

function sumsFrom(values: Iterable<number>): Sums {
  const list = [...values];
  const least = Math.min(...list);
  return { least, bits: list.reduce((bits, value) => bits | (1n << BigInt(value - least)), 0n) };
}

/** Attainable sums of a context before the cap. */
export function contextSums(nodes: PointsNodes, { base, root, nodes: list }: Context, row: Row): Sums {
  const { question, first, to, points } = nodes;
  const sums: Sums[] = [{ least: 0, bits: 1n }];
  for (const n of list) {
    const at = first[n]!;
    const option = row[question[n]!]!;
    const from = option === NONE ? at : at + option;
    const until = option === NONE ? first[n + 1]! : from + 1;
    let all: Sums | undefined;
    for (let e = from; e < until; e++) {
      const { least, bits } = sums[to[e]!]!;
      const shifted = { least: least + points[e]!, bits };
      all = all === undefined ? shifted : union(all, shifted);
    }
    sums[n] = all!;
  }
  const { least, bits } = sums[root]!;
  return { least: least + base, bits };
}

/** Every number in the one or the other. */
export function union(a: Sums, b: Sums): Sums {
  const least = Math.min(a.least, b.least);
  return {
    least,
    bits: (a.bits << BigInt(a.least - least)) | (b.bits << BigInt(b.least - least)),
  };
}

export function capped(sums: Sums, cap: number): Sums {
  return sumsFrom(members(sums).map(sum => clamp(sum, cap)));
}

function ones(bits: bigint): readonly number[] {
  const places: number[] = [];
  // Most sets fit in one word, where looking at bits takes no memory.
  let word = Number(BigInt.asUintN(31, bits));
  for (let place = 0; word !== 0; place++, word >>= 1) if (word & 1) places.push(place);
  const rest = bits >> 31n;
  if (rest === 0n) return places;
  const digits = rest.toString(2);
  for (let i = digits.length - 1; i >= 0; i--) if (digits[i] === '1') places.push(30 + digits.length - i);
  return places;
}
