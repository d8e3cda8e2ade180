import type { Compiled } from '../src/foundation/questionnaire/types.ts';

/** A condition over answers, in the least words that every peer knows. An `is` holds only while its question applies. */
export type Expr =
  | { readonly all: readonly Expr[] }
  | { readonly any: readonly Expr[] }
  | { readonly is: number; readonly options: readonly string[] };

export interface ModelQuestion {
  readonly applies: Expr;
  readonly options: readonly { readonly id: string; readonly points: number }[];
  readonly viewpoint: number | undefined;
  readonly optional: boolean;
}

/** A questionnaire as plain rules, from which each peer's translation is generated. Questions, viewpoints and outcomes
 *  are indexes in author order. */
export interface Model {
  readonly questions: readonly ModelQuestion[];
  readonly caps: readonly number[];
  readonly prior: number;
  /** Highest first; the last one holds from minus infinity. */
  readonly bands: readonly { readonly from: number; readonly outcome: number }[];
  /** The first that holds wins. */
  readonly ends: readonly { readonly when: Expr; readonly outcome: number }[];
  readonly outcomes: readonly string[];
}

type When = Compiled['questionnaire']['ends'][number]['when'] | undefined;

/** Reads the questionnaire's data and nothing that the product's engine made of it. */
export function modelOf({
  questionnaire,
  questionIndex,
}: Pick<Compiled, 'questionnaire' | 'questionIndex'>): Model {
  const { sections, viewpoints, outcomes, ends, scoring } = questionnaire;
  const outcome = (id: string) => outcomes.findIndex(o => o.id === id);
  const all = (...whens: readonly When[]): Expr => ({
    all: whens.flatMap(when => (when === undefined ? [] : [{ any: clausesOf(when, questionIndex) }])),
  });
  return {
    questions: sections.flatMap(section =>
      section.questions.map(question => ({
        applies: all(section.when, question.when),
        options: question.options.map(({ id, points }) => ({ id, points: points ?? 0 })),
        viewpoint: question.viewpoint && viewpoints.findIndex(v => v.id === question.viewpoint),
        optional: question.optional === true,
      })),
    ) as readonly ModelQuestion[],
    caps: viewpoints.map(({ cap }) => cap),
    prior: scoring.prior,
    bands: scoring.bands
      .map(band => ({ from: band.from ?? -Infinity, outcome: outcome(band.outcome) }))
      .sort((a, b) => b.from - a.from),
    ends: ends.map(end => ({ when: all(end.when), outcome: outcome(end.outcome) })),
    outcomes: outcomes.map(({ id }) => id),
  };
}

function clausesOf(when: NonNullable<When>, index: ReadonlyMap<string, number>): readonly Expr[] {
  const clauses = Array.isArray(when) ? when : [when];
  return clauses.map(clause => ({
    all: Object.entries(clause as Record<string, readonly string[]>).map(([id, options]) => ({
      is: index.get(id)!,
      options,
    })),
  }));
}

/** The questions in each viewpoint that can add points. */
export function scoredBy(model: Model): readonly (readonly number[])[] {
  return model.caps.map((_, v) =>
    model.questions.flatMap((question, q) =>
      question.viewpoint === v && question.options.some(o => o.points !== 0) ? [q] : [],
    ),
  );
}

/** The option that was chosen for a question, if any. */
export type Chosen = (question: number) => string | undefined;

/** What the questionnaire says, read as slowly and plainly as it is written: the judge of every engine. */
export function judge(
  model: Model,
  chosen: Chosen,
): { readonly outcome: number; readonly applicable: number } {
  const effective: (string | undefined)[] = [];
  const holds = (expr: Expr): boolean => {
    if ('all' in expr) return expr.all.every(holds);
    if ('any' in expr) return expr.any.some(holds);
    const given = effective[expr.is];
    return given !== undefined && expr.options.includes(given);
  };
  let applicable = 0;
  for (const [q, { applies }] of model.questions.entries()) {
    const counts = holds(applies);
    if (counts) applicable++;
    effective[q] = counts ? chosen(q) : undefined;
  }
  const end = model.ends.find(({ when }) => holds(when));
  if (end !== undefined) return { outcome: end.outcome, applicable };
  const score = model.caps.reduce((sum, cap, v) => {
    const points = model.questions.map(({ viewpoint, options }, q) =>
      viewpoint === v ? (options.find(o => o.id === effective[q])?.points ?? 0) : 0,
    );
    const total = points.reduce((a, b) => a + b, 0);
    return sum + Math.max(-cap, Math.min(cap, total));
  }, model.prior);
  return { outcome: model.bands.find(band => score >= band.from)!.outcome, applicable };
}
