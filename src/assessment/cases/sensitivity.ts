import type { Id, Questionnaire } from '../../foundation/questionnaire/schema.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';

/** Another way to weigh the same answers. What is left out stays as the questionnaire has it. */
export interface Variant {
  readonly name: string;
  readonly points?: (points: number) => number;
  readonly cap?: number;
  /** Score from which, either way, there is an indication. */
  readonly threshold?: number;
  readonly without?: Id;
}

export const AS_IS: Variant = { name: 'as it is' };

export type Verdict = 'employment' | 'self-employed' | 'undecided';

/** Weighs complete answers to which no knock-out applies, under a variant. */
export interface Weigher {
  score(answers: Answers): number;
  verdict(answers: Answers): Verdict;
}

/** A weigher that computes the score once more and apart from the engine: prior, plus per viewpoint the sum of the
 *  points, no further than the cap either way. */
export function weigher(questionnaire: Questionnaire, variant: Variant): Weigher {
  const { viewpoints, scoring, sections } = questionnaire;
  const caps = viewpoints.map(({ cap }) => variant.cap ?? cap);
  const questions = sections
    .flatMap(section => section.questions)
    .filter(({ viewpoint }) => viewpoint !== undefined && viewpoint !== variant.without)
    .map(({ id, viewpoint, options }) => ({
      id,
      viewpoint: viewpoints.findIndex(v => v.id === viewpoint),
      points: new Map(
        options.map(({ id: option, points = 0 }) => [option, variant.points?.(points) ?? points]),
      ),
    }));
  const band = (outcome: Id) => scoring.bands.find(b => b.outcome === outcome)!;
  const high = variant.threshold ?? band('employment').from!;
  const low = variant.threshold === undefined ? band('self-employed').to! : -variant.threshold;

  function score(answers: Answers): number {
    const sums = caps.map(() => 0);
    for (const { id, viewpoint, points } of questions) sums[viewpoint]! += points.get(answers[id] ?? '') ?? 0;
    return caps.reduce((total, cap, v) => total + Math.min(cap, Math.max(-cap, sums[v]!)), scoring.prior);
  }
  return {
    score,
    verdict(answers) {
      const value = score(answers);
      return value >= high ? 'employment' : value <= low ? 'self-employed' : 'undecided';
    },
  };
}

/** Every option's points up to `share` higher or lower, each by a draw of its own. */
export function shaken(share: number, random: () => number): Variant {
  return { name: 'shaken', points: points => points * (1 - share + 2 * share * random()) };
}
