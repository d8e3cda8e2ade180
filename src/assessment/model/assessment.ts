import type { IsoDate } from '../../foundation/law/date.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import type { Band, Id } from '../../foundation/questionnaire/schema.ts';
import type { Advice, Evaluation, ScoreState } from '../../foundation/questionnaire/types.ts';

/** What is asked: which questionnaire, on which calculation date, with which answers. */
export interface AssessmentRequest {
  readonly questionnaire: Id;
  readonly date: IsoDate;
  readonly answers: Readonly<Record<Id, Id>>;
}

/** How far the score is from a band. */
export interface Margin {
  readonly outcome: Id;
  /** Smallest change of the score that brings it into the band, in whole points: positive towards employment,
   *  negative away from it, 0 for the band that the score is in. */
  readonly points: number;
}

/** The outcome of an assessment (beoordeling van een arbeidsrelatie) with everything that explains it.
 *  An indication without legal force. */
export interface Assessment
  extends Pick<
    Evaluation,
    'outcome' | 'kind' | 'end' | 'possible' | 'viewpoints' | 'reasons' | 'needs' | 'ignored'
  > {
  readonly questionnaire: { readonly id: Id; readonly version: string; readonly hash: string };
  readonly date: IsoDate;
  readonly score: ScoreState & {
    readonly prior: number;
    readonly thresholds: readonly Band[];
    /** One per threshold, in their order. */
    readonly margins: readonly Margin[];
  };
  /** Shortest changes of practice that lead to another outcome, at most five for each outcome. */
  readonly advice: readonly Advice[];
  /** Remarks of the questionnaire that hold for these answers on this date. They never change the outcome. */
  readonly notes: readonly Id[];
  readonly receipt: Receipt;
}
