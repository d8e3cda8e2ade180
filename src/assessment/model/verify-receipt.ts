import { canonicalJson, hashOf } from '../../foundation/law/canonical.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import { parseReceipt, type Receipt } from '../../foundation/law/receipt.ts';
import { assess } from './assess.ts';
import { type Registry, registry } from './registry.ts';

/** One thing that is not as the receipt says. */
export interface Difference {
  /** JSON pointer into the receipt; into the file around it where `part` says so. */
  readonly pointer: string;
  readonly part: 'receipt' | 'file';
  /** What the receipt says; null where it says nothing. */
  readonly recorded: unknown;
  /** What it is now; null where there is nothing. */
  readonly now: unknown;
}

/** What a receipt is worth when everything is computed again. */
export interface ReceiptCheck {
  /** All three below. */
  readonly holds: boolean;
  /** Nothing was changed since it was made, and the file around it says the same as the receipt. */
  readonly intact: boolean;
  /** The questionnaire valid on the receipt's date is, to the letter, the one that the receipt names. */
  readonly sameRules: boolean;
  /** The receipt's answers lead to the receipt's outcome. */
  readonly sameOutcome: boolean;
  readonly differences: readonly Difference[];
  /** Why the answers cannot be computed again, when they cannot. */
  readonly problems: readonly Problem[];
  readonly receipt: Receipt;
}

/** Checks a receipt and computes it again.
 *  @param value a receipt, or what holds one in its field `receipt`: a saved file, or an assessment
 *  @throws InputError when there is no receipt in it, or one that is not in the shape of a receipt */
export function verifyReceipt(value: unknown, rules: Registry = registry()): ReceiptCheck {
  const around = isObject(value) && 'receipt' in value ? value : undefined;
  const receipt = around === undefined ? parseReceipt(value) : within(() => parseReceipt(around.receipt));
  const recomputed = recompute(receipt, rules);
  const changed = [...sealDifferences(receipt), ...(around ? fileDifferences(around, receipt) : [])];
  const rulesChanged = compare('/rules', 'receipt', receipt.rules, recomputed.rules);
  const outcomeChanged = compare('/outcome', 'receipt', receipt.outcome, recomputed.outcome);
  const check = {
    intact: changed.length === 0,
    sameRules: rulesChanged.length === 0,
    sameOutcome: outcomeChanged.length === 0,
  };
  return {
    holds: check.intact && check.sameRules && check.sameOutcome,
    ...check,
    differences: [...changed, ...rulesChanged, ...outcomeChanged],
    problems: recomputed.problems,
    receipt,
  };
}

function recompute(
  receipt: Receipt,
  rules: Registry,
): { readonly rules: unknown; readonly outcome: unknown; readonly problems: readonly Problem[] } {
  const { date } = receipt;
  const { id } = receipt.rules;
  const valid = rules.valid(id, date);
  const now = valid && { id, version: valid.questionnaire.version, hash: valid.hash };
  const answers = isObject(receipt.input) ? receipt.input.answers : undefined;
  try {
    const { receipt: again } = assess({ questionnaire: id, date, answers }, rules);
    return { rules: now, outcome: again.outcome, problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { rules: now, outcome: undefined, problems: error.problems };
  }
}

function sealDifferences({ hash, ...rest }: Receipt): readonly Difference[] {
  return compare('/hash', 'receipt', hash, hashOf(rest));
}

/** What the file around a receipt says otherwise than the receipt. */
function fileDifferences(file: Readonly<Record<string, unknown>>, receipt: Receipt): readonly Difference[] {
  const { input, outcome } = receipt;
  const { questionnaire } = file;
  return [
    ['/questionnaire', receipt.rules.id, isObject(questionnaire) ? questionnaire.id : questionnaire],
    ['/date', receipt.date, file.date],
    ['/answers', isObject(input) ? input.answers : undefined, file.answers],
    ['/outcome', isObject(outcome) ? outcome.outcome : undefined, file.outcome],
  ].flatMap(([pointer, recorded, now]) =>
    now === undefined ? [] : compare(String(pointer), 'file', recorded, now),
  );
}

function compare(
  pointer: string,
  part: Difference['part'],
  recorded: unknown,
  now: unknown,
): readonly Difference[] {
  const [before, after] = [recorded ?? null, now ?? null];
  return canonicalJson(before) === canonicalJson(after)
    ? []
    : [{ pointer, part, recorded: before, now: after }];
}

/** Problems of a receipt inside a file get the place in the file. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map(p => ({ ...p, pointer: `/receipt${p.pointer}` })));
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
