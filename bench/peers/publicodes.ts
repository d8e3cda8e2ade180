import { inputs, type Peer } from '../contestant.ts';
import { type Expr, type Model, scoredBy } from '../model.ts';
import { load } from './load.ts';

/** Publicodes has names for everything, so each answer that counts, each sum and the score are rules of their own. */
export function rulesOf(model: Model): Record<string, unknown> {
  const condition = (expr: Expr): unknown => {
    if ('all' in expr)
      return expr.all.length === 0 ? 'oui' : { 'toutes ces conditions': expr.all.map(condition) };
    if ('any' in expr) return { 'une de ces conditions': expr.any.map(condition) };
    return { 'une de ces conditions': expr.options.map(id => `e${expr.is} = '${id}'`) };
  };
  const rules: Record<string, unknown> = {};
  for (const [q, { applies }] of model.questions.entries()) {
    rules[`q${q}`] = { question: `q${q}`, 'par défaut': "'-'" };
    rules[`e${q}`] = {
      variations: [{ si: condition(applies), alors: `q${q}` }, { sinon: "'-'" }],
    };
  }
  const viewpoints = scoredBy(model).map((questions, v) => {
    for (const q of questions) {
      const scored = model.questions[q]!.options.filter(o => o.points !== 0);
      rules[`p${q}`] = {
        variations: [...scored.map(o => ({ si: `e${q} = '${o.id}'`, alors: o.points })), { sinon: 0 }],
      };
    }
    rules[`v${v}`] = {
      somme: [0, ...questions.map(q => `p${q}`)],
      plafond: model.caps[v]!,
      plancher: -model.caps[v]!,
    };
    return `v${v}`;
  });
  rules.score = { somme: [model.prior, ...viewpoints] };
  rules.outcome = {
    variations: [
      ...model.ends.map(({ when, outcome }) => ({ si: condition(when), alors: outcome })),
      ...model.bands.slice(0, -1).map(({ from, outcome }) => ({ si: `score >= ${from}`, alors: outcome })),
      { sinon: model.bands.at(-1)!.outcome },
    ],
  };
  return rules;
}

export const publicodes: Peer = async (model, people, sets) => {
  const { module, version } = await load('publicodes');
  const Engine = module.default.default ?? module.default;
  const engine = new Engine(rulesOf(model));
  const data = inputs(model, people, sets, id => `'${id}'`);
  return {
    name: 'publicodes',
    version,
    sets,
    run: count =>
      Uint8Array.from(
        { length: count },
        (_, i) => engine.setSituation(data[i]!).evaluate('outcome').nodeValue,
      ),
  };
};
