/** Where an increasing function passes 0 between `low` and `high`, to the last bit that halving can tell; with a slope by
 *  Newton's method, kept between the bounds. @param f at most 0 at `low`, at least 0 at `high` */
export function increasingRoot(
  f: (x: number) => number,
  slope: ((x: number) => number) | undefined,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  let x = (from + to) / 2;
  for (let i = 0; i < 200; i++) {
    const value = f(x);
    if (value === 0) return x;
    if (value < 0) from = x;
    else to = x;
    const newton = slope && x - value / slope(x);
    const next = newton !== undefined && newton > from && newton < to ? newton : (from + to) / 2;
    if (next === x || next <= from || next >= to) break;
    x = next;
  }
  return x;
}
