import type { Actor } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { version } from '../../version.ts';
import { writeZip } from '../zip/write-zip.ts';
import { renderDocument } from './document.ts';
import { gather } from './gather.ts';
import { MANIFEST, makeManifest } from './manifest.ts';
import { makeMembers } from './members.ts';

/** The media types of a file. */
export const FILE_TYPES = { zip: 'application/zip', pdf: 'application/pdf' } as const;

/** A file to keep. */
export interface Packed {
  /** Name of the file: safe, and without anything about a person. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The file (dossier) of one engagement: a ZIP with everything in it and a hash of each part.
 *  @throws Refusal (`missing`, `file-too-large`) */
export async function packFile(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
  id: string,
  language: Language,
): Promise<Packed> {
  const file = await gather(services, actor, id, true);
  const made = services.now();
  const { reference } = file.engagement;
  const members = await makeMembers(file, made, language);
  const manifest = makeManifest(members, { version, made, reference });
  const first = { name: MANIFEST, content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
  return { name: `${fileName(reference)}.zip`, content: writeZip([first, ...members]) };
}

/** The file of one engagement as one document (PDF/UA-1).
 *  @throws Refusal (`missing`, `file-too-large`) */
export async function printFile(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
  id: string,
  language: Language,
): Promise<Packed> {
  const file = await gather(services, actor, id, false);
  const content = await renderDocument(file, services.now(), language);
  return { name: `${fileName(file.engagement.reference)}.pdf`, content };
}

/** The organisation's own number, as far as a name of a file can hold it. */
const fileName = (reference: string): string => {
  const plain = reference.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'waaier' : `waaier-${plain}`;
};
