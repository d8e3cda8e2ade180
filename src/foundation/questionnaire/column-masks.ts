import type { ColumnRule, WordMask } from './column-plan.ts';

/** Makes the mask -1 where the rule holds and 0 elsewhere. The loops have no branches: where a rule holds is hard to
 *  predict. */
export function maskOf(rule: ColumnRule, facts: readonly Int32Array[], rows: number, mask: Int32Array): void {
  mask.fill(0, 0, rows);
  for (const { word, bits } of rule.any) maskAny(facts[word]!, bits, rows, mask);
  for (const clause of rule.all) {
    const one = clause[0]!;
    if (clause.length === 1) maskAll(facts[one.word]!, one.bits, rows, mask);
    else maskMany(clause, facts, rows, mask);
  }
}

/** Where any of the bits is set. */
function maskAny(facts: Int32Array, bits: number, rows: number, mask: Int32Array): void {
  for (let i = 0; i < rows; i++) {
    const found = facts[i]! & bits;
    mask[i] = mask[i]! | ((found | -found) >> 31);
  }
}

/** Where all of the bits are set. */
function maskAll(facts: Int32Array, bits: number, rows: number, mask: Int32Array): void {
  for (let i = 0; i < rows; i++) {
    const missing = (facts[i]! & bits) ^ bits;
    mask[i] = mask[i]! | ~((missing | -missing) >> 31);
  }
}

/** Where all of the bits of some words are set. */
function maskMany(
  clause: readonly WordMask[],
  facts: readonly Int32Array[],
  rows: number,
  mask: Int32Array,
): void {
  const one = facts[clause[0]!.word]!;
  const oneBits = clause[0]!.bits;
  const two = facts[clause[1]!.word]!;
  const twoBits = clause[1]!.bits;
  const more = clause.slice(2);
  for (let i = 0; i < rows; i++) {
    let missing = ((one[i]! & oneBits) ^ oneBits) | ((two[i]! & twoBits) ^ twoBits);
    for (let w = 0; w < more.length; w++)
      missing |= (facts[more[w]!.word]![i]! & more[w]!.bits) ^ more[w]!.bits;
    mask[i] = mask[i]! | ~((missing | -missing) >> 31);
  }
}
