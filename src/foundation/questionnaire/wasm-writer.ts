/** Writes a WebAssembly module of one function in its binary form (https://webassembly.github.io/spec/core/binary): just
 *  the few instructions that the columns need. */

/** Instructions as bytes. Parts nest, so that code is put together without copying it each time. */
export type Code = readonly (number | Code)[];

/** A whole number from 0 up, below 2^32 (LEB128). */
export function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];

/** A whole number of 32 bits. @param value from 0 to 63 */
export const int = (value: number): Code => [0x41, value];
export const intBelow = (a: Code, b: Code): Code => [a, b, 0x49];
export const intSum = (a: Code, b: Code): Code => [a, b, 0x6a];
export const intOr = (a: Code, b: Code): Code => [a, b, 0x72];
export const shiftedLeft = (a: Code, bits: number): Code => [a, int(bits), 0x74];

const LOOP = 0x03;
const NO_RESULT = 0x40;
const BRANCH_IF = 0x0d;
const END = 0x0b;

/** Does `body` once, and again for as long as `test` gives something else than 0 after it. */
export const repeat = (body: Code, test: Code): Code => [LOOP, NO_RESULT, body, test, BRANCH_IF, 0, END];

const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const PAGE = 65_536;
const FUNCTION_TYPE = 0x60;
const INT = 0x7f;
const VECTOR = 0x7b;

/** A module that exports a `memory` of at least `bytes`, and a function `run` that takes a whole number and gives one.
 *  Locals are numbered: first what the function takes, then `ints` whole numbers, then `vectors` of 16 bytes.
 *  @param body leaves what the function gives on the stack */
export function wasmModule(
  bytes: number,
  { ints, vectors }: { readonly ints: number; readonly vectors: number },
  body: Code,
): Uint8Array<ArrayBuffer> {
  const type = [FUNCTION_TYPE, list([[INT]]), list([[INT]])];
  const memory = [0, unsigned(Math.ceil(bytes / PAGE))];
  const exported = [
    [name('memory'), 2, 0],
    [name('run'), 0, 0],
  ];
  const locals = list([
    [unsigned(ints), INT],
    [unsigned(vectors), VECTOR],
  ]);
  const module = [
    HEADER,
    section(1, list([type])),
    section(3, list([[0]])),
    section(5, list([memory])),
    section(7, list(exported)),
    section(10, list([sized([locals, body, END])])),
  ];
  return Uint8Array.from(inARow(module));
}

const section = (id: number, content: Code): Code => [id, sized(content)];
const list = (items: readonly Code[]): Code => [unsigned(items.length), items];
const name = (text: string): Code => list(Array.from(text, letter => [letter.charCodeAt(0)]));

/** The content after its length in bytes. */
function sized(content: Code): Code {
  const bytes = inARow(content);
  return [unsigned(bytes.length), bytes];
}

function inARow(code: Code, into: number[] = []): number[] {
  for (const part of code)
    if (typeof part === 'number') into.push(part);
    else inARow(part, into);
  return into;
}
