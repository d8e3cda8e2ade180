/** The smallest number that a binomial count stays at or below with at least the chance `certain`; exact but for
 *  rounding, also for a million trials.
 *  @param trials whole, at least 1 @param chance of each, 0 to 1 @param certain above 0, below 1 */
export function binomialQuantile(trials: number, chance: number, certain: number): number {
  if (chance === 0) return 0;
  if (chance === 1) return trials;
  const odds = chance / (1 - chance);
  const mode = Math.min(Math.floor((trials + 1) * chance), trials);
  // Chances relative to that of the mode, outwards until they no longer count.
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > 1e-20; k--) {
    weight *= k / ((trials - k + 1) * odds);
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = mode, weight = 1; k < trials && weight > 1e-20; k++) {
    weight *= ((trials - k) * odds) / (k + 1);
    above.push(weight);
  }
  const lowest = mode - below.length;
  const weights = [...below.toReversed(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const found = weights.findIndex(weight => {
    sum += weight;
    return sum >= certain * total;
  });
  return lowest + (found === -1 ? weights.length - 1 : found);
}
