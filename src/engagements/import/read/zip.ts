import { inflateRawSync } from 'node:zlib';
import { LIMITS } from './limits.ts';
import { unreadable } from './unreadable.ts';

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Longest comment behind the end of a directory. */
const LONGEST_COMMENT = 0xffff;

/** True when the bytes begin as a packed file does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Unpacks files, by name. Never unpacks more than the limits allow, whatever the sizes that the file claims.
 *  @param wanted the names to unpack; the others only count
 *  @throws InputError (`too-large-unpacked`, `locked`, `damaged`) */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    let left: number = LIMITS.unpacked;
    for (const { name, method, flags, size, at } of directory(view)) {
      if (!wanted(name)) continue;
      if (flags & ENCRYPTED) throw unreadable('locked');
      const body = bytes.subarray(at, at + size);
      if (body.length < size) throw unreadable('damaged');
      const content = method === STORED ? body : inflate(body, method, left);
      left -= content.length;
      if (left < 0) throw unreadable('too-large-unpacked');
      files.set(name, content);
    }
  } catch (error) {
    throw error instanceof RangeError ? unreadable('damaged') : error;
  }
  return files;
}

function inflate(body: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== DEFLATED) throw unreadable('damaged');
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const { code } = error as { readonly code?: string };
    throw unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large-unpacked' : 'damaged');
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  /** Packed, in bytes. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly at: number;
}

/** @throws RangeError when an address points outside the file */
function* directory(view: DataView): Generator<Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw unreadable('too-large-unpacked');
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw unreadable('damaged');
    const name = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw unreadable('damaged');
    yield {
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    };
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw unreadable('damaged');
}
