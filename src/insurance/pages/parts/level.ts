import type { IsoDate } from '../../../foundation/law/date.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import { minimumWage } from '../../rules/minimum-wage.ts';

const LAST: IsoDate = minimumWage.values.at(-1)!.until!;

/** The day whose minimum wage counts for amounts of a day: that day, or the last one of which we know the minimum wage. The
 *  page that shows the amounts must say so.
 *  @see LevelNote */
export const levelOf = (day: IsoDate): IsoDate => (day > LAST ? LAST : day);

/** The last day on which an illness can begin: the profits of the year before can be indexed no further. */
const lastOnset: IsoDate = `${LAST.slice(0, 4)}-12-31`;

/** What stands in a form as the first day of illness. */
export const firstOnset = (today: IsoDate): IsoDate => (today > lastOnset ? lastOnset : today);

/** @throws InputError for an illness that begins in a year of which we know no minimum wage yet */
export function checkOnset(onset: IsoDate): void {
  if (onset <= lastOnset) return;
  const year = onset.slice(0, 4);
  throw new InputError([
    {
      pointer: '/onset',
      code: 'no-minimum-wage',
      message: {
        nl: `Het minimumloon van ${year} kennen we nog niet. Kies een dag tot en met 31 december ${LAST.slice(0, 4)}.`,
        en: `We do not know the minimum wage of ${year} yet. Choose a day up to 31 December ${LAST.slice(0, 4)}.`,
      },
    },
  ]);
}
