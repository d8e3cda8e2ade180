import { type Difference, differences } from '../../foundation/law/difference.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { parseReceipt, type Receipt } from '../../foundation/law/receipt.ts';
import { type Verification, verifyReceipt as verify } from '../../foundation/law/verify-receipt.ts';
import { assess } from './assess.ts';
import { type Registry, registry } from './registry.ts';

/** What a receipt is worth when everything is computed again. */
export interface ReceiptCheck extends Verification {
  /** Intact, the same rules, the same outcome, and a file around it that says the same. */
  readonly holds: boolean;
  readonly receipt: Receipt;
  /** Where the file around the receipt (`is`) differs from the receipt (`was`); pointers into the file. A receipt in a
   *  file that says something else is not intact. */
  readonly fileDifferences: readonly Difference[];
}

/** Checks a receipt and computes it again.
 *  @param value a receipt, or what holds one in its field `receipt`: a saved file, or an assessment
 *  @param others what computes receipts of other rooms
 *  @throws InputError when there is no receipt in it, or one that is not in the shape of a receipt */
export function verifyReceipt(
  value: unknown,
  rules: Registry = registry(),
  others: readonly Recompute[] = [],
): ReceiptCheck {
  const file = isObject(value) && 'receipt' in value ? value : undefined;
  const receipt = file === undefined ? parseReceipt(value) : within(() => parseReceipt(file.receipt));
  const fileDifferences = file === undefined ? [] : around(file, receipt);
  const verification = verify(receipt, recorded => firstOf(others, recorded) ?? recompute(recorded, rules));
  const intact = verification.intact && fileDifferences.length === 0;
  const holds = intact && verification.sameRules && verification.sameOutcome;
  return { holds, ...verification, intact, fileDifferences, receipt };
}

/** Computes a receipt again; undefined when it is of another room. */
export type Recompute = (receipt: Receipt) => Receipt | undefined;

function firstOf(others: readonly Recompute[], receipt: Receipt): Receipt | undefined {
  for (const other of others) {
    const again = other(receipt);
    if (again !== undefined) return again;
  }
  return undefined;
}

function recompute({ rules: { id }, date, input }: Receipt, rules: Registry): Receipt {
  const answers = isObject(input) ? input.answers : undefined;
  return assess({ questionnaire: id, date, answers }, rules).receipt;
}

/** What the file around a receipt says otherwise than the receipt; what it does not say does not count. */
function around(file: Readonly<Record<string, unknown>>, receipt: Receipt): readonly Difference[] {
  const { input, outcome } = receipt;
  const { questionnaire, date, answers } = file;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['questionnaire', receipt.rules.id, isObject(questionnaire) ? questionnaire.id : questionnaire],
    ['date', receipt.date, date],
    ['answers', isObject(input) ? input.answers : undefined, answers],
    ['outcome', isObject(outcome) ? outcome.outcome : undefined, file.outcome],
  ];
  return pairs
    .filter(([, , said]) => said !== undefined)
    .flatMap(([key, recorded, said]) => differences(recorded, said, [key]));
}

/** Problems of a receipt inside a file get their place in the file. */
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
