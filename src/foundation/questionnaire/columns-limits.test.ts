import { expect, test } from 'vitest';
import { evaluateColumns } from './columns.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { randomColumns, seededRandom } from './random-answers.ts';
import { plain } from './test/brute-force.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';
import {
  randomCondition,
  type Wide,
  type WideQuestion,
  wideQuestionnaire,
} from './test/wide-questionnaire.ts';
import type { Answers, Compiled } from './types.ts';

const NONE = 255;

function answersAt({ questions }: Compiled, columns: readonly Uint8Array[], row: number): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, options }, q) => {
      const option = options[columns[q]![row]!];
      return option === undefined ? [] : [[id, option.id]];
    }),
  );
}

function evaluated(compiled: Compiled, columns: readonly Uint8Array[], count: number) {
  const out = { outcome: new Uint8Array(count), score: new Int32Array(count) };
  evaluateColumns(compiled, columns, count, out);
  const { outcomes } = compiled.questionnaire;
  return Array.from(out.score, (score, row) => ({ outcome: outcomes[out.outcome[row]!]!.id, score }));
}

/** As the questionnaire reads, of rows in which every question that applies is answered. */
function read(compiled: Compiled, columns: readonly Uint8Array[], count: number) {
  return Array.from({ length: count }, (_, row) => {
    const { outcome, score } = plain(compiled.questionnaire, answersAt(compiled, columns, row));
    return { outcome, score };
  });
}

/** As `evaluate` says. */
function explained(compiled: Compiled, columns: readonly Uint8Array[], count: number) {
  return Array.from({ length: count }, (_, row) => {
    const { outcome, score } = evaluate(compiled, answersAt(compiled, columns, row));
    return { outcome, score: score.value };
  });
}

const columnsOf = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, q) => Uint8Array.from(rows, row => row[q]!));

test.each([2, 15, 16, 17, 32, 33, 128, 254, 255])('takes each of %d options', count => {
  const random = seededRandom(count);
  const points = Array.from({ length: count }, () => Math.floor(random() * 2001) - 1000);
  const first: WideQuestion = { points };
  const compiled = compile(
    wideQuestionnaire({
      questions: [first, { points: [7, -9], when: randomCondition([first], random) }],
      thresholds: [-300, 5, 400],
      ends: [{ q0: [`a${count - 1}`] }, randomCondition([first], random)],
    }),
  );
  const columns = columnsOf(
    points.flatMap((_, o) => [
      [o, 0],
      [o, 1],
    ]),
  );
  expect(evaluated(compiled, columns, 2 * count)).toEqual(read(compiled, columns, 2 * count));
  for (let option = count; option < NONE; option++)
    expect(() => evaluated(compiled, [Uint8Array.of(0, option), Uint8Array.of(0, 0)], 2)).toThrow(
      `row 1, question "q0": there is no option ${option}; allowed are 0 to ${count - 1}, and 255 for no answer`,
    );
  const open = columnsOf([
    [NONE, 0],
    [0, NONE],
    [NONE, NONE],
  ]);
  expect(evaluated(compiled, open, 3)).toEqual(explained(compiled, open, 3));
});

/** The highest sum, the lowest, one that goes up and then down again, and the reverse. */
function extremes(questions: readonly WideQuestion[]): readonly (readonly number[])[] {
  const half = questions.length / 2;
  return [
    questions.map(() => 0),
    questions.map(() => 1),
    questions.map((_, q) => (q < half ? 0 : 1)),
    questions.map((_, q) => (q < half ? 1 : 0)),
  ];
}

/** Questions of at most `step` points either way, which add up to the highest and the lowest sum. */
function upTo(high: number, low: number, step: number): readonly WideQuestion[] {
  const part = (sum: number, q: number) => Math.min(step, Math.max(0, sum - step * q));
  return Array.from({ length: Math.ceil(Math.max(high, -low) / step) }, (_, q) => ({
    points: [part(high, q), -part(-low, q)],
  }));
}

test.each([
  [127, -128, 50],
  [128, -127, 50],
  [127, -129, 50],
  [255, -256, 200],
  [32_767, -32_768, 1000],
  [32_768, -32_767, 1000],
  [32_767, -32_769, 100],
  [500_000, -500_000, 1000],
])('adds up to %d and down to %d by %d', (high, low, step) => {
  const questions = upTo(high, low, step);
  const columns = columnsOf(extremes(questions));
  for (const cap of [100, 127, 129, 1000]) {
    const thresholds = [-cap, -127, 0, 128, cap].toSorted((a, b) => a - b);
    const compiled = compile(
      wideQuestionnaire({ questions, caps: [cap], thresholds: [...new Set(thresholds)] }),
    );
    expect(evaluated(compiled, columns, 4)).toEqual(read(compiled, columns, 4));
  }
});

test.each([1, 32, 33, 70])('adds up %d viewpoints', viewpoints => {
  const questions = Array.from({ length: 2 * viewpoints }, (_, q) => ({
    points: [q % 3 === 0 ? 1000 : 9, -1000],
    viewpoint: q % viewpoints,
  }));
  const wide: Wide = {
    questions,
    caps: Array.from({ length: viewpoints }, (_, v) => (v % 5 === 0 ? 3 : 1000)),
    thresholds: [-1000 * viewpoints, -500 * viewpoints, 1, 200 * viewpoints],
  };
  for (const prior of [0, -400, 100_000, 2_000_000_000]) {
    const compiled = compile(wideQuestionnaire({ ...wide, prior }));
    const columns = columnsOf(extremes(questions));
    expect(evaluated(compiled, columns, 4)).toEqual(read(compiled, columns, 4));
  }
});

test('goes by many facts', () => {
  const random = seededRandom(8);
  const questions: WideQuestion[] = [];
  for (let q = 0; q < 60; q++) {
    const points = Array.from({ length: 2 + (q % 19) }, () => Math.floor(random() * 41) - 20);
    const when = q > 4 && q % 3 > 0 ? { when: randomCondition(questions, random, 8) } : {};
    questions.push({ points, viewpoint: q % 4, ...when });
  }
  const ends = [5, 17, 30, 58].map(q => ({ [`q${q}`]: ['a1'], [`q${q + 1}`]: ['a0', 'a1'] }));
  const compiled = compile(
    wideQuestionnaire({ questions, ends, caps: [50, 130, 200, 60], thresholds: [-60, -5, 20, 120] }),
  );
  const literals = compiled.plan.rules.flatMap(({ clauses }) => clauses.flat());
  expect(new Set(literals.map(l => `${l.question}: ${l.options}`)).size).toBeGreaterThan(400);
  const columns = randomColumns(compiled, 500, 'complete', random);
  const found = evaluated(compiled, columns, 500);
  expect(found).toEqual(read(compiled, columns, 500));
  expect(new Set(found.map(({ outcome }) => outcome)).size).toBe(5);
});

test.each([0, 1, 15, 16, 17, 4095, 4096, 4097, 8200])('takes %d rows and leaves the rest alone', count => {
  const compiled = compile(exampleQuestionnaire());
  const some = 61;
  const few = randomColumns(compiled, some, 'partial', seededRandom(2));
  const expected = explained(compiled, few, some);
  const { outcomes } = compiled.questionnaire;
  const columns = few.map(column => Uint8Array.from({ length: count + 5 }, (_, row) => column[row % some]!));
  const out = { outcome: new Uint8Array(count + 3).fill(99), score: new Int32Array(count + 3).fill(99) };
  evaluateColumns(compiled, columns, count, out);
  for (let row = 0; row < count; row++) {
    const { outcome, score } = expected[row % some]!;
    if (outcomes[out.outcome[row]!]!.id !== outcome || out.score[row] !== score) expect.fail(`row ${row}`);
  }
  expect([...out.outcome.subarray(count), ...out.score.subarray(count)]).toEqual([99, 99, 99, 99, 99, 99]);
});

test('remembers nothing of rows before', () => {
  const compiled = compile(exampleQuestionnaire());
  const before = randomColumns(compiled, 40, 'arbitrary', seededRandom(4));
  before[0]![14] = 77;
  expect(() => evaluated(compiled, before, 40)).toThrow('row 14, question "sector": there is no option 77');
  const columns = randomColumns(compiled, 3, 'complete', seededRandom(5));
  expect(evaluated(compiled, columns, 3)).toEqual(read(compiled, columns, 3));
});
