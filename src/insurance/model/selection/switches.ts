import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, problemAt } from '../market-problem.ts';

/** The four elements that the letter of 26 March 2021 (§ 3.4) says feed selection, and the four that damp it, each as a
 *  change of the population or of the rule. The letter names them without numbers; how each is modelled is ours. */
export interface Switches {
  /** Heavy occupations without private access: this share of all has this risk and cannot leave. */
  readonly heavyOccupations?: { readonly share: number; readonly risk: number } | undefined;
  /** Transition right (overgangsrecht): this share of every risk is privately insured already and may stay so. Neither
   *  inertia nor the cost of changing over keeps it in the public pool. */
  readonly transition?: { readonly share: number } | undefined;
  /** Choice of waiting time without cross-subsidy: this share of every risk can move to a group that pays its own risk:
   *  no loading, no levy, no cost of changing over. Who moves counts as a leaver of the standard pool. */
  readonly waitingTime?: { readonly share: number } | undefined;
  /** Entry of those with staff: so many more people, with the same spread of risk, who come in only as long as the
   *  public premium is no more than what they pay privately. They are beside `all`, and pay no levy. */
  readonly staff?: { readonly share: number } | undefined;
  /** Default effect: this share of every risk, beside `inert`, does not look into it and stays. */
  readonly default?: { readonly share: number } | undefined;
  /** Preference whatever the price: these shares of every risk always stay, or always leave. */
  readonly preference?: { readonly public: number; readonly private: number } | undefined;
  /** Choice once in a life: this share of every risk has chosen to stay before and can no longer leave. Binds also those
   *  with a transition right or a choice of waiting time. */
  readonly onceInLife?: { readonly share: number } | undefined;
  /** Levy on the private market: each leaver pays this much a year into the public pool, on top of `levy`. */
  readonly levy?: { readonly amount: number } | undefined;
}

export type SwitchId = keyof Switches;

export const ACCELERATORS = ['heavyOccupations', 'transition', 'waitingTime', 'staff'] as const;
export const DAMPERS = ['default', 'preference', 'onceInLife', 'levy'] as const;

/** The switches that are on, accelerators first. */
export function switchedOn(switches: Switches | undefined): readonly SwitchId[] {
  return [...ACCELERATORS, ...DAMPERS].filter(id => switches?.[id] !== undefined);
}

/** What cannot be of the switches. @param pointer place of them in the input */
export function switchProblems(
  switches: Switches | undefined,
  withPrivate: boolean,
  pointer: string,
): readonly Problem[] {
  if (switches === undefined) return [];
  const { heavyOccupations, preference, levy } = switches;
  const share = { from: 0, to: 1 };
  const simple = ['transition', 'waitingTime', 'default', 'onceInLife'] as const;
  return [
    ...(withPrivate ? [] : switchedOn(switches).map(id => needsPrivate(`${pointer}/${id}`, switches[id]))),
    ...simple.flatMap(id => outside(`${pointer}/${id}/share`, switches[id]?.share ?? 0, share)),
    ...outside(`${pointer}/staff/share`, switches.staff?.share ?? 0, { from: 0 }),
    ...outside(`${pointer}/heavyOccupations/share`, heavyOccupations?.share ?? 0, share),
    ...outside(`${pointer}/heavyOccupations/risk`, heavyOccupations?.risk ?? 0, { from: 0 }),
    ...outside(`${pointer}/preference/public`, preference?.public ?? 0, share),
    ...outside(`${pointer}/preference/private`, preference?.private ?? 0, {
      from: 0,
      to: 1 - (preference?.public ?? 0),
    }),
    ...outside(`${pointer}/levy/amount`, levy?.amount ?? 0, { from: 0 }),
  ];
}

const needsPrivate = (pointer: string, given: unknown): Problem =>
  problemAt(pointer, 'either-or', given, {
    nl: 'schakelaars alleen samen met "private"',
    en: 'switches only together with "private"',
  });
