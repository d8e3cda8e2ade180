import type { Text } from '../../foundation/law/text.ts';

/** A sector that the questionnaire knows. */
export interface Sector {
  readonly id: string;
  readonly text: Text;
}

/** The sector that a person names by its id or its name in either language; undefined when there is none. */
export function sectorNamed(given: string, sectors: readonly Sector[]): Sector | undefined {
  const wanted = plain(given);
  return sectors.find(({ id, text }) => [id, text.nl, text.en].some(name => plain(name) === wanted));
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
