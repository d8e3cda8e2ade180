import { InputError } from '../../../foundation/law/input-error.ts';

/** One line of a file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** @throws InputError when the line is too long, or no text in UTF-8 */
  text(): string;
}

const LF = 10;
const BLANK = new Set([9, 13, 32]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Cuts bytes into lines, in constant memory: a line longer than `maxBytes` is not kept, only that it was there. Lines
 *  end with LF or CR LF; the last one may end without. Blank lines are left out, a byte order mark at the start too. */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.byteLength;
    if (size <= maxBytes) parts.push(part);
  };
  const close = (): readonly Line[] => {
    number += 1;
    const line = size > maxBytes ? tooLong(number, size, maxBytes) : keep(number, Buffer.concat(parts));
    [parts, size] = [[], 0];
    return line === undefined ? [] : [line];
  };
  for await (const chunk of chunks) {
    const found: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, at));
      found.push(...close());
      from = at + 1;
    }
    add(chunk.subarray(from));
    yield found;
  }
  yield close();
}

function keep(number: number, content: Uint8Array): Line | undefined {
  const marked = number === 1 && BYTE_ORDER_MARK.every((byte, i) => content[i] === byte);
  const bytes = marked ? content.subarray(BYTE_ORDER_MARK.length) : content;
  if (bytes.every(byte => BLANK.has(byte))) return undefined;
  return { number, text: () => decode(bytes) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).trimEnd();
  } catch {
    throw spoiled('not-utf8', 'geen tekst in UTF-8', 'not text in UTF-8');
  }
}

function tooLong(number: number, size: number, maxBytes: number): Line {
  return {
    number,
    text() {
      throw spoiled(
        'too-long',
        `deze regel is ${size} bytes lang; hooguit ${maxBytes} mag`,
        `this line is ${size} bytes long; at most ${maxBytes} are allowed`,
      );
    },
  };
}

function spoiled(code: string, nl: string, en: string): InputError {
  return new InputError([{ pointer: '', code, message: { nl, en } }]);
}
