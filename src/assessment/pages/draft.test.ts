import { expect, test } from 'vitest';
import { LONGEST_SEAL, seal } from '../../foundation/web/seal.ts';
import { DESCRIPTION_MAX } from '../model/file.ts';
import { registry } from '../model/registry.ts';
import { Draft, withAnswer, withSkipped } from './draft.ts';

const draft: Draft = {
  questionnaire: 'hiring',
  date: '2026-11-22',
  mode: 'short',
  answers: { first: 'a', second: 'b' },
  skipped: ['third'],
};

test('an answer changed later keeps its place among the others', () => {
  expect(Object.keys(withAnswer(draft, 'first', 'c').answers)).toEqual(['first', 'second']);
});

test('an answer to a question passed over counts; passing over takes the answer back', () => {
  const answered = withAnswer(draft, 'third', 'x');
  expect(answered.skipped).toEqual([]);
  expect(withSkipped(answered, 'third')).toEqual(draft);
  expect(withSkipped(draft, 'third').skipped).toEqual(['third']);
});

test('a kept value of another shape is refused', () => {
  expect(Draft.safeParse({ ...draft, mode: 'fast' }).success).toBe(false);
  expect(Draft.safeParse({ ...draft, date: '2026-13-01' }).success).toBe(false);
  expect(Draft.safeParse({ ...draft, admin: true }).success).toBe(false);
});

test('the longest answers to every question fit in the cookie, with a description that compresses badly', async () => {
  for (const { questions, questionnaire, hash } of registry().all) {
    const longest = questions.map(({ id, options }) => [
      id,
      options.map(option => option.id).reduce((a, b) => (b.length > a.length ? b : a)),
    ]);
    // Characters of three bytes, no two alike nearby.
    const description = String.fromCharCode(
      ...Array.from({ length: DESCRIPTION_MAX }, (_, i) => 0x4e00 + ((i * 7919) % 20_000)),
    );
    const full: Draft = {
      ...draft,
      mode: 'complete',
      answers: Object.fromEntries(longest),
      skipped: questions.filter(({ optional }) => optional).map(({ id }) => id),
      description,
      loaded: { version: questionnaire.version, hash, outcome: questionnaire.open },
    };
    const sealed = seal(full, 'assessment', new Uint8Array(32).fill(9), 1_800_000_000);
    expect(sealed.length).toBeLessThan(LONGEST_SEAL);
  }
});
