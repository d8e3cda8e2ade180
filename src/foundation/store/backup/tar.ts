/** One file in a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const BLOCK = 512;
/** Far above any part that we write, so that a forged size cannot fill the memory. */
const LARGEST = 512 * 1024 * 1024;

/** A file as it stands in a tar archive (POSIX ustar): header, content, padding.
 *  @param name at most 100 bytes of ASCII
 *  @param modified seconds since 1970 */
export function tarFile(name: string, content: Buffer, modified: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'latin1');
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${modified.toString(8).padStart(11, '0')}\0`, 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc(padding(content.length))]);
}

/** What stands at the end of a tar archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** The files of a tar archive, in order. The end must be there.
 *  @throws TarError when it is none, or is cut off */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void> {
  const take = reader(chunks);
  for (;;) {
    const header = await take(BLOCK);
    if (header.every(byte => byte === 0)) return;
    if (octal(header, 148, 8) !== sumOf(header)) throw new TarError('a header is damaged');
    const size = octal(header, 124, 12);
    if (size > LARGEST) throw new TarError('a file in it is too large');
    const content = await take(size);
    await take(padding(size));
    yield { name: header.toString('latin1', 0, header.indexOf(0)), content };
  }
}

/** An archive that cannot be read. */
export class TarError extends Error {}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Sum of the bytes of a header, its own field counted as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum;
}

function octal(header: Buffer, start: number, length: number): number {
  const text = header.toString('latin1', start, start + length).replace(/[\0 ]+$/, '');
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

/** Takes an exact number of bytes at a time. */
function reader(source: AsyncIterable<Uint8Array>): (size: number) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async size => {
    const parts = [rest];
    let have = rest.length;
    while (have < size) {
      const { value, done } = await chunks.next();
      if (done) throw new TarError('the end is missing');
      parts.push(Buffer.from(value));
      have += value.length;
    }
    const all = Buffer.concat(parts);
    rest = all.subarray(size);
    return all.subarray(0, size);
  };
}
