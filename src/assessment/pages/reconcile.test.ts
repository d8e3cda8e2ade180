import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { reconcile } from './reconcile.ts';

test('keeps what exists, in the order given, and names the rest', () => {
  const { answers, unknown } = reconcile(smallHiring, {
    tools: 'own',
    gone: 'yes',
    work: 'yes',
    pay: 'beer',
    constructor: 'x',
  });
  expect(Object.entries(answers)).toEqual([
    ['tools', 'own'],
    ['work', 'yes'],
  ]);
  expect(unknown).toEqual([
    { question: 'gone', option: 'yes' },
    { question: 'pay', option: 'beer' },
    { question: 'constructor', option: 'x' },
  ]);
});
