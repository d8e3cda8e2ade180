import type { ColumnRule, WordMask } from './column-plan.ts';

/** The inner loops over the rows of a block: small, over typed arrays only, so that they stay fast. */

/** More than points can take away, so that what is seen of them has no high bits. */
const LIFT = 1 << 12;

/** Adds the table's entry for each answer; gives all entries together, to find one that is BAD. */
export function addAll(
  sums: Int32Array,
  column: Uint8Array,
  start: number,
  count: number,
  table: Int32Array,
): number {
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const entry = table[column[start + i]!]!;
    seen |= entry + LIFT;
    sums[i] = sums[i]! + entry;
  }
  return seen;
}

/** The same, only where the mask is -1. */
export function addWhere(
  sums: Int32Array,
  column: Uint8Array,
  start: number,
  count: number,
  table: Int32Array,
  mask: Int32Array,
): number {
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const entry = table[column[start + i]!]!;
    seen |= entry + LIFT;
    sums[i] = sums[i]! + (entry & mask[i]!);
  }
  return seen;
}

/** Sets the bits of the table's entry for each answer. */
export function noteAll(
  facts: Int32Array,
  column: Uint8Array,
  start: number,
  count: number,
  table: Int32Array,
): number {
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const entry = table[column[start + i]!]!;
    seen |= entry;
    facts[i] = facts[i]! | entry;
  }
  return seen;
}

/** The same, only where the mask is -1. */
export function noteWhere(
  facts: Int32Array,
  column: Uint8Array,
  start: number,
  count: number,
  table: Int32Array,
  mask: Int32Array,
): number {
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const entry = table[column[start + i]!]!;
    seen |= entry;
    facts[i] = facts[i]! | (entry & mask[i]!);
  }
  return seen;
}

/** Makes the mask -1 where the rule holds and 0 elsewhere. */
export function maskOf(
  rule: Exclude<ColumnRule, undefined>,
  facts: readonly Int32Array[],
  count: number,
  mask: Int32Array,
): void {
  mask.fill(0, 0, count);
  for (const clause of rule) {
    const [one, other] = clause;
    if (other === undefined) maskOne(facts[one!.word]!, one!.bits, count, mask);
    else if (clause.length === 2)
      maskTwo(facts[one!.word]!, one!.bits, facts[other.word]!, other.bits, count, mask);
    else maskMany(clause, facts, count, mask);
  }
}

function maskOne(facts: Int32Array, bits: number, count: number, mask: Int32Array): void {
  for (let i = 0; i < count; i++) if ((facts[i]! & bits) === bits) mask[i] = -1;
}

function maskTwo(
  facts: Int32Array,
  bits: number,
  moreFacts: Int32Array,
  moreBits: number,
  count: number,
  mask: Int32Array,
): void {
  for (let i = 0; i < count; i++)
    if ((facts[i]! & bits) === bits && (moreFacts[i]! & moreBits) === moreBits) mask[i] = -1;
}

function maskMany(
  clause: readonly WordMask[],
  facts: readonly Int32Array[],
  count: number,
  mask: Int32Array,
): void {
  for (let i = 0; i < count; i++)
    if (clause.every(({ word, bits }) => (facts[word]![i]! & bits) === bits)) mask[i] = -1;
}
