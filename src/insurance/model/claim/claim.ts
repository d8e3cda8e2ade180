import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import type { ClaimEventOf } from './event.ts';

/** A period of incapacity; without an end it still goes on. */
export interface Spell {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

export type Decision = ClaimEventOf<'decided'>;
export type Assessment = ClaimEventOf<'assessed'>;

export interface PlanStep {
  readonly agreedOn: IsoDate;
  readonly step: string;
  /** When to look whether it was done; undefined once it is over. */
  readonly due: IsoDate | undefined;
  readonly state: 'agreed' | 'done' | 'going-on' | 'dropped';
  readonly findings: readonly { readonly on: IsoDate; readonly finding: string }[];
}

export interface Objection {
  readonly on: IsoDate;
  readonly decision: number;
  readonly grounds: string;
  /** True when it came after the last day. */
  readonly late: boolean;
  readonly answer: ClaimEventOf<'objection-decided'> | undefined;
}

/** All that is known of a claim (aanvraag), as it follows from what happened. */
export interface Claim {
  readonly reportedOn: IsoDate | undefined;
  /** In order of time, the last perhaps still open. */
  readonly spells: readonly Spell[];
  /** Profits by year, and which of them are estimates. */
  readonly profits: ClaimEventOf<'profits-set'> | undefined;
  readonly assessments: readonly Assessment[];
  readonly referrals: readonly ClaimEventOf<'referred'>[];
  readonly plan: readonly PlanStep[];
  readonly decisions: readonly Decision[];
  readonly objections: readonly Objection[];
  /** Income beside the benefit, by month. */
  readonly incomes: Readonly<Record<string, Cents>>;
  /** What was paid, by month; negative where more came back than went out. */
  readonly paid: Readonly<Record<string, Cents>>;
  readonly closed: ClaimEventOf<'closed'> | undefined;
  /** The day of what happened last. */
  readonly lastOn: IsoDate | undefined;
}

/** A case file in which nothing happened yet. */
export const NEW_CLAIM: Claim = {
  reportedOn: undefined,
  spells: [],
  profits: undefined,
  assessments: [],
  referrals: [],
  plan: [],
  decisions: [],
  objections: [],
  incomes: {},
  paid: {},
  closed: undefined,
  lastOn: undefined,
};
