/** The outcomes that ask for a decision by a person. Which ones those are is ours; no law names them: employment and
 *  deemed employment because payroll taxes may be due, undecided because nobody knows. */
export const HIGH_RISK: readonly string[] = ['employment', 'deemed-employment', 'undecided'];

/** True when an outcome asks for a decision. Not assessed is no outcome. */
export function isHighRisk(outcome: string | null): boolean {
  return outcome !== null && HIGH_RISK.includes(outcome);
}
