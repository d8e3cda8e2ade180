import { once } from 'node:events';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file to pack: its text comes in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
  /** Kept as it is, not deflated; for a short one that others must be able to read at the front. */
  readonly stored?: boolean;
}

interface Packed {
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly unpacked: number;
  readonly at: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes stand behind the content; the name is UTF-8. */
const STREAMED = 0x0808;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: the same table gives the same file. */
const DAY = 0x21;

/** Packs files as they come; only a piece of each is in memory. No file may be larger than 4 GiB. */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const directory: Packed[] = [];
  let at = 0;
  for (const entry of entries) {
    const start = at;
    const packed = pack(entry, start);
    for (;;) {
      const { done, value } = await packed.next();
      if (done) {
        directory.push(value);
        break;
      }
      at += value.length;
      yield value;
    }
  }
  const list = Buffer.concat(directory.map(directoryEntry));
  yield Buffer.concat([list, endOf(directory.length, list.length, at)]);
}

async function* pack({ name, text, stored }: ZipEntry, at: number): AsyncGenerator<Buffer, Packed> {
  const bytes = Buffer.from(name);
  if (stored) {
    const pieces: string[] = [];
    for await (const piece of text) pieces.push(piece);
    const body = Buffer.from(pieces.join(''));
    const size = body.length;
    const entry = { name: bytes, method: 0, flags: UTF8, crc: crc32(body), size, unpacked: size, at };
    yield Buffer.concat([numbers([LOCAL, 4]), common(entry), bytes, body]);
    return entry;
  }
  const open = { name: bytes, method: DEFLATED, flags: STREAMED, crc: 0, size: 0, unpacked: 0, at };
  yield Buffer.concat([numbers([LOCAL, 4]), common(open), bytes]);
  const sum = { crc: 0, unpacked: 0 };
  let size = 0;
  for await (const piece of deflated(text, sum)) {
    size += piece.length;
    yield piece;
  }
  yield numbers([DESCRIPTOR, 4], [sum.crc, 4], [size, 4], [sum.unpacked, 4]);
  return { ...open, ...sum, size };
}

async function* deflated(
  text: ZipEntry['text'],
  sum: { crc: number; unpacked: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const feed = (async () => {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      sum.crc = crc32(bytes, sum.crc);
      sum.unpacked += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    }
    deflate.end();
  })();
  feed.catch((error: Error) => deflate.destroy(error));
  for await (const piece of deflate) yield piece as Buffer;
  await feed;
}

/** What stands the same before a file and in the directory. */
function common({ flags, method, crc, size, unpacked, name }: Packed): Buffer {
  return numbers(
    ...([
      [VERSION, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [DAY, 2],
      [crc, 4],
      [size, 4],
      [unpacked, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  );
}

function directoryEntry(entry: Packed): Buffer {
  return Buffer.concat([
    numbers([DIRECTORY, 4], [VERSION, 2]),
    common(entry),
    numbers([0, 2], [0, 2], [0, 2], [0, 4], [entry.at, 4]),
    entry.name,
  ]);
}

function endOf(count: number, size: number, at: number): Buffer {
  return numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
}

/** Numbers in so many bytes each, the least significant first. */
function numbers(...pairs: readonly (readonly [number, 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(pairs.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of pairs) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
