import { existsSync } from 'node:fs';
import type { Contestant } from './contestant.ts';
import type { Model } from './model.ts';
import { answersOf, type People } from './people.ts';

export type Engine = Pick<typeof import('../src/foundation/questionnaire/compile.ts'), 'compile'> &
  Pick<typeof import('../src/foundation/questionnaire/load.ts'), 'loadQuestionnaire'> &
  Pick<typeof import('../src/foundation/questionnaire/evaluate.ts'), 'evaluate'> &
  Pick<typeof import('../src/foundation/questionnaire/columns.ts'), 'evaluateColumns'> &
  Pick<typeof import('../src/foundation/questionnaire/next-question.ts'), 'nextQuestion'>;

export type Compiled = ReturnType<Engine['compile']>;

export const DIST = new URL('../dist/', import.meta.url);

/** The product's engine as it was built: what runs in production is what is measured. */
export async function loadEngine(): Promise<Engine> {
  const folder = new URL('foundation/questionnaire/', DIST);
  if (!existsSync(folder)) throw new Error('the product is not built; npm run bench builds it first');
  const files = ['compile', 'load', 'evaluate', 'columns', 'next-question'];
  const modules = await Promise.all(files.map(file => import(new URL(`${file}.js`, folder).href)));
  return Object.assign({}, ...modules) as Engine;
}

/** The explaining evaluator: answers by name in, outcome with all its reasons out. */
export function explaining(
  engine: Engine,
  compiled: Compiled,
  model: Model,
  people: People,
  sets: number,
): Contestant {
  const ids = compiled.questions.map(({ id }) => id);
  const answers = Array.from({ length: sets }, (_, person) => answersOf(ids, model, people, person));
  const index = new Map(model.outcomes.map((id, i) => [id, i]));
  return {
    name: 'Waaier, explaining',
    version: compiled.questionnaire.version,
    sets,
    run: count =>
      Uint8Array.from(
        { length: count },
        (_, i) => index.get(engine.evaluate(compiled, answers[i]!).outcome)!,
      ),
  };
}

/** The columnar evaluator: typed arrays in, typed arrays out. */
export function columnar(engine: Engine, compiled: Compiled, people: People): Contestant {
  const out = { outcome: new Uint8Array(people.count), score: new Int32Array(people.count) };
  return {
    name: 'Waaier, columnar',
    version: compiled.questionnaire.version,
    sets: people.count,
    run: count => {
      engine.evaluateColumns(compiled, people.columns, count, out);
      return out.outcome;
    },
  };
}

/** People whose sums stay in the nearest memory of a processor while their columns are read. */
const BLOCK = 4096;

/** What JavaScript can do here at most, answer by answer: a bare loop that reads the same columns and adds them up. */
export function bareLoop(people: People): Contestant {
  const sums = new Int32Array(people.count);
  return {
    name: 'bare loop that adds up the columns',
    version: process.version,
    sets: people.count,
    run: count => {
      sums.fill(0);
      for (let from = 0; from < count; from += BLOCK) {
        const until = Math.min(from + BLOCK, count);
        for (const column of people.columns) for (let i = from; i < until; i++) sums[i]! += column[i]!;
      }
      return sums;
    },
  };
}
