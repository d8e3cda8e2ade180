import { isScored, type Plan, type Rule } from './plan.ts';

/** Question whose answer changes no outcome, by itself or through others. */
export const INERT = -1;
/** Question that can reach an end, or points of more than one viewpoint. */
export const ROUTING = -2;

/** What each question does: INERT, ROUTING, or the one viewpoint whose points are all that it can change.
 *  The routing is worked out once for all viewpoints together; within one viewpoint the rest can be worked out apart. */
export function rolesOf(
  plan: Pick<Plan, 'rules' | 'ends' | 'viewpoint' | 'points'>,
  optional: (question: number) => boolean,
): Int16Array {
  const { rules, ends, viewpoint } = plan;
  const roles = new Int16Array(rules.length).fill(INERT);
  const join = (rule: Rule, role: number) => {
    for (const clause of rule.clauses)
      for (const { question } of clause) {
        const own = roles[question]!;
        roles[question] = own === INERT || own === role ? role : ROUTING;
      }
  };
  for (const end of ends) join(end.rule, ROUTING);
  for (let q = rules.length - 1; q >= 0; q--) {
    if (optional(q)) continue;
    if (isScored(plan, q)) {
      const own = roles[q]!;
      roles[q] = own === INERT || own === viewpoint[q] ? viewpoint[q]! : ROUTING;
    }
    if (roles[q] !== INERT) join(rules[q]!, roles[q]!);
  }
  return roles;
}
