import type { Text } from '../../foundation/law/text.ts';
import type { Paths } from '../../foundation/web/paths.ts';

const below = (nl: string, en: string): Paths => ({ nl: `/verzekering${nl}`, en: `/en/insurance${en}` });

/** What the room is called in the menu and on the way back. */
export const ROOM: Text = { nl: 'Verzekering', en: 'Insurance' };

/** Where the pages on disability insurance are. */
export const START: Paths = below('', '');
export const VARIANTS: Paths = below('/varianten', '/variants');
/** For the person who wants to know. */
export const CIRCLE: Paths = below('/wie-hoort-erbij', '/who-is-in');
export const BENEFIT: Paths = below('/uitkering', '/benefit');
export const PREMIUM: Paths = below('/premie', '/premium');
export const OPT_OUT: Paths = below('/eigen-verzekering', '/private-cover');
export const PENSION_AGE: Paths = below('/aow-leeftijd', '/pension-age');
/** For who designs it. */
export const SELECTION: Paths = below('/selectie', '/selection');
export const SEPARATING: Paths = below('/contracten', '/contracts');
export const PASS_THROUGH: Paths = below('/doorberekenen', '/pass-through');
export const SIDE_BY_SIDE: Paths = below('/vergelijken', '/compare');
export const GUARANTEE_FUND: Paths = below('/waarborgfonds', '/guarantee-fund');
export const POPULATION: Paths = below('/bevolking', '/population');
