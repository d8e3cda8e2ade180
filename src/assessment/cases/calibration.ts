import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { type Case, completeAnswers } from './cases.ts';

/** How many cases the prior counts for, beside the rulings: ours. With fewer rulings than this the prior leads. */
export const PRIOR_CASES = 20;

/** What the rulings say about one viewpoint pointing one way. Weights in decibans, positive towards employment. */
export interface Weight {
  readonly viewpoint: Id;
  readonly towards: 'employment' | 'self-employment';
  /** Rulings in which the viewpoint points this way, of those that tell anything about it, by what the court found. */
  readonly employment: { readonly pointing: number; readonly known: number };
  readonly selfEmployed: { readonly pointing: number; readonly known: number };
  /** Weight of evidence of the smoothed counts (Jeffreys: half a case for and half a case against). */
  readonly smoothed: number;
  /** The same, drawn to the prior: the cap of the viewpoint, for {@link PRIOR_CASES} cases. */
  readonly shrunk: number;
  readonly cap: number;
}

/** Weight of evidence of "pointing" for employment, from counts with half a case added either way: 10 times the
 *  common logarithm of the ratio of the two shares. */
export function weightOfEvidence(
  employment: { readonly pointing: number; readonly known: number },
  selfEmployed: { readonly pointing: number; readonly known: number },
): number {
  const share = (side: { pointing: number; known: number }) => (side.pointing + 0.5) / (side.known + 1);
  return 10 * Math.log10(share(employment) / share(selfEmployed));
}

/** The weights of all viewpoints, both ways, from cases in which a court decided. */
export function calibrate(compiled: Compiled, cases: readonly Case[]): readonly Weight[] {
  const told = cases.map(({ answers, expected }) => {
    const { reasons, viewpoints } = evaluate(compiled, completeAnswers(compiled, answers));
    const known = new Set(reasons.filter(({ question }) => answers[question]).map(r => r.viewpoint));
    return {
      court: expected.court,
      points: new Map(viewpoints.filter(({ id }) => known.has(id)).map(({ id, points }) => [id, points])),
    };
  });
  return compiled.questionnaire.viewpoints.flatMap(({ id, cap }) =>
    ([1, -1] as const).map(sign => {
      const side = (court: Case['expected']['court']) => {
        const points = told.filter(t => t.court === court).flatMap(t => t.points.get(id) ?? []);
        return { pointing: points.filter(p => Math.sign(p) === sign).length, known: points.length };
      };
      const [employment, selfEmployed] = [side('employment'), side('self-employed')];
      const smoothed = weightOfEvidence(employment, selfEmployed);
      const n = employment.known + selfEmployed.known;
      return {
        viewpoint: id,
        towards: sign === 1 ? ('employment' as const) : ('self-employment' as const),
        employment,
        selfEmployed,
        smoothed,
        shrunk: (PRIOR_CASES * sign * cap + n * smoothed) / (PRIOR_CASES + n),
        cap,
      };
    }),
  );
}
