import { type Code, unsigned } from './wasm-writer.ts';

/** Instructions on vectors: 16 bytes, one for each of 16 rows. A mask has all bits of a byte set where something holds,
 *  and none elsewhere. */

const simd = (instruction: number): Code => [0xfd, unsigned(instruction)];
const ofTwo =
  (instruction: number) =>
  (a: Code, b: Code): Code => [a, b, simd(instruction)];
const ofMany =
  (instruction: number) =>
  (vectors: readonly Code[]): Code =>
    vectors.map((vector, i) => (i === 0 ? vector : [vector, simd(instruction)]));

/** The vector that stands in the memory, `offset` bytes beyond the address. */
export const load = (address: Code, offset: number): Code => [address, simd(0x00), 0, unsigned(offset)];
export const store = (address: Code, offset: number, vector: Code): Code => [
  [address, vector],
  [simd(0x0b), 0, unsigned(offset)],
];

const constant = (bytes: Uint8Array): Code => [simd(0x0c), [...bytes]];
/** The same byte everywhere. */
export const all = (byte: number): Code => constant(new Uint8Array(16).fill(byte));

/** Bit by bit, of at least one vector. */
export const and = ofMany(0x4e);
export const or = ofMany(0x50);
export const not = (a: Code): Code => [a, simd(0x4d)];
/** The bits of `a` that `b` has not. */
export const without = ofTwo(0x4f);
/** The bits of `a` where the mask has them, those of `b` elsewhere. */
export const choose = (mask: Code, a: Code, b: Code): Code => [a, b, mask, simd(0x52)];
/** A whole number: 1 when any bit is set, else 0. */
export const anySet = (a: Code): Code => [a, simd(0x53)];

/** Byte by byte, without sign: where they are equal. */
export const equal = ofTwo(0x23);
/** `a + b`, which goes on from 0 after 255. */
export const byteSum = ofTwo(0x6e);
/** `a - b`, and 0 where that would be less. */
export const excess = ofTwo(0x73);

/** By row, the entry of the table that its byte says; 0 where the table has none.
 *  @param table 256 bytes at most */
export function lookUp(table: Uint8Array, bytes: Code): Code {
  const found: Code[] = [];
  // One instruction looks in 16 entries, and finds 0 for a byte of 16 or more.
  for (let from = 0; from < table.length; from += 16) {
    const entries = new Uint8Array(16);
    entries.set(table.subarray(from, from + 16));
    if (entries.every(entry => entry === 0)) continue;
    const within = from === 0 ? bytes : byteSum(bytes, all(256 - from));
    found.push([constant(entries), within, simd(0x0e)]);
  }
  return found.length === 0 ? all(0) : or(found);
}
