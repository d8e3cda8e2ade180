import fc from 'fast-check';
import { Questionnaire } from '../schema.ts';
import type { Answers } from '../types.ts';

const text = { nl: 'tekst', en: 'text' };

interface RawLiteral {
  readonly question: number;
  readonly options: number;
}
type RawCondition = readonly (readonly RawLiteral[])[] | undefined;

interface RawQuestion {
  readonly scored: number;
  readonly optional: boolean;
  readonly practice: boolean;
  readonly points: readonly number[];
  readonly unknown: boolean;
  readonly when: RawCondition;
}

const literal: fc.Arbitrary<RawLiteral> = fc.record({
  question: fc.nat(100),
  options: fc.integer({ min: 1, max: 15 }),
});
const condition = (clauses: number, literals: number) =>
  fc.array(fc.array(literal, { minLength: 1, maxLength: literals }), { minLength: 1, maxLength: clauses });
const when = (weight: number): fc.Arbitrary<RawCondition> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight, arbitrary: condition(2, 2) });

const question: fc.Arbitrary<RawQuestion> = fc.record({
  scored: fc.integer({ min: -1, max: 3 }),
  optional: fc.integer({ min: 0, max: 9 }).map(n => n === 9),
  practice: fc.boolean(),
  points: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 3 }),
  unknown: fc.boolean(),
  when: when(3),
});

/** How large the questionnaires become. */
export interface Size {
  /** Most sections, and most questions of each. */
  readonly sections: number;
  readonly questions: number;
}

/** Valid questionnaires of any shape: routing over earlier questions, ends, caps, bands, optional questions. */
export function arbitraryQuestionnaire({ sections, questions }: Size): fc.Arbitrary<Questionnaire> {
  return fc
    .record({
      // Coarse points leave holes between the attainable scores, which a narrow band may fall into.
      coarse: fc.constantFrom(1, 1, 3, 5),
      // Without routing every question counts on its own.
      routed: fc.integer({ min: 0, max: 3 }).map(n => n > 0),
      prior: fc.integer({ min: -3, max: 3 }),
      caps: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      outcomes: fc.integer({ min: 2, max: 5 }),
      thresholds: fc.uniqueArray(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 3 }),
      bandOutcomes: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      open: fc.nat(4),
      ends: fc.array(fc.record({ outcome: fc.nat(4), when: condition(2, 3) }), { maxLength: 3 }),
      sections: fc.array(
        fc.record({ when: when(1), questions: fc.array(question, { minLength: 1, maxLength: questions }) }),
        { minLength: 1, maxLength: sections },
      ),
    })
    .map(raw => {
      const directions = ['employment', 'neither', 'self-employment', 'neither', 'employment'];
      const outcome = (i: number) => `o${i % raw.outcomes}`;
      const earlier: { id: string; options: readonly string[]; optional: boolean }[] = [];
      const read = (from: RawCondition) => {
        const known = earlier.filter(q => !q.optional);
        if (from === undefined || known.length === 0 || !raw.routed) return undefined;
        return from.map(clause =>
          Object.fromEntries(
            clause.map(({ question: q, options }) => {
              const named = known[q % known.length]!;
              const chosen = named.options.filter((_, o) => options & (1 << o));
              return [named.id, chosen.length > 0 ? chosen : [named.options[0]!]];
            }),
          ),
        );
      };
      const withWhen = (from: RawCondition) => {
        const value = read(from);
        return value === undefined ? {} : { when: value };
      };
      let number = 0;
      const built = raw.sections.map((section, s) => ({
        id: `s${s}`,
        block: s,
        title: text,
        ...withWhen(section.when),
        questions: section.questions.map(q => {
          const id = `q${number++}`;
          const scored = !q.optional && q.scored >= 0;
          const options = q.points.map((points, o) => ({
            id: `a${o}`,
            text,
            ...(q.unknown && o === q.points.length - 1
              ? { unknown: true }
              : scored
                ? { points: points * raw.coarse, pointsSource: 'ours', because: text }
                : {}),
          }));
          const result = {
            id,
            kind: 'fact',
            text,
            why: text,
            sources: ['ours'],
            practice: q.practice,
            options,
            ...(q.optional ? { optional: true } : {}),
            ...(scored ? { viewpoint: `v${q.scored % raw.caps.length}` } : {}),
            ...withWhen(q.when),
          };
          earlier.push({ id, options: options.map(o => o.id), optional: q.optional });
          return result;
        }),
      }));
      const thresholds = raw.thresholds.toSorted((a, b) => a - b);
      return Questionnaire.parse({
        format: 'waaier-questionnaire/1',
        id: 'arbitrary',
        version: '1.0.0',
        from: '2026-01-01',
        title: text,
        description: text,
        sources: [{ id: 'ours', kind: 'ours', ref: 'test', status: 'ours', title: text, confidence: 'high' }],
        viewpoints: raw.caps.map((cap, v) => ({
          id: `v${v}`,
          number: `${v}`,
          name: text,
          about: text,
          cap: cap * raw.coarse,
          sources: ['ours'],
        })),
        scoring: {
          prior: raw.prior,
          unit: text,
          explanation: text,
          source: 'ours',
          bands: [...thresholds, undefined].map((to, b) => ({
            outcome: outcome(raw.bandOutcomes[b]!),
            ...(b === 0 ? {} : { from: thresholds[b - 1] }),
            ...(to === undefined ? {} : { to: to - 1 }),
          })),
        },
        outcomes: Array.from({ length: raw.outcomes }, (_, o) => ({
          id: `o${o}`,
          direction: directions[o],
          title: text,
          summary: text,
          next: [{ text }],
          sources: ['ours'],
        })),
        open: outcome(raw.open),
        ends: (raw.coarse === 1 ? raw.ends : []).flatMap((end, e) => {
          const value = read(end.when);
          if (value === undefined) return [];
          return [
            {
              id: `e${e}`,
              outcome: outcome(end.outcome),
              when: value,
              title: text,
              explanation: text,
              instead: text,
              sources: ['ours'],
            },
          ];
        }),
        sections: built,
      });
    });
}

/** Any answers to any of the questions: all of them or some, whether they apply or not. */
export function arbitraryAnswers({ sections }: Questionnaire): fc.Arbitrary<Answers> {
  const questions = sections.flatMap(section => section.questions);
  const all = fc.tuple(
    ...questions.map(({ options }) => fc.constantFrom(...options.map(option => option.id))),
  );
  const some = fc.oneof(
    fc.constant(questions.map(() => true)),
    fc.array(fc.boolean(), { minLength: questions.length, maxLength: questions.length }),
  );
  return fc
    .tuple(all, some)
    .map(([options, given]) =>
      Object.fromEntries(questions.flatMap(({ id }, q) => (given[q] ? [[id, options[q]!]] : []))),
    );
}
