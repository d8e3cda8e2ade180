import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { MEDIA_TYPES, mediaTypeOf } from './media-type.ts';

/** Largest piece of evidence, in bytes: 10 MiB. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024;
const LONGEST_NAME = 200;

/** Every ending that a name may have, for people. */
export const ENDINGS: string = MEDIA_TYPES.flatMap(({ endings }) => endings.map(ending => `.${ending}`)).join(
  ', ',
);

/** A piece of evidence (bewijsstuk) that can be kept. */
export interface Evidence {
  /** Of the file, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Checks a file that somebody wants to keep: its size, what is in it, and that its name says the same.
 *  @param name as the browser sends it
 *  @throws InputError (`no-file`, `too-large`, `unknown-media-type`, `wrong-ending`) at `/file` */
export function readEvidence(name: string, content: Uint8Array): Evidence {
  if (content.length === 0)
    throw refused('no-file', {
      nl: 'Kies een bestand. Een leeg bestand kan niet.',
      en: 'Choose a file. An empty file is not possible.',
    });
  if (content.length > LARGEST_EVIDENCE)
    throw refused('too-large', {
      nl: `Het bestand is ${content.length} bytes. Hooguit ${LARGEST_EVIDENCE} bytes (10 MiB) mag.`,
      en: `The file is ${content.length} bytes. At most ${LARGEST_EVIDENCE} bytes (10 MiB) are allowed.`,
    });
  const kept = fileName(name);
  const media = mediaTypeOf(content);
  if (media === undefined)
    throw refused('unknown-media-type', {
      nl: `${JSON.stringify(kept)} is geen soort bestand dat hier kan. Wel: PDF, afbeelding (PNG, JPEG, GIF, WebP), Office-document zonder macro’s, OpenDocument of platte tekst. Bewaar een oud Office-bestand als PDF.`,
      en: `${JSON.stringify(kept)} is not a kind of file that is possible here. What is: PDF, image (PNG, JPEG, GIF, WebP), Office document without macros, OpenDocument or plain text. Save an old Office file as PDF.`,
    });
  const ending = /\.([^.]+)$/.exec(kept)?.[1]?.toLowerCase();
  if (ending === undefined || !media.endings.includes(ending)) {
    const possible = media.endings.map(each => `.${each}`).join(', ');
    throw refused('wrong-ending', {
      nl: `De naam ${JSON.stringify(kept)} past niet bij wat erin zit (${media.type}). De naam moet eindigen op ${possible}.`,
      en: `The name ${JSON.stringify(kept)} does not fit what is in it (${media.type}). The name must end in ${possible}.`,
    });
  }
  return { name: kept, mediaType: media.type, content };
}

/** The name of a file without folders, control characters and signs that change the direction of text; shortened in
 *  the middle when it is long. */
function fileName(name: string): string {
  const bare = name
    .replace(/^.*[\\/]/s, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}"]/gu, '')
    .normalize('NFC')
    .trim();
  if (bare === '') return 'bestand';
  if (bare.length <= LONGEST_NAME) return bare;
  return `${bare.slice(0, LONGEST_NAME - 40).toWellFormed()}…${bare.slice(-30).toWellFormed()}`;
}

function refused(code: string, message: Text): InputError {
  return new InputError([{ pointer: '/file', code, message }]);
}
