import { type Registry, receiptFor } from '../assessment/index.ts';
import type { IsoDate } from '../foundation/law/date.ts';
import { InputError, type Problem } from '../foundation/law/input-error.ts';
import type { Receipt } from '../foundation/law/receipt.ts';
import type { Answers } from '../foundation/questionnaire/types.ts';
import { type Change, compareReceipts } from './model/compare-receipts.ts';
import { type Verdict, verdictOf } from './model/verdict.ts';

/** An assessment as it was kept. */
export interface Stored {
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly receipt: Receipt;
}

/** What the rules of a day make of an assessment that was kept. */
export type Reassessment =
  /** The outcome is the same, or another. */
  | {
      readonly kind: 'stays' | 'changes';
      readonly was: Verdict;
      readonly is: Verdict;
      /** What is otherwise; of an outcome that changes: why. */
      readonly why: readonly Change[];
      readonly receipt: Receipt;
    }
  /** The rules of that day ask what was not asked, and it can matter. */
  | {
      readonly kind: 'incomplete';
      readonly was: Verdict;
      readonly is: Verdict;
      readonly why: readonly Change[];
    }
  /** The rules of that day cannot read the answers, or there are none for that day. */
  | { readonly kind: 'impossible'; readonly was: Verdict; readonly problems: readonly Problem[] };

/** Assesses the same answers with the rules of a day, and says what is otherwise and why. Changes nothing.
 *  @param date calculation date
 *  @param rules those of the product when left out */
export function reassess(stored: Stored, date: IsoDate, rules?: Registry): Reassessment {
  const { questionnaire, answers } = stored;
  const was = verdictOf(stored.receipt);
  let receipt: Receipt;
  try {
    receipt = receiptFor({ questionnaire, date, answers }, rules);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'impossible', was, problems: error.problems };
  }
  const is = verdictOf(receipt);
  const why = compareReceipts(stored.receipt, receipt);
  if (is.kind === 'needs') return { kind: 'incomplete', was, is, why };
  return { kind: is.outcome === was.outcome ? 'stays' : 'changes', was, is, why, receipt };
}
