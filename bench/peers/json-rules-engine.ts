import { inputs, type Peer } from '../contestant.ts';
import { type Expr, type Model, scoredBy } from '../model.ts';
import { load } from './load.ts';

/** What the rules of one run write down, since json-rules-engine cannot add. */
interface Tally {
  readonly points: Int32Array;
  outcome: number | undefined;
}

interface Almanac {
  factValue(name: string): Promise<Tally>;
}

interface Handled {
  readonly params: { readonly viewpoint: number; readonly points: number; readonly outcome: number };
}

/** Knock-outs first, each before the next, and the first that holds stops the run; then a rule for every answer with
 *  points; then the bands over the score. Only adding and capping is code. */
export function engineOf(model: Model, Engine: new (rules: object[], options: object) => Engine): Engine {
  const condition = (expr: Expr): object => {
    if ('all' in expr)
      return expr.all.length === 1 ? condition(expr.all[0]!) : { all: expr.all.map(condition) };
    if ('any' in expr)
      return expr.any.length === 1 ? condition(expr.any[0]!) : { any: expr.any.map(condition) };
    const given = { fact: `q${expr.is}`, operator: 'in', value: expr.options };
    return isAlways(model.questions[expr.is]!.applies)
      ? given
      : { all: [{ condition: `applies${expr.is}` }, given] };
  };
  const whole = (expr: Expr): object => {
    const written = condition(expr);
    return 'fact' in written ? { all: [written] } : written;
  };
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [q, { applies }] of model.questions.entries()) {
    if (!isAlways(applies)) engine.setCondition(`applies${q}`, whole(applies));
  }
  const decide = async ({ params }: Handled, almanac: Almanac) => {
    (await almanac.factValue('tally')).outcome ??= params.outcome;
    engine.stop();
  };
  const { ends, bands } = model;
  for (const [i, { when, outcome }] of ends.entries()) {
    const event = { type: 'end', params: { outcome } };
    engine.addRule({ priority: 1000 + ends.length - i, conditions: whole(when), event, onSuccess: decide });
  }
  const add = async ({ params }: Handled, almanac: Almanac) => {
    (await almanac.factValue('tally')).points[params.viewpoint]! += params.points;
  };
  for (const [viewpoint, questions] of scoredBy(model).entries()) {
    for (const q of questions) {
      for (const { id, points } of model.questions[q]!.options) {
        if (points === 0) continue;
        const event = { type: 'points', params: { viewpoint, points } };
        engine.addRule({ priority: 100, conditions: whole({ is: q, options: [id] }), event, onSuccess: add });
      }
    }
  }
  engine.addFact('score', async (_params: unknown, almanac: Almanac) => {
    const { points } = await almanac.factValue('tally');
    return points.reduce(
      (sum, p, v) => sum + Math.max(-model.caps[v]!, Math.min(model.caps[v]!, p)),
      model.prior,
    );
  });
  for (const [i, { from, outcome }] of bands.entries()) {
    const value = Number.isFinite(from) ? from : Number.MIN_SAFE_INTEGER;
    const conditions = { all: [{ fact: 'score', operator: 'greaterThanInclusive', value }] };
    const event = { type: 'band', params: { outcome } };
    engine.addRule({ priority: bands.length - i, conditions, event, onSuccess: decide });
  }
  return engine;
}

interface Engine {
  setCondition(name: string, condition: object): void;
  addRule(rule: object): void;
  addFact(name: string, value: unknown): void;
  stop(): void;
  run(facts: object): Promise<unknown>;
}

export const jsonRulesEngine: Peer = async (model, people, sets) => {
  const { module, version } = await load('json-rules-engine');
  const engine = engineOf(model, module.Engine);
  const data = inputs(model, people, sets, id => id);
  return {
    name: 'json-rules-engine',
    version,
    sets,
    run: async count => {
      const outcomes = new Uint8Array(count);
      for (let i = 0; i < count; i++) {
        const tally: Tally = { points: new Int32Array(model.caps.length), outcome: undefined };
        // One run at a time: the engine keeps the state of a run in itself.
        await engine.run({ ...data[i]!, tally });
        outcomes[i] = tally.outcome!;
      }
      return outcomes;
    },
  };
};

function isAlways(expr: Expr): boolean {
  return 'all' in expr && expr.all.length === 0;
}
