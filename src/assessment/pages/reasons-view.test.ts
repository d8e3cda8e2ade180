import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';
import { answersByViewpoint, reasonsView } from './reasons-view.ts';

const view = (answers: Answers, language: 'nl' | 'en' = 'nl') =>
  reasonsView(smallHiring, evaluate(smallHiring, answers).reasons, language);

test('each scored answer stands on the side that it points to, by viewpoint', () => {
  const { employment, selfEmployment, neither, counts } = view({ pay: 'hour', tools: 'own', kind: 'light' });
  expect(employment.viewpoints).toEqual([
    { number: 'i', name: 'Geld', answers: [{ question: 'pay', text: 'Vraag pay?', answer: 'hour' }] },
    { number: 'ii', name: 'Spullen', answers: [{ question: 'kind', text: 'Vraag kind?', answer: 'light' }] },
  ]);
  expect(selfEmployment.viewpoints.map(({ number }) => number)).toEqual(['ii']);
  expect(employment.sentence).toBe('Naar een dienstbetrekking wijzen 2 antwoorden, over geld en spullen.');
  expect(selfEmployment.sentence).toBe('Naar zelfstandig werk wijst één antwoord, over spullen.');
  expect(counts).toBe('Naar zelfstandig werk wijst één antwoord, naar een dienstbetrekking 2.');
  expect(neither).toBeUndefined();
});

test('answers without weight are counted apart, and an empty side says so', () => {
  const { employment, neither, counts } = view({ pay: 'other', tools: 'unknown' }, 'en');
  expect(neither).toBe('Another 2 answers point neither way.');
  expect(employment.sentence).toBe('No answer points to employment.');
  expect(counts).toBe('No answer points to self-employment, and none to employment.');
});

test('every counting answer has its place once; unscored ones come last', () => {
  const answers = { sector: 'care', work: 'yes', pay: 'hour', tools: 'theirs', kind: 'heavy' };
  expect(answersByViewpoint(smallHiring, answers, evaluate(smallHiring, answers).applicable)).toEqual([
    { viewpoint: 'money', questions: ['pay'] },
    { viewpoint: 'tools', questions: ['tools'] },
    { viewpoint: undefined, questions: ['sector', 'work'] },
  ]);
});
