import { open } from 'node:fs/promises';
import { parseJson } from '../law/parse-json.ts';
import type { Terminal } from './terminal.ts';
import { unreadable } from './unreadable.ts';
import { inFile } from './unusable-input.ts';

/** Reads JSON from a file, or from standard input when `file` is `-`.
 *  @throws UnusableInput when it cannot be read, is larger than `maxBytes`, or is not JSON */
export async function readJson(file: string, maxBytes: number, terminal: Terminal): Promise<unknown> {
  const content = await readBytes(file, maxBytes, terminal);
  return inFile(file, () => parseJson(content, maxBytes));
}

/** Reads a file, or standard input when `file` is `-`; of a larger one, only somewhat more than `maxBytes`.
 *  @throws UnusableInput when it cannot be read */
export const readBytes = (file: string, maxBytes: number, terminal: Terminal): Promise<Uint8Array> =>
  file === '-' ? terminal.stdin(maxBytes) : readUpTo(file, maxBytes + 1);

/** The first bytes of a file: a device or a pipe may never end. */
async function readUpTo(file: string, most: number): Promise<Uint8Array> {
  try {
    await using handle = await open(file, 'r');
    const chunks: Uint8Array[] = [];
    for (let size = 0; size < most; ) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.min(65_536, most - size)));
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(file, error);
  }
}
