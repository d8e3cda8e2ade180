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
import { notesFor } from '../model/notes.ts';

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
        z.strictObject({
          excludes: z.array(Id).min(1),
          /** The remark that something could not be ruled out; none when left out. */
          remark: Id.optional(),
        }),
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
    const { outcome, end, possible, applicable } = evaluate(hiring, answers);
    if ('outcome' in expected) expect({ outcome, end }).toEqual(expected);
    else {
      const remarks = notesFor(questionnaire, date, answers, applicable);
      expect(end).toBeUndefined();
      expect(possible.filter(id => expected.excludes.includes(id))).toEqual([]);
      expect(remarks.find(id => id.endsWith('-not-excluded'))).toBe(expected.remark);
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
  ['2024-12-31', []],
  ['2025-01-01', ['enforcement', 'fines-2025']],
  ['2025-12-31', ['enforcement', 'fines-2025']],
  ['2026-01-01', ['enforcement', 'fines-2026']],
  ['2026-06-17', ['enforcement', 'fines-2026']],
  ['2026-06-18', ['presumption-rate-announced', 'enforcement', 'fines-2026']],
  ['2026-09-30', ['presumption-rate-announced', 'enforcement', 'fines-2026']],
  ['2026-10-01', ['presumption-rate-announced', 'enforcement', 'fines-2026', 'self-employment-act']],
  ['2026-12-30', ['presumption-rate-announced', 'enforcement', 'fines-2026', 'self-employment-act']],
  ['2026-12-31', ['presumption-rate', 'enforcement', 'fines-2026', 'self-employment-act']],
  ['2027-01-01', ['presumption-rate', 'enforcement', 'fines-from-2027', 'self-employment-act']],
])('the remarks about a low rate are those of %s', (date, remarks) => {
  const answers = { 'kind-of-work': 'services', 'hourly-rate': 'at-most-36' };
  expect(notesFor(questionnaire, date, answers, Object.keys(answers))).toEqual(remarks);
});

test.each([
  ['three-months-or-more', 'up-to-half-a-week', true],
  ['open-ended', 'more-than-half-a-week', true],
  ['under-three-months', 'more-than-half-a-week', false],
  ['three-months-or-more', 'under-20-a-month', false],
  ['three-months-or-more', 'unknown', false],
])('the presumption of three months: %s, %s: %s', (duration, hours, mentioned) => {
  const answers = { duration, 'hours-per-week': hours };
  const remarks = notesFor(questionnaire, '2026-11-22', answers, Object.keys(answers));
  expect(remarks.includes('presumption-three-months')).toBe(mentioned);
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
