import { type Difference, differences } from './difference.ts';
import { InputError, type Problem } from './input-error.ts';
import { type Receipt, verifyReceiptHash } from './receipt.ts';

/** What became of a receipt. */
export interface Verification {
  /** Nothing in the receipt was changed since it was made. */
  readonly intact: boolean;
  /** The rules and parameters of today are those of the receipt. */
  readonly sameRules: boolean;
  /** The rules of today make the same outcome of the same input. */
  readonly sameOutcome: boolean;
  /** Where rules, parameters, outcome and steps differ between the receipt (`was`) and today (`is`). */
  readonly differences: readonly Difference[];
  /** Why nothing could be recomputed, for example a questionnaire that no longer exists; else empty. */
  readonly problems: readonly Problem[];
}

/** Recomputes a receipt.
 *  @param recompute runs the domain's rules on the receipt's date and input and seals the result; an InputError that it
 *  throws ends up in `problems`. */
export function verifyReceipt(receipt: Receipt, recompute: (receipt: Receipt) => Receipt): Verification {
  const intact = verifyReceiptHash(receipt);
  let now: Receipt;
  try {
    now = recompute(receipt);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { intact, sameRules: false, sameOutcome: false, differences: [], problems: error.problems };
  }
  return {
    intact,
    sameRules: differences(rulesOf(receipt), rulesOf(now)).length === 0,
    sameOutcome: differences(receipt.outcome, now.outcome).length === 0,
    differences: differences(comparable(receipt), comparable(now)),
    problems: [],
  };
}

/** A rule is the same rule when its content is; a version number is only its name. */
function rulesOf(receipt: Receipt): unknown {
  return { id: receipt.rules.id, hash: receipt.rules.hash, parameters: receipt.parameters ?? null };
}

/** The product's own version may differ without harm: what counts is what it made. */
function comparable(receipt: Receipt): unknown {
  const { rules, parameters, outcome, steps } = receipt;
  return { rules, ...(parameters === undefined ? {} : { parameters }), outcome, steps };
}
