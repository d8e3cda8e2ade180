import { expect, test } from 'vitest';
import { makeAlias, pick } from './alias.ts';
import { Random } from './random.ts';

const N = 400_000;

const take = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

test('a stream follows from its keys alone', () => {
  expect(take(new Random(1, 2, 3), 2000)).toEqual(take(new Random(1, 2, 3), 2000));
});

test.each([[[1, 2, 4]], [[2, 2, 3]], [[1, 3, 2]], [[1, 2]], [[1 + 2 ** 32, 2, 3]]])(
  'the keys %j give another stream than 1, 2, 3',
  keys => {
    const mine = new Set(take(new Random(1, 2, 3), 1000));
    expect(take(new Random(...keys), 1000).filter(draw => mine.has(draw)).length).toBeLessThan(3);
  },
);

/** xoshiro128** with whole numbers of any size, as its authors wrote it. */
function reference(state: bigint[]): bigint {
  const word = (value: bigint) => value & 0xffffffffn;
  const turn = (value: bigint, by: bigint) => word((value << by) | (word(value) >> (32n - by)));
  const [a, b, c, d] = state as [bigint, bigint, bigint, bigint];
  const result = word(turn(word(b * 5n), 7n) * 9n);
  const [c2, d2] = [c ^ a, d ^ b];
  state[0] = a ^ d2;
  state[1] = b ^ c2;
  state[2] = c2 ^ word(b << 9n);
  state[3] = turn(d2, 11n);
  return result;
}

test('draws as its authors wrote it', () => {
  const random = new Random(7);
  const state = [...(random as unknown as { state: Int32Array }).state].map(word => BigInt(word >>> 0));
  const expected = Array.from({ length: 3000 }, () => Number(reference(state)));
  expect(take(random, 3000)).toEqual(expected);
});

test('uniform numbers have the moments of theirs', () => {
  const random = new Random(5);
  const mean = meanOf(() => random.uniform());
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / N));
});

test('waiting times have the moments and the tail of the exponential', () => {
  const random = new Random(9);
  const values = Array.from({ length: N }, () => random.exponential());
  const share = (above: number) => values.filter(value => value > above).length / N;
  expect(Math.abs(values.reduce((a, b) => a + b, 0) / N - 1)).toBeLessThan(5 / Math.sqrt(N));
  for (const above of [0.01, 0.3, 1, 3, 7.5, 9]) {
    const chance = Math.exp(-above);
    expect(Math.abs(share(above) - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / N));
  }
});

test('many waiting times at once are those one by one', () => {
  const [one, many] = [new Random(3), new Random(3)];
  const out = new Float64Array(5000);
  for (let round = 0; round < 3; round++) {
    many.exponentials(out);
    expect([...out]).toEqual(Array.from(out, () => one.exponential()));
  }
});

test('picks each outcome as often as its weight', () => {
  const weights = [5, 0, 1, 2.5, 0.1, 11.4];
  const alias = makeAlias(weights);
  const random = new Random(11);
  const counts = weights.map(() => 0);
  for (let i = 0; i < N; i++) counts[pick(alias, random.uniform())]!++;
  for (const [i, weight] of weights.entries()) {
    const chance = weight / 20;
    expect(Math.abs(counts[i]! / N - chance)).toBeLessThanOrEqual(5 * Math.sqrt((chance * (1 - chance)) / N));
  }
});

function meanOf(draw: () => number): number {
  let sum = 0;
  for (let i = 0; i < N; i++) sum += draw();
  return sum / N;
}
