import { inputs, type Peer } from '../contestant.ts';
import { type Expr, type Model, scoredBy } from '../model.ts';
import { load } from './load.ts';

type Logic = unknown;

/** JsonLogic has no names for values in between, so a condition is written out wherever it is used. Questions of one
 *  viewpoint that apply under the same condition share it. */
export function logicOf(model: Model): Logic {
  const condition = (expr: Expr): Logic => {
    if ('all' in expr) return expr.all.length === 0 ? true : { and: expr.all.map(condition) };
    if ('any' in expr)
      return expr.any.length === 1 ? condition(expr.any[0]!) : { or: expr.any.map(condition) };
    const { applies } = model.questions[expr.is]!;
    const given: Logic = { in: [{ var: `q${expr.is}` }, expr.options] };
    return 'all' in applies && applies.all.length === 0 ? given : { and: [condition(applies), given] };
  };
  const points = (q: number): Logic => ({
    if: [
      ...model.questions[q]!.options.flatMap(o =>
        o.points === 0 ? [] : [{ '===': [{ var: `q${q}` }, o.id] }, o.points],
      ),
      0,
    ],
  });
  const viewpoints = scoredBy(model).map((questions, v) => {
    const groups = Map.groupBy(questions, q => JSON.stringify(model.questions[q]!.applies));
    const sums = [...groups.values()].map(group => ({
      if: [condition(model.questions[group[0]!]!.applies), { '+': group.map(points) }, 0],
    }));
    return { max: [-model.caps[v]!, { min: [model.caps[v]!, { '+': [0, ...sums] }] }] };
  });
  // A list of one value is how JsonLogic gives the score a name.
  const banded = (score: Logic): Logic => ({
    if: [
      ...model.bands.slice(0, -1).flatMap(({ from, outcome }) => [{ '>=': [score, from] }, outcome]),
      model.bands.at(-1)!.outcome,
    ],
  });
  const score = { '+': [model.prior, ...viewpoints] };
  const last = { reduce: [[score], banded({ var: 'current' }), 0] };
  return { if: [...model.ends.flatMap(({ when, outcome }) => [condition(when), outcome]), last] };
}

export const jsonLogicEngine: Peer = async (model, people, sets) => {
  const { module, version } = await load('json-logic-engine');
  const evaluate = new module.LogicEngine().build(logicOf(model)) as (data: object) => number;
  const data = inputs(model, people, sets, id => id);
  return {
    name: 'json-logic-engine',
    version,
    sets,
    run: count => Uint8Array.from({ length: count }, (_, i) => evaluate(data[i]!)),
  };
};
