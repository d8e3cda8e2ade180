import { unreadable } from './unreadable.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The text of a CSV file: as its mark says, else UTF-8 where that fits, else Windows-1252, which fits all bytes.
 *  @throws InputError (`not-a-table`) when it is no text */
export function decodeCsv(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  // Takes the mark off.
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000')) throw unreadable('not-a-table');
  if (text.trim() === '') throw unreadable('empty');
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
