import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hashOf } from '../../foundation/law/canonical.ts';
import { Hash } from '../../foundation/law/receipt.ts';
import { isSafeName, type Member } from '../zip/write-zip.ts';

export const MANIFEST = 'manifest.json';
/** Largest manifest that is read, in bytes. */
export const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** What is in the file of an engagement (dossier), with a hash of everything. */
export const Manifest = z
  .strictObject({
    format: z.literal('waaier-file/1'),
    product: z.strictObject({ name: z.literal('waaier'), version: z.string().min(1).max(100) }).readonly(),
    /** UTC instant. */
    made: z.iso.datetime(),
    /** The organisation's own number for the engagement (kenmerk). */
    reference: z.string().min(1).max(80),
    members: z
      .array(
        z
          .strictObject({ name: z.string().refine(isSafeName), size: z.int().min(0), sha256: Hash })
          .readonly(),
      )
      .readonly(),
    /** `hashOf` everything else in the manifest. */
    hash: Hash,
  })
  .readonly();
export type Manifest = z.output<typeof Manifest>;

/** Lists members, in the order of their names. */
export function makeManifest(
  members: readonly Member[],
  about: { readonly version: string; readonly made: Date; readonly reference: string },
): Manifest {
  const open = {
    format: 'waaier-file/1' as const,
    product: { name: 'waaier' as const, version: about.version },
    made: about.made.toISOString(),
    reference: about.reference,
    members: members
      .map(({ name, content }) => ({
        name,
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return { ...open, hash: hashOf(open) };
}

/** True when nothing in the manifest was changed since it was made. */
export function manifestHolds({ hash, ...open }: Manifest): boolean {
  return hashOf(open) === hash;
}
