import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { compile } from '../../foundation/questionnaire/compile.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { loadQuestionnaire } from '../../foundation/questionnaire/load.ts';
import { clausesOf } from '../../foundation/questionnaire/places.ts';
import { type End, Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';

const Answered = z.record(Id, Id);

/** The cases of one figure of block 1. What is `given` holds in each of them unless the case says otherwise. */
const Figure = z.strictObject({
  questionnaire: z.literal('hiring'),
  date: IsoDate,
  given: Answered,
  cases: z.array(
    z.strictObject({
      name: z.string().min(1),
      answers: Answered,
      expected: z.union([
        z.strictObject({ outcome: Id, end: Id }),
        /** Outcomes that no further answer can lead to; no end holds yet. */
        z.strictObject({ excludes: z.array(Id).min(1) }),
      ]),
      source: z.string().min(1).optional(),
      note: z.string().min(1).optional(),
    }),
  ),
});

const here = fileURLToPath(new URL('block-1', import.meta.url));
const cases = readdirSync(here)
  .sort()
  .flatMap(file => {
    const { given, date, cases: all } = Figure.parse(parse(readFileSync(join(here, file), 'utf8')));
    return all.map(one => ({
      ...one,
      figure: basename(file, '.yaml'),
      date,
      answers: { ...given, ...one.answers } as Answers,
    }));
  });

const questionnaire = loadQuestionnaire(fileURLToPath(new URL('../rules/hiring', import.meta.url)));
const hiring = compile(questionnaire);

describe.each(cases)('$figure: $name', ({ answers, expected, date }) => {
  test('falls within the period of the questionnaire', () => {
    expect(
      date >= questionnaire.from && (questionnaire.until === undefined || date <= questionnaire.until),
    ).toBe(true);
  });

  test('gives what is expected', () => {
    const { outcome, end, possible } = evaluate(hiring, answers);
    if ('outcome' in expected) expect({ outcome, end }).toEqual(expected);
    else {
      expect(end).toBeUndefined();
      expect(possible.filter(id => expected.excludes.includes(id))).toEqual([]);
    }
  });
});

describe.each(questionnaire.ends)('end $id', end => {
  const hits = cases.filter(({ expected }) => 'end' in expected && expected.end === end.id);

  test('has a case that reaches it', () => {
    expect(hits.length).toBeGreaterThan(0);
  });

  // Otherwise a condition could be dropped from the rules without any case noticing.
  test('has, for each of its conditions, a case that misses only that one', () => {
    expect(conditions(end).filter(question => !cases.some(one => missesOnly(end, question, one)))).toEqual(
      [],
    );
  });

  test('is never reached by an answer "I do not know"', () => {
    const unknown = clausesOf(end.when).flatMap(clause =>
      Object.entries(clause).flatMap(([question, options]) =>
        hiring.questions[hiring.questionIndex.get(question)!]!.options.filter(
          option => option.unknown && options.includes(option.id),
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

test.each([
  ['services', 7],
  ['tangible-work', 7],
])('an ordinary client answers few questions in block 1: %s', (kind, most) => {
  const ordinary: Answers = {
    role: 'client',
    counterparty: 'natural-person',
    purpose: 'business',
    place: 'netherlands',
    'kind-of-work': kind,
    'special-figure': 'none',
    'own-business': 'own-business',
  };
  const asked = evaluate(hiring, ordinary).applicable.filter(
    id => hiring.sectionOf[hiring.questionIndex.get(id)!]!.block === 1,
  );
  expect(asked).toEqual(Object.keys(ordinary));
  expect(asked).toHaveLength(most);
});

/** The questions that an end of block 1 asks for. */
function conditions({ when }: End): readonly Id[] {
  return [...new Set(clausesOf(when).flatMap(clause => Object.keys(clause)))];
}

/** Every condition of the end holds in this case, except that on `question`; and the end is not reached. */
function missesOnly(end: End, question: Id, { answers, expected }: (typeof cases)[number]): boolean {
  const reached = 'end' in expected && expected.end === end.id;
  return (
    !reached &&
    clausesOf(end.when).some(clause =>
      Object.entries(clause).every(
        ([other, options]) =>
          answers[other] !== undefined && options.includes(answers[other]) === (other !== question),
      ),
    )
  );
}
