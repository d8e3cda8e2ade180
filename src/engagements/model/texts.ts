import { z } from 'zod';

/** Half a character, or a sign that no keyboard makes: no database and no page can show it. */
const UNUSABLE = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]/u;
const UNUSABLE_BUT_LINES = /[^\P{Cc}\n\t]|[\p{Cs}\p{Cn}\u2028\u2029]/u;

/** One line of text, without white space around it. @param longest in UTF-16 units */
export const line = (longest: number) =>
  z
    .string()
    .transform(text => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine(text => !UNUSABLE.test(text), 'one line of ordinary text'),
    );

/** Text of one or more lines, without white space around it. @param longest in UTF-16 units */
export const paragraphs = (longest: number) =>
  z
    .string()
    .transform(text => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine(text => !UNUSABLE_BUT_LINES.test(text), 'ordinary text'),
    );
