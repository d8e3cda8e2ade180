import { expect, test } from 'vitest';
import { competition } from '../../rules/competition.ts';
import { marketSources } from '../../rules/market-sources.ts';
import type { PassThroughInput } from './input.ts';
import { passThrough } from './pass-through.ts';

const cases = competition.points.flatMap(point =>
  point.examples.map(({ input, rate, says }) => [point.id, says.en, input, rate] as const),
);

test.each(cases)('%s: %s is what the model works out', (_, _says, input, rate) => {
  expect(passThrough(input as unknown as PassThroughInput).rate).toBeCloseTo(rate, 12);
});

test('the examples go the way that the point says', () => {
  for (const { moreCompetition, examples } of competition.points) {
    const rates = examples.map(({ rate }) => rate);
    const [first, last] = [rates[0]!, rates.at(-1)!];
    if (moreCompetition === 'more') expect(last).toBeGreaterThan(first);
    if (moreCompetition === 'less') expect(last).toBeLessThan(first);
  }
});

test('every statement rests on a source', () => {
  const known = new Set<string>(Object.values(marketSources).map(({ id }) => id));
  const used = competition.points.flatMap(({ sources }) => [...sources] as string[]);
  for (const id of [...used, competition.letter.source, competition.expected.source])
    expect(known).toContain(id);
});
