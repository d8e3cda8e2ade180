/** One blade of the fan, upright above (24, 28): broad and round at the tip, slim where all blades meet. */
const BLADE = 'M23.3 21.5 22.6 4.4a1.4 1.4 0 0 1 2.8 0l-.7 17.1a.7.7 0 0 1-1.4 0z';
const MIDDLE_BLADE = 'M23.3 21.5 22.5 1.9a1.5 1.5 0 0 1 3 0l-.8 19.6a.7.7 0 0 1-1.4 0z';

/** The mark: nine blades, as the viewpoints of the court; the middle one stands out. */
export const MARK = {
  viewBox: '0 0 48 28',
  blades: [-64, -48, -32, -16, 0, 16, 32, 48, 64].map(angle => ({
    path: angle === 0 ? MIDDLE_BLADE : BLADE,
    transform: `rotate(${angle} 24 28)`,
    middle: angle === 0,
  })),
} as const;
