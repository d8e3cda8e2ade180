import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { nextQuestion, progress } from './next-question.ts';
import { seededRandom } from './random-answers.ts';
import { arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
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
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
