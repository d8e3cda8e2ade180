import { expect, test } from 'vitest';
import { makeSmallHiring, smallHiring } from '../../../test/fixtures/small-hiring.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { assessAnswers } from '../model/assess.ts';
import { outcomeText } from './outcome-text.ts';

const text = (answers: Answers, language: 'nl' | 'en' = 'nl', open = 0, rules: Compiled = smallHiring) =>
  outcomeText(rules, assessAnswers(rules, '2026-11-22', answers), open, language).paragraphs.join(' ');

test('a decided outcome says the sum and how far the others are, the nearest first', () => {
  expect(text({ work: 'yes', pay: 'result', tools: 'own', kind: 'heavy' })).toBe(
    'Samenvatting van self-employed. Samen komen je antwoorden op −15 punten, met een beginstand van 1. Het scheelt 8 punten met ‘undecided’ en 23 punten met ‘employment’.',
  );
});

test.each([
  [
    { work: 'yes', pay: 'other', tools: 'theirs' },
    'meer naar een dienstbetrekking dan naar zelfstandig werk',
  ],
  [
    { work: 'yes', pay: 'other', tools: 'own', kind: 'light' },
    'meer naar zelfstandig werk dan naar een dienstbetrekking',
  ],
] as const)('no judgement leans, but not clearly enough', (answers, words) => {
  expect(text(answers)).toContain(`${words}, maar niet duidelijk genoeg`);
});

test('no judgement at zero leans neither way', () => {
  const even = makeSmallHiring({ scoring: { ...smallHiring.questionnaire.scoring, prior: 0 } });
  expect(text({ work: 'yes', pay: 'other', tools: 'unknown' }, 'nl', 0, even)).toContain(
    'even sterk naar beide kanten',
  );
  expect(text({ work: 'yes', pay: 'other', tools: 'unknown' }, 'en', 0, even)).toContain(
    'equally strong both ways',
  );
});

test('a fixed outcome with open questions says that they cannot change it, and where the score can end', () => {
  const words = text({ work: 'yes', pay: 'other' }, 'nl', 1);
  expect(words).toContain(
    'Eén vraag staat nog open. Het antwoord daarop kan deze uitkomst niet meer veranderen.',
  );
  expect(words).toMatch(/tussen −\d en \d/);
});

test('an unfinished one names every outcome still possible and the range of the score', () => {
  const words = text({ work: 'yes', pay: 'hour' }, 'en');
  expect(words).toContain('‘employment’ or ‘undecided’');
  expect(words).toContain('The score is now 10 points.');
});

test('a knock-out speaks of no points', () => {
  expect(text({ work: 'no' })).toBe('Samenvatting van out-of-scope.');
});
