import type { Cents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { Bracket } from '../../rules/labour-tax.ts';

/** Tax in box 1 before credits, rounded once to the nearest cent. @param income cents, below 0 counts as nil
 *  @param brackets in rising order, the last without an end */
export function incomeTax(income: Cents, brackets: readonly Bracket[]): Cents {
  let [from, total] = [0, 0n];
  for (const { upTo, rate } of brackets) {
    const inside = Math.max(Math.min(income, upTo ?? income) - from, 0);
    total += BigInt(exactProduct(inside, rate));
    if (upTo === null) break;
    from = upTo;
  }
  return halfUp(total, 10_000);
}

/** What is added where deductions would count at the highest rate: they count at no more than `deductionRate`
 *  (tariefaanpassing). @param income box 1, cents, after the deductions */
export function deductionSurcharge(
  income: Cents,
  deductions: Cents,
  brackets: readonly Bracket[],
  deductionRate: number,
): Cents {
  const top = brackets.at(-1)!;
  const threshold = brackets.at(-2)?.upTo ?? 0;
  const atTop = Math.max(Math.min(deductions, income + deductions - threshold), 0);
  return halfUp(exactProduct(atTop, Math.max(top.rate - deductionRate, 0)), 10_000);
}
