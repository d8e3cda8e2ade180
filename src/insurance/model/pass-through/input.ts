import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, problemAt } from '../market-problem.ts';

export const MARKETS = ['monopoly', 'cournot', 'competition', 'constant-elasticity'] as const;
export type MarketName = (typeof MARKETS)[number];

/** A market in which costs rise. Demand is a line, price = intercept − slope × quantity, or has a constant elasticity. */
export interface PassThroughInput {
  readonly market: MarketName;
  readonly intercept?: number | undefined;
  readonly slope?: number | undefined;
  /** Cost of one more unit; with a supply slope, of the first. */
  readonly marginalCost: number;
  /** By how much the cost of a unit rises. */
  readonly increase: number;
  readonly firms?: number | undefined;
  /** How many of the firms it hits; all when left out. */
  readonly affected?: number | undefined;
  /** How fast marginal cost rises: of one firm in its own quantity; under competition of the market in the whole
   *  quantity. 0 when left out. */
  readonly supplySlope?: number | undefined;
  /** Of demand, as a positive number. */
  readonly elasticity?: number | undefined;
}

/** The market with its defaults filled in, and the fields that it does not look at. */
export interface Market {
  readonly competition: boolean;
  readonly demand: { readonly intercept: number; readonly slope: number } | { readonly elasticity: number };
  readonly cost: number;
  readonly increase: number;
  readonly firms: number;
  readonly affected: number;
  readonly supplySlope: number;
  readonly notUsed: readonly string[];
}

/** What cannot be of the input as it was given. */
export function inputProblems(input: PassThroughInput): readonly Problem[] {
  const { market, intercept, slope, marginalCost, increase, firms, affected, supplySlope, elasticity } =
    input;
  const constant = hasElasticity(input);
  return [
    ...outside('/marginalCost', marginalCost, constant ? { above: 0 } : { from: 0 }),
    ...outside('/increase', increase, { above: 0 }),
    ...(firms === undefined ? [] : wholeFrom('/firms', firms, 1)),
    ...(affected === undefined ? [] : wholeFrom('/affected', affected, 0)),
    ...(affected !== undefined && affected > (firms ?? (market === 'cournot' ? Infinity : 1))
      ? [problemAt('/affected', 'out-of-range', affected, atMostFirms(firms ?? 1))]
      : []),
    ...(market === 'monopoly' && firms !== undefined && firms !== 1
      ? [problemAt('/firms', 'out-of-range', firms, { nl: '1 bij een monopolie', en: '1 under monopoly' })]
      : []),
    ...(market === 'cournot' && firms === undefined ? [missing('/firms')] : []),
    ...outside('/supplySlope', supplySlope ?? 0, { from: 0 }),
    ...(constant ? elasticityProblems(input) : []),
    ...(market !== 'constant-elasticity' && elasticity !== undefined && market === 'competition'
      ? [problemAt('/elasticity', 'either-or', elasticity, LINEAR_ONLY)]
      : []),
    ...(constant ? [] : [...needed('/intercept', intercept), ...needed('/slope', slope)]),
    ...(constant || intercept === undefined || intercept > marginalCost
      ? []
      : [
          problemAt('/marginalCost', 'out-of-range', marginalCost, {
            nl: `minder dan "intercept" (${intercept}): anders koopt niemand iets`,
            en: `less than "intercept" (${intercept}): otherwise nobody buys`,
          }),
        ]),
  ];
}

/** @param input sound */
export function marketOf(input: PassThroughInput): Market {
  const { market, intercept, slope, elasticity } = input;
  const firms = input.firms ?? 1;
  const constant = hasElasticity(input);
  return {
    competition: market === 'competition',
    demand: constant ? { elasticity: elasticity! } : { intercept: intercept!, slope: slope! },
    cost: input.marginalCost,
    increase: input.increase,
    firms,
    affected: input.affected ?? firms,
    supplySlope: input.supplySlope ?? 0,
    notUsed: constant ? (['intercept', 'slope'] as const).filter(name => input[name] !== undefined) : [],
  };
}

/** Demand of constant elasticity is asked for by the market of that name, or by an elasticity instead of a line. */
function hasElasticity({ market, elasticity, intercept, slope }: PassThroughInput): boolean {
  if (market === 'constant-elasticity') return true;
  return (
    market !== 'competition' && elasticity !== undefined && intercept === undefined && slope === undefined
  );
}

function elasticityProblems({ elasticity, firms = 1, supplySlope }: PassThroughInput): readonly Problem[] {
  if (elasticity === undefined) return [missing('/elasticity')];
  return [
    ...(elasticity * firms > 1
      ? []
      : [
          problemAt('/elasticity', 'out-of-range', elasticity, {
            nl: `meer dan ${1 / firms} bij "firms" ${firms}: anders kent de prijs geen grens`,
            en: `more than ${1 / firms} with "firms" ${firms}: otherwise the price has no bound`,
          }),
        ]),
    ...((supplySlope ?? 0) === 0
      ? []
      : [
          problemAt('/supplySlope', 'either-or', supplySlope, {
            nl: '0 bij een vaste elasticiteit',
            en: '0 with a constant elasticity',
          }),
        ]),
  ];
}

const LINEAR_ONLY = {
  nl: 'niets, want onder volledige mededinging rekenen we met een rechte vraaglijn ("intercept" en "slope")',
  en: 'nothing, since under perfect competition demand is a line ("intercept" and "slope")',
};

function wholeFrom(pointer: string, value: number, from: number): readonly Problem[] {
  if (Number.isSafeInteger(value) && value >= from) return [];
  return [
    problemAt(pointer, 'out-of-range', value, {
      nl: `een heel getal, minstens ${from}`,
      en: `a whole number, at least ${from}`,
    }),
  ];
}

function needed(pointer: string, value: number | undefined): readonly Problem[] {
  return value === undefined ? [missing(pointer)] : outside(pointer, value, { above: 0 });
}

const atMostFirms = (firms: number) => ({
  nl: `hooguit het aantal ondernemingen ("firms" is ${firms})`,
  en: `at most the number of firms ("firms" is ${firms})`,
});

const missing = (pointer: string): Problem => ({
  pointer,
  code: 'missing',
  message: { nl: 'dit veld ontbreekt; verwacht: een getal', en: 'this field is missing; expected: a number' },
});
