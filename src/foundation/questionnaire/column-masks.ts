import type { ColumnRule, WordMask } from './column-plan.ts';

/** Makes the mask -1 where the rule holds and 0 elsewhere. */
export function maskOf(rule: ColumnRule, facts: readonly Int32Array[], rows: number, mask: Int32Array): void {
  mask.fill(0, 0, rows);
  for (const { word, bits } of rule.near)
    for (let i = 0; i < bits.length; i += 4)
      maskFour(facts[word]!, bits[i]!, bits[i + 1]!, bits[i + 2]!, bits[i + 3]!, rows, mask);
  for (const clause of rule.far) {
    const [one, other] = clause;
    if (clause.length === 2)
      maskTwo(facts[one!.word]!, one!.bits, facts[other!.word]!, other!.bits, rows, mask);
    else maskMany(clause, facts, rows, mask);
  }
}

function maskFour(
  facts: Int32Array,
  a: number,
  b: number,
  c: number,
  d: number,
  rows: number,
  mask: Int32Array,
): void {
  for (let i = 0; i < rows; i++) {
    const word = facts[i]!;
    if ((word & a) === a || (word & b) === b || (word & c) === c || (word & d) === d) mask[i] = -1;
  }
}

function maskTwo(
  facts: Int32Array,
  bits: number,
  otherFacts: Int32Array,
  otherBits: number,
  rows: number,
  mask: Int32Array,
): void {
  for (let i = 0; i < rows; i++)
    if ((facts[i]! & bits) === bits && (otherFacts[i]! & otherBits) === otherBits) mask[i] = -1;
}

function maskMany(
  clause: readonly WordMask[],
  facts: readonly Int32Array[],
  rows: number,
  mask: Int32Array,
): void {
  for (let i = 0; i < rows; i++) {
    let missing = 0;
    for (let w = 0; w < clause.length; w++) {
      const { word, bits } = clause[w]!;
      missing |= (facts[word]![i]! & bits) ^ bits;
    }
    if (missing === 0) mask[i] = -1;
  }
}
