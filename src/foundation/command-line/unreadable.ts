import type { Text } from '../law/text.ts';
import { badFile, type UnusableInput } from './unusable-input.ts';

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { nl: 'dit bestand is er niet', en: 'there is no such file' },
  EISDIR: { nl: 'dit is een map, geen bestand', en: 'this is a folder, not a file' },
  ENOTDIR: { nl: 'een deel van dit pad is geen map', en: 'a part of this path is not a folder' },
  EACCES: { nl: 'dit bestand mag je niet lezen', en: 'you are not allowed to read this file' },
  ENAMETOOLONG: { nl: 'deze naam is te lang', en: 'this name is too long' },
};

/** What the system says about a file that cannot be read, in words.
 *  @throws `error` itself when it does not come from the system */
export function unreadable(file: string, error: unknown): UnusableInput {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const reason = REASONS[code] ?? { nl: `kan niet lezen (${code})`, en: `cannot read (${code})` };
  return badFile(file, 'unreadable', reason);
}

/** The name of a fault of the system, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (/^E[A-Z0-9]+$/.test(code) || code === 'ERR_INVALID_ARG_VALUE')
    ? code
    : undefined;
}
