import { MARK } from './mark-shape.ts';

const INK = '#14283c';
const ACCENT = '#c2410c';

const blades = MARK.blades
  .map(
    ({ path, transform, middle }) =>
      `<path d="${path}" transform="${transform}" fill="${middle ? ACCENT : INK}"/>`,
  )
  .join('');

/** The mark on a light tile, so that it is seen on a light and a dark tab alike. */
export const FAVICON = {
  path: '/favicon.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -11 48 48"><rect y="-11" width="48" height="48" rx="9" fill="#fcfbf8"/>${blades}</svg>`,
} as const;
