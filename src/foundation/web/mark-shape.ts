/** A bar of the fan: turned `angle` degrees around the point where all bars meet. */
export interface MarkBar {
  readonly angle: number;
  readonly y: number;
  readonly height: number;
  readonly middle: boolean;
}

/** The drawing: 40 by 28, all bars meet at (20, 27). */
export const MARK = {
  viewBox: '0 0 40 28',
  x: 18.7,
  width: 2.6,
  centre: '20 27',
  /** Nine, as the viewpoints of the court. */
  bars: [-66, -49.5, -33, -16.5, 0, 16.5, 33, 49.5, 66].map(
    (angle): MarkBar => ({
      angle,
      y: angle === 0 ? 1 : 3,
      height: angle === 0 ? 19 : 16,
      middle: angle === 0,
    }),
  ),
} as const;
