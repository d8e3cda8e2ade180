import { GROUPS, JOINT_GROUPS, STEPS, stepOf } from './groups.ts';

/** What `live` writes down. Amounts in cents. */
export interface Ledger {
  readonly years: number;
  /** Per year four numbers: insured people and due profit a year more than the year before, each followed by what must be
   *  added to that year alone. */
  readonly spans: Float64Array;
  /** Per year: time with benefit in years, benefits, benefits begun and ended. */
  readonly claims: Float64Array;
  /** Per joint group three numbers: persons, due profit, benefits. */
  readonly joint: Float64Array;
  /** Per group and step: persons with benefits. */
  readonly ratios: Float64Array;
  /** Years that passed for people in their place, and of those the years ill. */
  passed: number;
  ill: number;
}

export function makeLedger(years: number): Ledger {
  return {
    years,
    spans: new Float64Array((years + 1) * 4),
    claims: new Float64Array((years + 1) * 4),
    joint: new Float64Array(JOINT_GROUPS.length * 3),
    ratios: new Float64Array(GROUPS.length * STEPS),
    passed: 0,
    ill: 0,
  };
}

/** Books a time of work of an insured person: from its first moment an amount a year more, from its last as much less. Each
 *  of both years also gets what belongs to the part before the moment. */
export function bookWork(spans: Float64Array, from: number, until: number, perYear: number): void {
  const early = from - (from | 0);
  const late = until - (until | 0);
  const a = (from | 0) * 4;
  const b = (until | 0) * 4;
  spans[a]! += 1;
  spans[a + 1]! -= early;
  spans[a + 2]! += perYear;
  spans[a + 3]! -= early * perYear;
  spans[b]! -= 1;
  spans[b + 1]! += late;
  spans[b + 2]! -= perYear;
  spans[b + 3]! += late * perYear;
}

/** Books what a person of a joint group paid over and got, at the end of their time. */
export function bookPerson({ joint, ratios }: Ledger, group: number, base: number, benefits: number): void {
  const at = group * 3;
  joint[at]! += 1;
  joint[at + 1]! += base;
  joint[at + 2]! += benefits;
  if (benefits === 0) return;
  const step = base > 0 ? stepOf(benefits / base) : STEPS - 1;
  for (const member of JOINT_GROUPS[group]!) ratios[member * STEPS + step]!++;
}

/** Adds `more` to `ledger`. Parts that are added in one order give one result, whoever worked them out. */
export function addLedger(ledger: Ledger, more: Ledger): void {
  for (const key of ['spans', 'claims', 'joint', 'ratios'] as const) {
    const [sum, part] = [ledger[key], more[key]];
    for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
  }
  ledger.passed += more.passed;
  ledger.ill += more.ill;
}
