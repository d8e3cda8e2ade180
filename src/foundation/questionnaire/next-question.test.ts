import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { nextQuestion, progress } from './next-question.ts';
import { seededRandom } from './random-answers.ts';
import { arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';
import type { Answers } from './types.ts';

test('stops exactly when the outcome is fixed, or when all is answered', () => {
  fc.assert(
    fc.property(
      arbitraryQuestionnaire({ sections: 3, questions: 4 }),
      fc.integer(),
      fc.constantFrom('author' as const, 'chosen' as const),
      fc.boolean(),
      (questionnaire, seed, order, complete) => {
        const compiled = compile(questionnaire);
        const random = seededRandom(seed);
        let answers: Answers = {};
        for (;;) {
          const evaluation = evaluate(compiled, answers);
          const open = evaluation.applicable.filter(id => answers[id] === undefined);
          const id = nextQuestion(compiled, answers, order, complete);
          const { asked, about } = progress(compiled, answers, order, complete);
          expect(asked).toBe(Object.keys(answers).length);
          expect(about > asked).toBe(id !== undefined);
          if (id === undefined) {
            if (complete) expect(open).toEqual([]);
            else expect(evaluation.possible.length).toBe(1);
            return;
          }
          if (!complete) expect(evaluation.possible.length).toBeGreaterThan(1);
          expect(open).toContain(id);
          const { options, optional } = compiled.questions[compiled.questionIndex.get(id)!]!;
          if (order === 'chosen' && evaluation.kind === 'needs' && !optional)
            expect(evaluation.needs).toContain(id);
          answers = { ...answers, [id]: options[Math.floor(random() * options.length)]!.id };
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('asks optional questions in their place, and leaves them out when they come later and need not be asked', () => {
  const late = exampleQuestionnaire(q => {
    q.sections[2]!.questions.unshift({ ...q.sections[0]!.questions[0]!, id: 'trade' });
  });
  const compiled = compile(late);
  const known = { counterparty: 'person', relation: 'other' };
  for (const order of ['author', 'chosen'] as const) {
    expect(nextQuestion(compiled, {}, order, false)).toBe('sector');
    expect(nextQuestion(compiled, { sector: 'care', ...known }, order, true)).toBe('trade');
    expect(nextQuestion(compiled, { sector: 'care', ...known }, order, false)).not.toBe('trade');
  }
});

test('chosen: first what can still lead to a knock-out, then what moves the interval furthest', () => {
  const compiled = compile(exampleQuestionnaire());
  expect(nextQuestion(compiled, { sector: 'care' }, 'chosen', false)).toBe('counterparty');
  expect(nextQuestion(compiled, { sector: 'care', counterparty: 'person' }, 'chosen', false)).toBe(
    'relation',
  );
  const known = { sector: 'care', counterparty: 'person', relation: 'other' };
  expect(nextQuestion(compiled, known, 'author', false)).toBe('hours');
  expect(nextQuestion(compiled, known, 'chosen', false)).toBe('how');
});

test('progress counts what is answered and what is left as far as is known', () => {
  const compiled = compile(exampleQuestionnaire());
  const known = { sector: 'care', counterparty: 'person', relation: 'other' };
  expect(progress(compiled, known, 'author', true)).toEqual({ asked: 3, about: 7 });
  expect(progress(compiled, { ...known, how: 'client' }, 'author', true)).toEqual({ asked: 4, about: 8 });
  expect(progress(compiled, { counterparty: 'company' }, 'author', false)).toEqual({ asked: 1, about: 1 });
});
