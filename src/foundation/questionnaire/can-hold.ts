import { NONE, type Plan, type Rule } from './plan.ts';
import { MOST_NODES, prune, settle } from './points-diagram.ts';
import { ALWAYS, NEVER, type Residual, Residuals } from './residual.ts';

/** Whether some set of answers makes the rule hold; undefined when that takes too long to find out. */
export function canHold({ rules, options }: Plan, rule: Rule): boolean | undefined {
  const residuals = new Residuals();
  const questions = [...rules.keys()];
  const seen = new Set<string>();
  const search = (goal: Residual, left: readonly Residual[]): boolean | undefined => {
    if (goal === ALWAYS) return true;
    if (goal === NEVER) return false;
    const settled = settle(residuals, questions, left);
    const reached = residuals
      .questions(goal)
      .reduce((rest, q) => (settled[q] === NEVER ? residuals.restrict(rest, q, NONE) : rest), goal);
    const wanted = new Set(residuals.questions(reached));
    const pruned = prune(residuals, questions, settled, q => wanted.has(q));
    const at = pruned.indexOf(ALWAYS);
    if (at < 0) return reached === ALWAYS;
    const key = `${reached}:${pruned}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size > MOST_NODES) return undefined;
    for (let option = 0; option < options[at]!; option++) {
      const next = pruned.map((own, q) => (q === at ? NEVER : residuals.restrict(own, at, option)));
      const found = search(residuals.restrict(reached, at, option), next);
      if (found !== false) return found;
    }
    return false;
  };
  return search(
    residuals.of([rule]),
    rules.map(own => residuals.of([own])),
  );
}
