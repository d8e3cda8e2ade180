import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { adviceSentence, adviceView } from './advice-view.ts';

const pay = { question: 'pay', from: 'hour', to: 'result' };
const tools = { question: 'tools', from: 'theirs', to: 'own' };
const said = (language: 'nl' | 'en', ...changes: (typeof pay)[]) =>
  adviceSentence(smallHiring, { outcome: 'undecided', changes, score: 0 }, language);

test('a change is said with its question, what it is now and what it becomes', () => {
  expect(
    said('nl', pay)
      .map(({ text }) => text)
      .join(''),
  ).toBe('Vraag pay? Niet meer ‘hour’, maar ‘result’.');
  expect(said('nl', pay).filter(({ strong }) => strong)).toEqual([{ text: '‘result’', strong: true }]);
});

test('changes that go together are joined', () => {
  expect(
    said('en', pay, tools)
      .map(({ text }) => text)
      .join(''),
  ).toBe('Question pay? No longer ‘hour’, but ‘result’. And: Question tools? No longer ‘theirs’, but ‘own’.');
});

test('ways are grouped by outcome; the outcome with the fewest changes comes first', () => {
  const roads = adviceView(
    smallHiring,
    [
      { outcome: 'self-employed', changes: [pay, tools], score: -15 },
      { outcome: 'undecided', changes: [pay], score: -4 },
      { outcome: 'undecided', changes: [tools], score: 4 },
    ],
    'nl',
  );
  expect(roads.map(({ outcome, ways }) => [outcome, ways.map(way => way.length)])).toEqual([
    ['undecided', [1, 1]],
    ['self-employed', [2]],
  ]);
});
