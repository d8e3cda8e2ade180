import type { Answers } from '../src/foundation/questionnaire/types.ts';
import type { Chosen, Expr, Model } from './model.ts';

export const BLANK = 255;

/** Sets of answers: a column for each question, the option index of every person in it, BLANK where there is none. */
export interface People {
  readonly count: number;
  readonly columns: readonly Uint8Array[];
}

interface Draw {
  readonly count: number;
  readonly seed: number;
  /** How often, between 0 and 1, a person draws again who has just hit a knock-out. Without it nearly everyone is outside
   *  the target group after a few questions, and nothing of the score is exercised. */
  readonly avoidEnds: number;
}

/** Draws people who answer every question that applies to them, each option as likely as the next. Half of them also
 *  have answers to questions that do not apply to them, which the rules must ignore. */
export function drawPeople(model: Model, { count, seed, avoidEnds }: Draw): People {
  const random = mulberry32(seed);
  const columns = model.questions.map(() => new Uint8Array(count).fill(BLANK));
  const row = new Uint8Array(model.questions.length);
  const test = (expr: Expr) => compileTest(expr, model, row);
  const applies = model.questions.map(question => test(question.applies));
  const mentions = (expr: Expr, q: number): boolean =>
    'is' in expr ? expr.is === q : ('all' in expr ? expr.all : expr.any).some(e => mentions(e, q));
  const endsOf = model.questions.map((_, q) =>
    model.ends.filter(e => mentions(e.when, q)).map(e => test(e.when)),
  );
  for (let person = 0; person < count; person++) {
    const leftovers = random() < 0.5;
    row.fill(BLANK);
    for (const [q, { options, optional }] of model.questions.entries()) {
      const draw = () => Math.floor(random() * options.length);
      if (!applies[q]!()) {
        if (leftovers) columns[q]![person] = draw();
        continue;
      }
      if (optional && random() < 0.3) continue;
      row[q] = draw();
      for (let tries = 0; tries < 20 && endsOf[q]!.some(hits => hits()) && random() < avoidEnds; tries++)
        row[q] = draw();
      columns[q]![person] = row[q]!;
    }
  }
  return { count, columns };
}

/** The answers of one person by name, as JSON gives them: the API and a batch of JSON lines hand those to the rules as they
 *  come. An object that is built name by name is kept in another way, and slower to read. */
export function answersOf(ids: readonly string[], model: Model, people: People, person: number): Answers {
  const answers: Record<string, string> = {};
  for (const [q, column] of people.columns.entries()) {
    const option = column[person]!;
    if (option !== BLANK) answers[ids[q]!] = model.questions[q]!.options[option]!.id;
  }
  return JSON.parse(JSON.stringify(answers));
}

/** One person's answers, as the judge asks for them. */
export function chosenBy(model: Model, { columns }: People, person: number): Chosen {
  return question => model.questions[question]!.options[columns[question]![person]!]?.id;
}

function compileTest(expr: Expr, model: Model, row: Uint8Array): () => boolean {
  if ('all' in expr) {
    const tests = expr.all.map(e => compileTest(e, model, row));
    return () => tests.every(t => t());
  }
  if ('any' in expr) {
    const tests = expr.any.map(e => compileTest(e, model, row));
    return () => tests.some(t => t());
  }
  const { is, options } = expr;
  const accepted = new Set(options.map(id => model.questions[is]!.options.findIndex(o => o.id === id)));
  return () => accepted.has(row[is]!);
}

/** A small generator with a seed, so that every run measures the same people. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
