import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { arbitraryAnswers, arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { bruteForce, mattering, plain, waitedFor } from './test/brute-force.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';
import type { Answers, Compiled } from './types.ts';

const numRuns = 400;

const cases = arbitraryQuestionnaire({ sections: 3, questions: 3 }).chain(questionnaire =>
  fc.tuple(fc.constant(questionnaire), arbitraryAnswers(questionnaire)),
);

const without = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

test('says what the rules say, plainly written down a second time', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const evaluation = evaluate(compile(questionnaire), answers);
      const { score, applicable, outcome, end } = plain(questionnaire, answers);
      expect(evaluation.score.value).toBe(score);
      expect(evaluation.applicable).toEqual(applicable);
      expect(evaluation.ignored).toEqual(
        questionnaire.sections
          .flatMap(section => section.questions)
          .map(({ id }) => id)
          .filter(id => id in answers && !applicable.includes(id)),
      );
      const sums = evaluation.viewpoints.map(({ points }) => points);
      expect(sums.reduce((sum, points) => sum + points, questionnaire.scoring.prior)).toBe(score);
      for (const { id, raw } of evaluation.viewpoints)
        expect(
          evaluation.reasons.filter(r => r.viewpoint === id).reduce((sum, { points }) => sum + points, 0),
        ).toBe(raw);
      const complete = applicable.every(
        id =>
          id in answers || questionnaire.sections.some(s => s.questions.some(q => q.id === id && q.optional)),
      );
      if (complete) expect(evaluation).toMatchObject({ outcome, end, possible: [outcome] });
    }),
    { numRuns },
  );
});

test('possible outcomes and the interval are those of every completion', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const evaluation = evaluate(compile(questionnaire), answers);
      const { possible, low, high } = bruteForce(questionnaire, answers);
      expect(evaluation.possible).toEqual(possible);
      expect(evaluation.score).toMatchObject({ low, high, exact: true });
      const fixed = possible.length === 1;
      expect(evaluation.outcome).toBe(fixed ? possible[0] : questionnaire.open);
      expect(evaluation.kind).toBe(
        !fixed ? 'needs' : possible[0] === questionnaire.open ? 'judgement' : 'decided',
      );
    }),
    { numRuns },
  );
});

test('needed are the open questions that matter or for which one that matters waits; then so the unknown ones', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const { kind, needs, applicable } = evaluate(compile(questionnaire), answers);
      const wanted = (given: Answers) => waitedFor(questionnaire, given, mattering(questionnaire, given));
      const open = wanted(answers);
      const first = applicable.filter(id => kind === 'needs' && answers[id] === undefined && open.has(id));
      const unknown = questionnaire.sections
        .flatMap(section => section.questions)
        .filter(
          ({ id, options }) =>
            options.some(o => o.id === answers[id] && o.unknown) && applicable.includes(id),
        )
        .map(({ id }) => id);
      const asked = without(answers, unknown);
      const { applicable: still } = plain(questionnaire, asked);
      const moving = wanted(asked);
      const second = unknown.filter(id => kind !== 'decided' && still.includes(id) && moving.has(id));
      expect(needs).toEqual([...first, ...second]);
    }),
    { numRuns },
  );
});

test('an answer to a question that does not apply counts for nothing, and is kept for going back', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const compiled = compile(questionnaire);
      const { ignored, score, viewpoints, reasons, applicable } = evaluate(compiled, answers);
      const cleaned = evaluate(compiled, without(answers, ignored));
      expect(cleaned).toMatchObject({ viewpoints, reasons, applicable, ignored: [] });
      expect(cleaned.score.value).toBe(score.value);
    }),
    { numRuns },
  );
});

test('going to other answers and back gives the same again', () => {
  fc.assert(
    fc.property(
      cases.chain(([questionnaire, answers]) =>
        fc.tuple(fc.constant(questionnaire), fc.constant(answers), arbitraryAnswers(questionnaire)),
      ),
      ([questionnaire, answers, others]) => {
        const compiled = compile(questionnaire);
        const before = evaluate(compiled, answers);
        evaluate(compiled, others);
        evaluate(compiled, { ...answers, ...others });
        expect(evaluate(compiled, answers)).toEqual(before);
      },
    ),
    { numRuns },
  );
});

test('the order in which answers stand makes no difference, and an evaluation stays as it was', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const compiled = compile(questionnaire);
      const evaluation = evaluate(compiled, answers);
      const before = structuredClone(evaluation);
      const turned = Object.fromEntries(Object.entries(answers).toReversed());
      expect(evaluate(compiled, turned)).toEqual(before);
      evaluate(compiled, {});
      expect(evaluation).toEqual(before);
    }),
    { numRuns },
  );
});

test('one more answer only narrows what is possible', () => {
  fc.assert(
    fc.property(cases, fc.nat(), fc.nat(), ([questionnaire, answers], which, option) => {
      const compiled = compile(questionnaire);
      const open = compiled.questions.filter(({ id }) => answers[id] === undefined);
      fc.pre(open.length > 0);
      const { id, options } = open[which % open.length]!;
      const before = evaluate(compiled, answers);
      const after = evaluate(compiled, { ...answers, [id]: options[option % options.length]!.id });
      for (const outcome of after.possible) expect(before.possible).toContain(outcome);
      // The interval is that of the completions without a knock-out; when none is left, the score no longer counts.
      const bands = questionnaire.scoring.bands.map(band => band.outcome);
      if (bruteForceScores(compiled, { ...answers, [id]: options[option % options.length]!.id })) {
        expect(after.score.low).toBeGreaterThanOrEqual(before.score.low);
        expect(after.score.high).toBeLessThanOrEqual(before.score.high);
        expect(after.possible.some(outcome => bands.includes(outcome))).toBe(true);
      }
    }),
    { numRuns },
  );
});

function bruteForceScores({ questionnaire }: Compiled, answers: Answers): boolean {
  return bruteForce(questionnaire, answers).scores;
}

/** The same questionnaire when the routing would be too intricate to work out. */
function intricate(compiled: Compiled): Compiled {
  return { ...compiled, plan: { ...compiled.plan, diagram: undefined } };
}

test('when the routing is too intricate, nothing is left out and it says that it may hold too much', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const exact = evaluate(compile(questionnaire), answers);
      const rough = evaluate(intricate(compile(questionnaire)), answers);
      expect(rough.possible).toEqual(expect.arrayContaining([...exact.possible]));
      expect(rough.score.value).toBe(exact.score.value);
      if (rough.score.exact) expect(rough).toEqual(exact);
      else if (bruteForceScores(compile(questionnaire), answers)) {
        expect(rough.score.low).toBeLessThanOrEqual(exact.score.low);
        expect(rough.score.high).toBeGreaterThanOrEqual(exact.score.high);
      }
      if (rough.kind === 'needs')
        expect(rough.needs).toEqual(
          expect.arrayContaining(exact.needs.filter(id => answers[id] === undefined)),
        );
      else expect(rough.outcome).toBe(exact.outcome);
    }),
    { numRuns },
  );
});

test('a knock-out decides at once, whatever the score', () => {
  const compiled = compile(exampleQuestionnaire());
  expect(evaluate(compiled, { counterparty: 'company', hours: 'many' })).toMatchObject({
    kind: 'decided',
    outcome: 'out-of-scope',
    end: 'company',
    needs: [],
    ignored: ['hours'],
    applicable: ['sector', 'counterparty'],
    score: { value: 0, low: 0, high: 0, exact: true },
  });
});

test('a viewpoint counts up to its cap', () => {
  const { viewpoints, score } = evaluate(compile(exampleQuestionnaire()), {
    counterparty: 'person',
    relation: 'other',
    hours: 'many',
    how: 'client',
    check: 'yes',
    tools: 'worker',
    repair: 'unknown',
  });
  expect(viewpoints).toEqual([
    { id: 'freedom', points: 8, raw: 12, cap: 8 },
    { id: 'risk', points: -3, raw: -3, cap: 6 },
  ]);
  expect(score).toEqual({ value: 5, low: 5, high: 5, exact: true });
});

test('names the question that is answered “unknown” and would decide', () => {
  expect(
    evaluate(compile(exampleQuestionnaire()), {
      counterparty: 'person',
      relation: 'other',
      hours: 'many',
      how: 'client',
      check: 'yes',
      tools: 'client',
      repair: 'unknown',
    }),
  ).toMatchObject({ kind: 'decided', outcome: 'employment', needs: [] });
  expect(
    evaluate(compile(exampleQuestionnaire()), {
      counterparty: 'person',
      relation: 'other',
      hours: 'many',
      how: 'client',
      check: 'no',
      tools: 'worker',
      repair: 'unknown',
    }),
  ).toMatchObject({ kind: 'judgement', outcome: 'undecided', needs: ['repair'] });
});

test('refuses a question or option that is not there', () => {
  const compiled = compile(exampleQuestionnaire());
  expect(() => evaluate(compiled, { hour: 'many' })).toThrow('no question "hour"');
  expect(() => evaluate(compiled, { hours: 'much' })).toThrow('many, few');
  expect(() => evaluate(compiled, { hours: 'many', hour: 'many' })).toThrow('no question "hour"');
});
