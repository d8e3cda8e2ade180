import { once } from 'node:events';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { DEFLATED, directory, localHeader, numbers, type Packed, STORED, UTF8 } from './headers.ts';

/** A file to pack: its text comes in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
  /** Kept as it is, not deflated; for a short one that others must be able to read at the front. */
  readonly stored?: boolean;
}

const DESCRIPTOR = 0x08074b50;
/** Sizes stand behind the content. */
const STREAMED = 0x0008 | UTF8;

/** Packs files as they come; only a piece of each is in memory. No file may be larger than 4 GiB. */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const files: Packed[] = [];
  let at = 0;
  for (const entry of entries) {
    const start = at;
    const packed = pack(entry, start);
    for (;;) {
      const { done, value } = await packed.next();
      if (done) {
        files.push(value);
        break;
      }
      at += value.length;
      yield value;
    }
  }
  yield directory(files, at);
}

async function* pack({ name, text, stored }: ZipEntry, at: number): AsyncGenerator<Buffer, Packed> {
  const bytes = Buffer.from(name);
  if (stored) {
    const pieces: string[] = [];
    for await (const piece of text) pieces.push(piece);
    const body = Buffer.from(pieces.join(''));
    const size = body.length;
    const entry = { name: bytes, method: STORED, flags: UTF8, crc: crc32(body), size, unpacked: size, at };
    yield Buffer.concat([localHeader(entry), body]);
    return entry;
  }
  const open = { name: bytes, method: DEFLATED, flags: STREAMED, crc: 0, size: 0, unpacked: 0, at };
  yield localHeader(open);
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
