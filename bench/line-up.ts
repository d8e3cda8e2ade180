import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestant.ts';
import { type Model, modelOf } from './model.ts';
import { jsonLogicEngine } from './peers/json-logic-engine.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { publicodes } from './peers/publicodes.ts';
import { zenEngine } from './peers/zen-engine.ts';
import { drawPeople, type People } from './people.ts';
import { bareLoop, type Compiled, columnar, DIST, type Engine, explaining, loadEngine } from './product.ts';

/** People in the columns; the first of them are evaluated by the engines that take them one by one. */
const PEOPLE = 250_000;

/** The questionnaire and the people that all engines work on; the same in every process. */
export interface Course {
  readonly engine: Engine;
  readonly compiled: Compiled;
  readonly model: Model;
  readonly people: People;
}

export async function layOut(): Promise<Course> {
  const engine = await loadEngine();
  const folder = fileURLToPath(new URL('assessment/rules/hiring', DIST));
  const compiled = engine.compile(engine.loadQuestionnaire(folder));
  const model = modelOf(compiled);
  return { engine, compiled, model, people: drawPeople(model, { count: PEOPLE, seed: 1, avoidEnds: 0.97 }) };
}

/** Who takes part, in the order of the table. */
export const LINE_UP: Readonly<Record<string, (course: Course) => Contestant | Promise<Contestant>>> = {
  bare: ({ people }) => bareLoop(people),
  columnar: ({ engine, compiled, people }) => columnar(engine, compiled, people),
  explaining: ({ engine, compiled, model, people }) => explaining(engine, compiled, model, people, 50_000),
  'json-logic-engine': ({ model, people }) => jsonLogicEngine(model, people, 20_000),
  'zen-engine': ({ model, people }) => zenEngine(model, people, 4_000),
  publicodes: ({ model, people }) => publicodes(model, people, 1_000),
  'json-rules-engine': ({ model, people }) => jsonRulesEngine(model, people, 1_000),
};
