import { inputs, type Peer } from '../contestant.ts';
import { type Expr, type Model, scoredBy } from '../model.ts';
import { load } from './load.ts';

/** People under way at once, on the engine's own threads: faster than one by one or a loop inside the engine. */
const AT_ONCE = 64;

/** A decision of one expression node: the answers that count (`e`), the points, the outcome. */
export function decisionOf(model: Model): object {
  const condition = (expr: Expr): string => {
    if ('all' in expr) return expr.all.length === 0 ? 'true' : `(${expr.all.map(condition).join(' and ')})`;
    if ('any' in expr) return `(${expr.any.map(condition).join(' or ')})`;
    return `$.e${expr.is} in [${expr.options.map(quoted).join(', ')}]`;
  };
  const expressions = model.questions.map(({ applies }, q) => ({
    id: `e${q}`,
    key: `e${q}`,
    value: `${condition(applies)} ? q${q} : null`,
  }));
  const points = (q: number): string =>
    model.questions[q]!.options.reduceRight(
      (rest, o) => (o.points === 0 ? rest : `$.e${q} == ${quoted(o.id)} ? ${o.points} : ${rest}`),
      '0',
    );
  const capped = scoredBy(model).map((questions, v) => {
    const sum = questions.map(q => `(${points(q)})`).join(' + ') || '0';
    return `max([${-model.caps[v]!}, min([${model.caps[v]}, ${sum}])])`;
  });
  expressions.push({ id: 'score', key: 'score', value: [model.prior, ...capped].join(' + ') });
  const banded = model.bands
    .slice(0, -1)
    .reduceRight(
      (rest, { from, outcome }) => `$.score >= ${from} ? ${outcome} : ${rest}`,
      `${model.bands.at(-1)!.outcome}`,
    );
  const outcome = model.ends.reduceRight(
    (rest, e) => `${condition(e.when)} ? ${e.outcome} : ${rest}`,
    banded,
  );
  expressions.push({ id: 'outcome', key: 'outcome', value: outcome });
  const content = {
    expressions,
    passThrough: false,
    inputField: null,
    outputPath: null,
    executionMode: 'single',
  };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 }, content: { schema: '' } },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 1, y: 0 }, content },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 }, content: { schema: '' } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  };
}

export const zenEngine: Peer = async (model, people, sets) => {
  const { module, version } = await load('@gorules/zen-engine');
  const decision = new module.ZenEngine().createDecision(decisionOf(model));
  const data = inputs(model, people, sets, id => id);
  return {
    name: '@gorules/zen-engine',
    version,
    sets,
    run: async count => {
      const outcomes = new Uint8Array(count);
      for (let from = 0; from < count; from += AT_ONCE) {
        const batch = data.slice(from, Math.min(from + AT_ONCE, count));
        const answers = await Promise.all(batch.map(person => decision.evaluate(person)));
        for (const [i, { result }] of answers.entries()) outcomes[from + i] = result.outcome;
      }
      return outcomes;
    },
  };
};

function quoted(id: string): string {
  return `'${id}'`;
}
