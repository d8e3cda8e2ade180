import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renameFamily, unpackWoff } from './woff.ts';

/** Atkinson Hyperlegible Next comes in two files: Latin, and what further Latin letters need. A family can hold one
 *  file per weight, so the second gets a name of its own; house.typ names both. */
const FAMILY = 'Atkinson Hyperlegible Next';
const REST = 'Atkinson Hyperlegible Rest';

/** The fonts of every PDF, as TrueType: regular and bold. */
export function loadFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  const load = (subset: string, weight: number) =>
    unpackWoff(
      readFileSync(
        resolve(
          `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
        ),
      ),
    );
  return [400, 700].flatMap(weight => [
    load('latin', weight),
    renameFamily(load('latin-ext', weight), FAMILY, REST),
  ]);
}
