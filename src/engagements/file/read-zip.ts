import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { isSafeName } from '../zip/write-zip.ts';
import { MOST_MEMBERS, MOST_UNPACKED, zipFault } from './zip-fault.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_REMARK = 0xffff;
/** Most bytes of a directory: far above that of `MOST_MEMBERS` members. */
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** A member as the directory of a ZIP lists it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  /** In the ZIP, and unpacked, in bytes; what the ZIP claims. */
  readonly packed: number;
  readonly size: number;
  /** Where its header begins. */
  readonly at: number;
}

/** Lists the members of a ZIP. Reads only its end.
 *  @throws InputError (`no-zip`, `damaged`, `locked`, `too-many`, `too-large`, `unsafe-name`, `overlap`) */
export async function listZip(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - END_SIZE - LONGEST_REMARK), size);
  const end = endOf(tail);
  if (end === undefined) throw zipFault('no-zip');
  const count = tail.readUInt16LE(end + 10);
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_MEMBERS || length > LARGEST_DIRECTORY) throw zipFault('too-many');
  if (start + length > size) throw zipFault('damaged');
  const entries = parse(await read(file, start, start + length), count);
  check(entries, start);
  return entries;
}

/** The unpacked bytes of a member, in pieces; never more than the directory says.
 *  @throws InputError (`damaged`, `too-large`) */
export async function* unpack(file: FileHandle, entry: Entry): AsyncGenerator<Uint8Array, void> {
  const header = await read(file, entry.at, entry.at + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw zipFault('damaged');
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const named = await read(file, entry.at + 30, entry.at + 30 + header.readUInt16LE(26));
  // One name for who reads the directory and another for who reads on: made to mislead.
  if (named.toString('utf8') !== entry.name) throw zipFault('damaged');
  const raw = pieces(file, start, entry.packed);
  let left = entry.size;
  for await (const piece of entry.method === STORED ? raw : inflate(raw)) {
    left -= piece.length;
    if (left < 0) throw zipFault('too-large');
    yield piece;
  }
  if (left !== 0) throw zipFault('damaged');
}

async function* inflate(raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  const unpacking = createInflateRaw();
  const feed = (async () => {
    for await (const piece of raw)
      if (!unpacking.write(piece)) await new Promise(resolve => unpacking.once('drain', resolve));
    unpacking.end();
  })();
  feed.catch((error: Error) => unpacking.destroy(error));
  try {
    for await (const piece of unpacking) yield piece as Buffer;
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith('Z_') ? zipFault('damaged') : error;
  } finally {
    unpacking.destroy();
  }
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer, void> {
  const PIECE = 65_536;
  for (let at = start; at < start + length; at += PIECE) {
    const wanted = Math.min(PIECE, start + length - at);
    const piece = await read(file, at, at + wanted);
    if (piece.length < wanted) throw zipFault('damaged');
    yield piece;
  }
}

async function read(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function endOf(tail: Buffer): number | undefined {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  return undefined;
}

function parse(directory: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw zipFault('damaged');
    if (directory.readUInt16LE(at + 8) & 1) throw zipFault('locked');
    const name = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function check(entries: readonly Entry[], end: number): void {
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length || !entries.every(({ name }) => isSafeName(name)))
    throw zipFault('unsafe-name');
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) throw zipFault('damaged');
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) throw zipFault('too-large');
  const places = entries.toSorted((a, b) => a.at - b.at);
  for (const [i, { at, packed }] of places.entries())
    if (at + 30 + packed > (places[i + 1]?.at ?? end)) throw zipFault('overlap');
}
