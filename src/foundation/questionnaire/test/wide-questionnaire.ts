import type { Random } from '../random-answers.ts';
import { type Condition, Questionnaire } from '../schema.ts';

const text = { nl: 'tekst', en: 'text' };

export interface WideQuestion {
  /** Points by option; their number is that of the options. */
  readonly points: readonly number[];
  /** Index of the viewpoint. */
  readonly viewpoint?: number;
  readonly when?: Condition;
}

export interface Wide {
  readonly questions: readonly WideQuestion[];
  readonly caps?: readonly number[];
  readonly prior?: number;
  /** Where the next outcome starts; ascending. There is one outcome more. */
  readonly thresholds?: readonly number[];
  readonly ends?: readonly Condition[];
}

/** A questionnaire of questions `q0`, `q1` … with options `a0`, `a1` …, as many and with as many points as one likes. */
export function wideQuestionnaire({
  questions,
  caps = [1000],
  prior = 0,
  thresholds = [0],
  ends = [],
}: Wide): Questionnaire {
  const outcomes = Array.from({ length: thresholds.length + 1 }, (_, o) => `o${o}`);
  return Questionnaire.parse({
    format: 'waaier-questionnaire/1',
    id: 'wide',
    version: '1.0.0',
    from: '2026-01-01',
    title: text,
    description: text,
    sources: [{ id: 'ours', kind: 'ours', ref: 'test', status: 'ours', title: text, confidence: 'high' }],
    viewpoints: caps.map((cap, v) => ({
      id: `v${v}`,
      number: `${v}`,
      name: text,
      about: text,
      cap,
      sources: ['ours'],
    })),
    scoring: {
      prior,
      unit: text,
      explanation: text,
      source: 'ours',
      bands: outcomes.map((outcome, b) => ({
        outcome,
        ...(b === 0 ? {} : { from: thresholds[b - 1] }),
        ...(b === thresholds.length ? {} : { to: thresholds[b]! - 1 }),
      })),
    },
    outcomes: outcomes.map(id => ({
      id,
      direction: 'neither',
      title: text,
      summary: text,
      next: [{ text }],
      sources: ['ours'],
    })),
    open: 'o0',
    ends: ends.map((when, e) => ({
      id: `e${e}`,
      outcome: outcomes[e % outcomes.length],
      when,
      title: text,
      explanation: text,
      instead: text,
      sources: ['ours'],
    })),
    sections: [
      {
        id: 's',
        block: 0,
        title: text,
        questions: questions.map(({ points, viewpoint = 0, when }, q) => ({
          id: `q${q}`,
          kind: 'fact',
          text,
          why: text,
          sources: ['ours'],
          viewpoint: `v${viewpoint}`,
          ...(when === undefined ? {} : { when }),
          options: points.map((own, o) => ({
            id: `a${o}`,
            text,
            points: own,
            pointsSource: 'ours',
            because: text,
          })),
        })),
      },
    ],
  });
}

/** A condition of some clauses: in each up to three of the questions, with some of their options. */
export function randomCondition(questions: readonly WideQuestion[], random: Random, clauses = 2): Condition {
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: clauses }, () =>
    Object.fromEntries(
      Array.from({ length: 1 + below(3) }, () => {
        const q = below(questions.length);
        const options = questions[q]!.points.map((_, o) => `a${o}`).filter(() => random() < 0.6);
        return [`q${q}`, options.length > 0 ? options : ['a0']];
      }),
    ),
  );
}
