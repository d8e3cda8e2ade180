/** Somebody falls ill and recovers, again and again, each at a constant intensity. Years as the unit of time. */
export interface Spells {
  /** Intensity of falling ill while well (λ), per year; 0 or more. */
  readonly onset: number;
  /** Intensity of recovery while ill (μ), per year; 0 or more, and above 0 when `onset` is 0. */
  readonly exit: number;
}

/** When a spell of illness is paid. */
export interface PaidPart {
  /** Years at the start of a spell that are not paid (wachttijd); 0 or more. */
  readonly wait: number;
  /** Most years that one spell is paid; undefined pays it until it ends. */
  readonly max?: number | undefined;
}

/** In the long run, the share of all time that is ill: λ/(λ+μ). */
export function incapacitatedShare({ onset, exit }: Spells): number {
  return onset / (onset + exit);
}

/** In the long run, the share of all time that is paid: λ/(λ+μ) · (e^(−μw) − e^(−μ(w+D))), where D is the longest
 *  payment. Without one the second term is absent. */
export function paidShare(spells: Spells, { wait, max }: PaidPart): number {
  const started = incapacitatedShare(spells) * Math.exp(-spells.exit * wait);
  // expm1 keeps the digits that a difference of two nearly equal powers would lose.
  return max === undefined ? started : started * -Math.expm1(-spells.exit * max);
}

/** The chance that who is well now is ill after `at` years: λ/(λ+μ) · (1 − e^(−(λ+μ)t)). */
export function incapacitatedAt(spells: Spells, at: number): number {
  return incapacitatedShare(spells) * -Math.expm1(-(spells.onset + spells.exit) * at);
}
