import type { Source } from '../../foundation/law/source.ts';
import { marketSources } from './market-sources.ts';

/** Share of the members of a broodfonds that is ill: one month up to two years. */
export const broodfondsSource: Source = {
  id: 'broodfonds-ill-2017',
  kind: 'publication',
  status: 'ours',
  ref: 'Trouw, 2017, over broodfondsen',
  title: {
    nl: 'Trouw (2017): 1,28 procent van de leden van een broodfonds is ziek',
    en: 'Trouw (2017): 1.28 per cent of the members of a broodfonds are ill',
  },
  confidence: 'low',
  note: {
    nl: 'Een broodfonds betaalt na een maand, hooguit twee jaar. Leden zijn misschien gezonder dan anderen.',
    en: 'A broodfonds pays after a month, two years at most. Members may be healthier than others.',
  },
};

/** What share of people is on benefit at any moment, by the public waiting time in weeks. */
export interface FundShares {
  /** Ill for longer than the waiting time. */
  readonly claimants: number;
  /** Ill for longer than a month, yet not so long. */
  readonly waiting: number;
}

/** From 5.6 and 5.0 per cent premium for a benefit of 70 per cent: 8.0 and 7.14 per cent. Who is ill for a month up to two
 *  years is 1.28 per cent; without those between one and two years (0.86) that leaves 0.42. */
export const fundShares: ReadonlyMap<number, FundShares> = new Map([
  [52, { claimants: 0.08, waiting: 0.0042 }],
  [104, { claimants: 0.0714, waiting: 0.0128 }],
]);

export const fundSources: readonly Source[] = [
  marketSources.letterSelection,
  marketSources.ag,
  broodfondsSource,
  marketSources.fund,
];
