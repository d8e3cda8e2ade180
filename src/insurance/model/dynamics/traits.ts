import { sectors } from '../../rules/population.ts';
import { YOUNGEST } from '../population/by-age.ts';
import type { People } from '../population/people.ts';
import { bandOf, jointOf } from './groups.ts';

/** What `live` reads of every person, in two columns instead of seven. */
export interface Traits {
  /** From the lowest bit: 7 bits years above the youngest age, 8 bits parts of 1/256 year since the birthday, 5 bits cell
   *  (sex, sector), and the joint group. */
  readonly packed: Int32Array;
  /** What a person bears relative to the mean: one over the risk. */
  readonly strength: Float64Array;
}

export const BIRTHDAY_BITS = 7;
export const CELL_BITS = 15;
export const JOINT_BITS = 20;

/** Memory of the traits of one person, in bytes. */
export const BYTES_OF_TRAITS = 4 + 8;

export function makeTraits(count: number): Traits {
  return { packed: new Int32Array(count), strength: new Float64Array(count) };
}

/** Writes the traits of everybody. */
export function readTraits(people: People, { packed, strength }: Traits): void {
  const { age, sinceBirthday, sex, sector, cover, risk, count } = people;
  for (let i = 0; i < count; i++) {
    const cell = sex[i]! * sectors.length + sector[i]!;
    const joint = jointOf(bandOf(age[i]!), sex[i]!, sector[i]!, cover[i] === 1 ? 1 : 0);
    packed[i] =
      (age[i]! - YOUNGEST) |
      (sinceBirthday[i]! << BIRTHDAY_BITS) |
      (cell << CELL_BITS) |
      (joint << JOINT_BITS);
    strength[i] = 1 / risk[i]!;
  }
}
