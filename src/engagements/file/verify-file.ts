import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { type ReceiptCheck, verifyReceipt } from '../../assessment/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { parseJson } from '../../foundation/law/parse-json.ts';
import { LARGEST_MANIFEST, MANIFEST, Manifest, manifestHolds } from './manifest.ts';
import { ASSESSMENT, LARGEST_ASSESSMENT } from './members.ts';
import { type Entry, listZip, unpack } from './read-zip.ts';
import { zipFault } from './zip-fault.ts';

/** Something in a file that is not as it was made. */
export interface FileFault {
  readonly kind: 'differs' | 'missing' | 'extra' | 'receipt';
  /** Name in the ZIP. */
  readonly member: string;
}

/** What a file of an engagement is worth when every hash is computed again. */
export interface FileCheck {
  readonly holds: boolean;
  /** The first thing that is wrong, in the order of the manifest; undefined when nothing is. */
  readonly fault: FileFault | undefined;
  readonly manifest: Manifest;
  /** The receipt of the assessment; undefined when the engagement was not assessed, or a fault came first. */
  readonly receipt: Pick<ReceiptCheck, 'intact' | 'sameRules' | 'sameOutcome'> | undefined;
}

/** Checks a file of an engagement. Keeps nothing of it in memory but its list and its assessment. A receipt counts as
 *  wrong when it was changed, or when the same rules now give another outcome; other rules are no fault of the file.
 *  @throws InputError when it is no ZIP that can be read, or has no manifest */
export async function verifyFile(file: FileHandle): Promise<FileCheck> {
  const entries = new Map((await listZip(file)).map(entry => [entry.name, entry]));
  const manifest = await readManifest(file, entries.get(MANIFEST));
  const fault = await firstFault(file, entries, manifest);
  const assessed = entries.get(ASSESSMENT);
  if (fault !== undefined || assessed === undefined)
    return { holds: fault === undefined, fault, manifest, receipt: undefined };
  const receipt = await checkReceipt(file, assessed);
  const wrong = receipt === undefined || !receipt.intact || (receipt.sameRules && !receipt.sameOutcome);
  return {
    holds: !wrong,
    fault: wrong ? { kind: 'receipt', member: ASSESSMENT } : undefined,
    manifest,
    receipt,
  };
}

async function firstFault(
  file: FileHandle,
  entries: ReadonlyMap<string, Entry>,
  manifest: Manifest,
): Promise<FileFault | undefined> {
  if (!manifestHolds(manifest)) return { kind: 'differs', member: MANIFEST };
  for (const { name, size, sha256 } of manifest.members) {
    const entry = entries.get(name);
    if (entry === undefined) return { kind: 'missing', member: name };
    if (entry.size !== size || (await hashMember(file, entry)) !== sha256)
      return { kind: 'differs', member: name };
  }
  const listed = new Set([MANIFEST, ...manifest.members.map(({ name }) => name)]);
  const extra = [...entries.keys()].sort().find(name => !listed.has(name));
  return extra === undefined ? undefined : { kind: 'extra', member: extra };
}

async function hashMember(file: FileHandle, entry: Entry): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of unpack(file, entry)) hash.update(piece);
  return hash.digest('hex');
}

async function readWhole(file: FileHandle, entry: Entry, most: number): Promise<Buffer> {
  if (entry.size > most) throw zipFault('too-large');
  const parts: Uint8Array[] = [];
  for await (const piece of unpack(file, entry)) parts.push(Uint8Array.from(piece));
  return Buffer.concat(parts);
}

async function readManifest(file: FileHandle, entry: Entry | undefined): Promise<Manifest> {
  if (entry === undefined) throw zipFault('no-manifest');
  const content = await readWhole(file, entry, LARGEST_MANIFEST);
  try {
    return Manifest.parse(parseJson(content, LARGEST_MANIFEST));
  } catch {
    throw zipFault('no-manifest');
  }
}

async function checkReceipt(
  file: FileHandle,
  entry: Entry,
): Promise<Pick<ReceiptCheck, 'intact' | 'sameRules' | 'sameOutcome'> | undefined> {
  if (entry.size > LARGEST_ASSESSMENT) return undefined;
  try {
    const { intact, sameRules, sameOutcome } = verifyReceipt(
      parseJson(await readWhole(file, entry, LARGEST_ASSESSMENT), LARGEST_ASSESSMENT),
    );
    return { intact, sameRules, sameOutcome };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
