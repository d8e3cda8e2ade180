import { MARK } from './mark-shape.ts';

const INK = '#14283c';
const ACCENT = '#ea580c';

const bars = MARK.bars
  .map(
    ({ angle, y, height, middle }) =>
      `<rect x="${MARK.x}" y="${y}" width="${MARK.width}" height="${height}" rx="1" fill="${middle ? ACCENT : INK}" transform="rotate(${angle} ${MARK.centre})"/>`,
  )
  .join('');

/** The mark on a light tile, so that it is seen on a light and a dark tab alike. */
export const FAVICON = {
  path: '/favicon.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -6 40 40"><rect y="-6" width="40" height="40" rx="7" fill="#fcfbf8"/>${bars}</svg>`,
} as const;
