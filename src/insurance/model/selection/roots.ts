import { at } from './average-cost.ts';

/** Real roots of `c + b x + a x²`, lowest power first, each polished; a double root once. A square that is negative by
 *  rounding alone counts as 0. */
export function rootsOf([c, b, a]: readonly [number, number, number]): readonly number[] {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c));
  if (Math.abs(a) <= 1e-14 * size) return b === 0 ? [] : [-c / b];
  if (c === 0) return [0, -b / a];
  const square = b * b - 4 * a * c;
  const noise = 1e-14 * Math.max(b * b, Math.abs(4 * a * c));
  if (square < -noise) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(Math.max(square, 0))) / 2;
  const roots = q === 0 ? [0] : [q / a, c / q];
  return roots.map(root => polished([c, b, a], root));
}

function polished(polynomial: readonly [number, number, number], root: number): number {
  const [, b, a] = polynomial;
  const slope = b + 2 * a * root;
  const better = slope === 0 ? root : root - at(polynomial, root) / slope;
  return Math.abs(at(polynomial, better)) < Math.abs(at(polynomial, root)) ? better : root;
}
