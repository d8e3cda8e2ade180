import { expect, test } from 'vitest';
import { fill, languageOf } from './paths.ts';

test('parameters are put in every language, escaped', () => {
  const paths = { nl: '/vraag/:question', en: '/en/question/:question' };
  expect(fill(paths, { question: 'a/b' })).toEqual({ nl: '/vraag/a%2Fb', en: '/en/question/a%2Fb' });
});

test('a parameter without a value is named', () => {
  expect(() => fill({ nl: '/vraag/:question', en: '/en' }, {})).toThrow(/"question"/);
});

test('English lives under /en and nothing else does', () => {
  expect(['/en', '/en/assess', '/', '/energie', '/beoordelen'].map(languageOf)).toEqual([
    'en',
    'en',
    'nl',
    'nl',
    'nl',
  ]);
});
