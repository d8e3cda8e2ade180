import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, problemAt } from '../market-problem.ts';

/** How risk is spread: evenly between two bounds, or in types of which everybody has the same risk. */
export type Risk =
  | { readonly uniform: readonly [number, number] }
  | { readonly types: readonly { readonly share: number; readonly risk: number }[] };

/** A part of the population: evenly spread between `from` and `to`, or all at one risk. */
export interface RiskPart {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

export function partsOf(risk: Risk): readonly RiskPart[] {
  if ('uniform' in risk) return [{ share: 1, from: risk.uniform[0], to: risk.uniform[1] }];
  // Shares that add up to 1 but for a rounding count as what they mean.
  const total = risk.types.reduce((sum, { share }) => sum + share, 0);
  return risk.types.map(({ share, risk: height }) => ({ share: share / total, from: height, to: height }));
}

/** Mean risk of everybody. */
export function meanRisk(risk: Risk): number {
  return partsOf(risk).reduce((sum, { share, from, to }) => sum + (share * (from + to)) / 2, 0);
}

/** What cannot be of a distribution of risk. @param pointer place of it in the input */
export function riskProblems(risk: Risk, pointer: string): readonly Problem[] {
  if ('uniform' in risk) {
    const [low, high] = risk.uniform;
    return [
      ...outside(`${pointer}/uniform/0`, low, { from: 0 }),
      ...outside(`${pointer}/uniform/1`, high, { above: Math.max(low, 0) }),
    ];
  }
  const total = risk.types.reduce((sum, { share }) => sum + share, 0);
  return [
    ...risk.types.flatMap(({ share, risk: height }, i) => [
      ...outside(`${pointer}/types/${i}/share`, share, { from: 0, to: 1 }),
      ...outside(`${pointer}/types/${i}/risk`, height, { from: 0 }),
    ]),
    ...(Math.abs(total - 1) <= 1e-9 ? [] : [sharesProblem(`${pointer}/types`, total)]),
    ...(risk.types.some(({ share, risk: height }) => share > 0 && height > 0)
      ? []
      : [
          problemAt(`${pointer}/types`, 'no-risk', 0, {
            nl: 'iemand met een risico',
            en: 'somebody with a risk',
          }),
        ]),
  ];
}

function sharesProblem(pointer: string, total: number): Problem {
  const sum = Number(total.toPrecision(12));
  return {
    pointer,
    code: 'shares',
    message: {
      nl: `de aandelen ("share") zijn samen ${sum}; verwacht: samen 1`,
      en: `the shares ("share") add up to ${sum}; expected: 1 together`,
    },
  };
}
