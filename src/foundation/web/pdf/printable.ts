/** Stands for what cannot be printed. */
export const UNPRINTABLE = '□';

/** Characters for which the fonts of house.typ have a shape: ours for Latin, Libertinus Serif (built into Typst) for
 *  Greek, Cyrillic, Hebrew and the signs. No combining marks: some make Typst stop. */
const OTHERS =
  /[^\n\u0020-\u007e\u00a0-\u024f\u1e00-\u1e9b\u1e9e\u1ea0-\u1ef9\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u04c4\u05d0-\u05ea\u2002-\u200a\u2010-\u2027\u2030-\u2037\u2039-\u203e\u20ac\u2116\u2122\u2190-\u219b\u2212\u2215\u2260-\u2262\u2264\u2265\u25a0\u25a1\ufffd]+/gu;

/** Controls, formats (also those that turn the reading direction) and half surrogate pairs. Not the end of a line. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A text as the fonts of a PDF can show it. Lines stay, other control characters go, runs of characters
 *  without a shape become one {@link UNPRINTABLE}. A text of Dutch or English comes out as it went in. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(OTHERS, UNPRINTABLE);
}

/** The same data with every text printable. */
export function printableData(data: unknown): unknown {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map(printableData);
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)]));
  return data;
}
