import type { Text } from '../../../foundation/law/text.ts';
import { type FigureSource, figureSources, outcomes } from '../../rules/population.ts';
import type { Variant } from '../../rules/variant.ts';
import type { Interval } from './interval.ts';
import type { Replication } from './replication.ts';

/** A published figure beside ours. Nothing in the simulation is made to fit it. */
export interface Compared {
  readonly id: string;
  readonly name: Text;
  readonly published: number;
  /** What the publication gives as its own bounds. */
  readonly bounds: readonly [number, number] | null;
  readonly ours: Interval;
  /** Ours divided by the published figure. */
  readonly ratio: number;
  readonly source: string;
  readonly confidence: FigureSource['confidence'];
}

type Over = (figure: (one: Replication) => number) => Interval;

/** The published outcomes that belong to a variant: by its waiting time. */
export function compareOutcomes({ waiting, holidayAllowance }: Variant, over: Over): readonly Compared[] {
  const years = waiting.weeks / 52;
  const allowance = 1 + holidayAllowance.parts / 10_000;
  const premiums = outcomes.premiums
    .filter(({ wait }) => wait === years)
    .map(({ value, low, high, source }) =>
      compared(
        'premium',
        value,
        source,
        over(({ grown }) => grown / allowance),
        [low, high],
      ),
    );
  const { stock, outflow, inflow, meanYears } = outcomes;
  // The employees' insurance waits two years: what comes in and stays there says little about a shorter wait.
  const asEmployees =
    years === 2
      ? [
          compared(
            'stock',
            stock.value,
            stock.source,
            over(one => one.stock),
          ),
          compared(
            'inflow',
            inflow.value,
            inflow.source,
            over(one => one.inflow),
          ),
          compared(
            'outflow',
            outflow.value,
            outflow.source,
            over(one => one.outflow),
          ),
        ]
      : [];
  const ofInsurers =
    years === 1
      ? [
          compared(
            'mean-years',
            meanYears.value,
            meanYears.source,
            over(one => (one.inflow > 0 ? one.stock / one.inflow : 0)),
          ),
        ]
      : [];
  return [...premiums, ...asEmployees, ...ofInsurers];
}

function compared(
  id: keyof typeof NAMES,
  published: number,
  source: string,
  ours: Interval,
  bounds: Compared['bounds'] = null,
): Compared {
  const [nl, en] = NAMES[id];
  const confidence = figureSources.find(one => one.id === source)?.confidence ?? 'low';
  return { id, name: { nl, en }, published, bounds, ours, ratio: ours.mean / published, source, confidence };
}

const NAMES = {
  premium: [
    'premie als de regeling volgroeid is, zonder vakantie-uitkering',
    'premium of the grown scheme, without holiday allowance',
  ],
  stock: ['uitkeringen per verzekerde (werknemers)', 'claimants per insured person (employees)'],
  inflow: [
    'nieuwe uitkeringen per verzekerde per jaar (werknemers)',
    'new claims per insured person a year (employees)',
  ],
  outflow: [
    'beëindigde uitkeringen per uitkering per jaar (werknemers)',
    'ended claims per claimant a year (employees)',
  ],
  'mean-years': [
    'jaren uitkering, gemiddeld (particuliere aov)',
    'years of benefit, on average (private cover)',
  ],
} as const;
