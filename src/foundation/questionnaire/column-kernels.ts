import { SUM } from './column-codes.ts';

/** One step over the rows of a block, from start on: small loops over typed arrays only, so that they stay fast. Kernels
 *  that read answers give all table entries together, to find one that is BAD. */
export type Kernel = (
  into: Int32Array,
  where: Int32Array,
  at: number,
  columns: readonly Uint8Array[],
  tables: readonly Int32Array[],
  start: number,
  rows: number,
) => number;

/** More than points can take away, so that what is seen of them has no high bits. */
const LIFT = 1 << 12;

/** Notes the facts of one question where bit `at` of the word `where` is set. */
export const noteAtBit: Kernel = (into, where, at, columns, tables, start, rows) => {
  const answers = columns[0]!;
  const entries = tables[0]!;
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry;
    // Without a branch: which rows a question applies to is hard to predict.
    into[i] = into[i]! | (entry & -((where[i]! >>> at) & 1));
  }
  return seen;
};

/** Notes the facts of one question where the mask `where` is -1. */
export const noteMasked: Kernel = (into, where, _at, columns, tables, start, rows) => {
  const answers = columns[0]!;
  const entries = tables[0]!;
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry;
    into[i] = into[i]! | (entry & where[i]!);
  }
  return seen;
};

/** Adds the points of one question where the mask is -1. */
export const addOne: Kernel = (into, where, _at, columns, tables, start, rows) => {
  const answers = columns[0]!;
  const entries = tables[0]!;
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry + LIFT;
    into[i] = into[i]! + (entry & where[i]!);
  }
  return seen;
};

/** The same for two questions: reading and writing the sums costs as much as looking up an answer. */
export const addTwo: Kernel = (into, where, _at, columns, tables, start, rows) => {
  const columnA = columns[0]!;
  const columnB = columns[1]!;
  const tableA = tables[0]!;
  const tableB = tables[1]!;
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const a = tableA[columnA[start + i]!]!;
    const b = tableB[columnB[start + i]!]!;
    seen |= (a + LIFT) | (b + LIFT);
    into[i] = into[i]! + ((a + b) & where[i]!);
  }
  return seen;
};

/** The same for four. */
export const addFour: Kernel = (into, where, _at, columns, tables, start, rows) => {
  const columnA = columns[0]!;
  const columnB = columns[1]!;
  const columnC = columns[2]!;
  const columnD = columns[3]!;
  const tableA = tables[0]!;
  const tableB = tables[1]!;
  const tableC = tables[2]!;
  const tableD = tables[3]!;
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const at = start + i;
    const a = tableA[columnA[at]!]!;
    const b = tableB[columnB[at]!]!;
    const c = tableC[columnC[at]!]!;
    const d = tableD[columnD[at]!]!;
    seen |= (a + LIFT) | (b + LIFT) | (c + LIFT) | (d + LIFT);
    into[i] = into[i]! + ((a + b + c + d) & where[i]!);
  }
  return seen;
};

/** Adds the capped points of one viewpoint to the totals, and how many of its questions stand open. */
export function addCapped(sums: Int32Array, table: Int32Array, rows: number, total: Int32Array): void {
  for (let i = 0; i < rows; i++) {
    const sum = sums[i]!;
    total[i] = total[i]! + table[sum & SUM]! + (sum & ~SUM);
  }
}

/** The same for three viewpoints. */
export function addThreeCapped(
  sums: readonly Int32Array[],
  tables: readonly Int32Array[],
  rows: number,
  total: Int32Array,
): void {
  const sumsA = sums[0]!;
  const sumsB = sums[1]!;
  const sumsC = sums[2]!;
  const tableA = tables[0]!;
  const tableB = tables[1]!;
  const tableC = tables[2]!;
  for (let i = 0; i < rows; i++) {
    const a = sumsA[i]!;
    const b = sumsB[i]!;
    const c = sumsC[i]!;
    const open = (a & ~SUM) + (b & ~SUM) + (c & ~SUM);
    total[i] = total[i]! + tableA[a & SUM]! + tableB[b & SUM]! + tableC[c & SUM]! + open;
  }
}
