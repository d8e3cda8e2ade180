import { lookUp } from './vector-code.ts';
import { type Code, unsigned } from './wasm-writer.ts';

/** A whole number with a sign for each of 16 rows: in one vector (of bytes), two (of 16-bit numbers) or four (of 32-bit
 *  numbers). As few as will do are the fastest; they must be enough for every sum on the way. */
export type Numbers = readonly Code[];

/** Keeps a vector that is needed more than once, and gives what takes it again. */
export type Keep = (vector: Code) => Code;

/** How many vectors it takes to hold 16 numbers from low to high. */
export function vectorsFor(low: number, high: number): number {
  const fits = (limit: number) => low >= -limit && high < limit;
  return fits(0x80) ? 1 : fits(0x8000) ? 2 : 4;
}

/** An instruction that there is for bytes and, `step` further each, for 16 and 32 bits. */
const simd = (instruction: number, step: number, vectors: number): Code => [
  0xfd,
  unsigned(instruction + step * (vectors >> 1)),
];
const SUM = [0x6e, 0x20] as const;
const LEAST = [0x76, 0x20] as const;
const MOST = [0x78, 0x20] as const;
const IS_MORE = [0x27, 0x0a] as const;
/** The first and the last half of a vector, in numbers twice as wide. */
const WIDEN_FIRST = [0x87, 0x20] as const;
const WIDEN_LAST = [0x88, 0x20] as const;
/** Of two vectors one, in numbers half as wide; there is none for bytes. */
const NARROW = [0x45, 0x20] as const;

/** The same number everywhere, in each of so many vectors. */
const constant = (value: number, vectors: number): Code => {
  const bytes = Array.from({ length: 16 }, (_, i) => (value >> (8 * (i % vectors))) & 0xff);
  return [0xfd, 0x0c, bytes];
};

/** By row, the number in the list that its byte says; 0 beyond the list.
 *  @param list numbers of 16 bits */
export function numbersAt(list: readonly number[], bytes: Code, keep: Keep): Numbers {
  const lowBytes = lookUp(Uint8Array.from(list), bytes);
  if (vectorsFor(Math.min(...list), Math.max(...list)) === 1) return [lowBytes];
  const highBytes = lookUp(
    Uint8Array.from(list, value => value >> 8),
    bytes,
  );
  const [low, high] = [keep(lowBytes), keep(highBytes)];
  return [0, 8].map(from => {
    const inTurn = Array.from({ length: 8 }, (_, i) => [from + i, 16 + from + i]);
    return [low, high, 0xfd, 0x0d, inTurn];
  });
}

export const zeros = (vectors: number): Numbers => new Array(vectors).fill(constant(0, vectors));

/** The same numbers in so many vectors, which may not be fewer than they are in. */
export function inVectors(vectors: number, numbers: Numbers, keep: Keep): Numbers {
  const now = numbers.length;
  if (now === vectors) return numbers;
  const wider = numbers.flatMap(vector => {
    const kept = keep(vector);
    return [
      [kept, simd(...WIDEN_FIRST, now)],
      [kept, simd(...WIDEN_LAST, now)],
    ];
  });
  return inVectors(vectors, wider, keep);
}

/** By row, the sum; both in as many vectors. */
export function sumOf(a: Numbers, b: Numbers): Numbers {
  return a.map((vector, i) => [vector, b[i]!, simd(...SUM, a.length)]);
}

export function raisedBy(amount: number, numbers: Numbers): Numbers {
  const n = numbers.length;
  return numbers.map(vector => [vector, constant(amount, n), simd(...SUM, n)]);
}

/** By row, the number, or the limit beyond which it lies. */
export function between(low: number, high: number, numbers: Numbers): Numbers {
  const n = numbers.length;
  return numbers.map(vector => [
    [vector, constant(low, n), simd(...MOST, n)],
    [constant(high, n), simd(...LEAST, n)],
  ]);
}

/** Mask of the rows whose number is more than the limit. */
export function isAbove(limit: number, numbers: Numbers): Code {
  const n = numbers.length;
  return packed(numbers.map(vector => [vector, constant(limit, n), simd(...IS_MORE, n)]));
}

/** Masks of numbers as one of bytes. */
function packed(masks: Numbers): Code {
  const n = masks.length;
  if (n === 1) return masks[0]!;
  const pairs = Array.from({ length: n / 2 }, (_, i) => [
    masks[2 * i]!,
    masks[2 * i + 1]!,
    simd(...NARROW, n),
  ]);
  return packed(pairs);
}
