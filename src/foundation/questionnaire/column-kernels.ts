/** One step over the rows of a block, from start on: small loops over typed arrays only, so that they stay fast. Kernels
 *  that read answers give all table entries together, to find one that is BAD. */
export type Kernel = (
  into: Int32Array,
  where: Int32Array,
  bits: number,
  answers: readonly Uint8Array[],
  tables: readonly Int32Array[],
  start: number,
  rows: number,
) => number;

/** More than points can take away, so that what is seen of them has no high bits. */
const LIFT = 1 << 12;

/** Notes the facts of one question where the word `where` has all the bits. */
export const noteTested: Kernel = (into, where, bits, [column], [table], start, rows) => {
  const [answers, entries] = [column!, table!];
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry;
    into[i] = into[i]! | ((where[i]! & bits) === bits ? entry : 0);
  }
  return seen;
};

/** Notes the facts of one question where the mask `where` is -1. */
export const noteMasked: Kernel = (into, where, _bits, [column], [table], start, rows) => {
  const [answers, entries] = [column!, table!];
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry;
    into[i] = into[i]! | (entry & where[i]!);
  }
  return seen;
};

/** Adds the points of one question where the mask is -1. */
export const addOne: Kernel = (into, where, _bits, [column], [table], start, rows) => {
  const [answers, entries] = [column!, table!];
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const entry = entries[answers[start + i]!]!;
    seen |= entry + LIFT;
    into[i] = into[i]! + (entry & where[i]!);
  }
  return seen;
};

/** The same for two questions: reading and writing the sums costs as much as looking up an answer. */
export const addTwo: Kernel = (into, where, _bits, columns, tables, start, rows) => {
  const [columnA, columnB] = [columns[0]!, columns[1]!];
  const [tableA, tableB] = [tables[0]!, tables[1]!];
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
export const addFour: Kernel = (into, where, _bits, columns, tables, start, rows) => {
  const [columnA, columnB, columnC, columnD] = [columns[0]!, columns[1]!, columns[2]!, columns[3]!];
  const [tableA, tableB, tableC, tableD] = [tables[0]!, tables[1]!, tables[2]!, tables[3]!];
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
