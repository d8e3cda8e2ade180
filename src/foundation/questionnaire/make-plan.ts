import { columnModule } from './column-module.ts';
import { flatten } from './flat-rules.ts';
import { NONE, type Plan, type PlannedBand, type Room } from './plan.ts';
import { rolesOf } from './roles.ts';
import { routingDiagram } from './routing-diagram.ts';
import { type Implied, impliedBy, planRule, shortened } from './rule.ts';
import { sayingsOf } from './sayings.ts';
import type { Question, Questionnaire } from './schema.ts';
import { newWalk } from './walk.ts';

/** Puts a questionnaire in numbers and works out beforehand what does not depend on answers. Presumes that it has one
 *  meaning: see `structureFindings`. */
export function planOf(questionnaire: Questionnaire, questions: readonly Question[]): Plan {
  const { sections, viewpoints, outcomes, ends, scoring, open } = questionnaire;
  const index = new Map(questions.map(({ id }, i) => [id, i]));
  const outcomeIds = outcomes.map(({ id }) => id);
  const bands = planBands(questionnaire);
  const implied: Implied[] = [];
  const rules = sections.flatMap(section =>
    section.questions.map(question => {
      const rule = shortened(planRule([section.when, question.when], questions, index), implied);
      implied.push(impliedBy(rule, implied));
      return rule;
    }),
  );
  const plannedEnds = ends.map(({ id, when, outcome }) => ({
    id,
    rule: shortened(planRule([when], questions, index), implied),
    outcome: outcomeIds.indexOf(outcome),
  }));
  const allRules = [...rules, ...plannedEnds.map(end => end.rule)];
  const literals = allRules.flatMap(({ clauses }) => clauses.flat());
  const routing = new Set(literals.flatMap(l => l.options.map(option => `${l.question}:${option}`)));
  const flat = flatten(allRules);
  const ground = {
    size: questions.length,
    rules,
    flat,
    runs: Int32Array.from([
      ...rules.keys().filter(q => q === 0 || flat.number[q] !== flat.number[q - 1]),
      questions.length,
    ]),
    unknown: questions.map(({ options }) => Uint8Array.from(options, option => (option.unknown ? 1 : 0))),
    options: Uint8Array.from(questions, question => question.options.length),
    points: questions.map(question => {
      const points = new Int32Array(NONE + 1);
      points.set(question.options.map(option => option.points ?? 0));
      return points;
    }),
    at: Int32Array.from(questions, (_, q) => questions.slice(0, q).flatMap(({ options }) => options).length),
    allPoints: Int32Array.from(questions.flatMap(({ options }) => options.map(({ points = 0 }) => points))),
    allUnknown: Uint8Array.from(questions.flatMap(({ options }) => options.map(o => (o.unknown ? 1 : 0)))),
    allRouting: Uint8Array.from(
      questions.flatMap(({ options }, q) => options.map((_, o) => (routing.has(`${q}:${o}`) ? 1 : 0))),
    ),
    viewpoint: Int16Array.from(questions, ({ viewpoint }) =>
      viewpoints.findIndex(({ id }) => id === viewpoint),
    ),
    caps: Int32Array.from(viewpoints, ({ cap }) => cap),
    prior: scoring.prior,
    bands,
    thresholds: Int32Array.from(bands.slice(1), ({ from }) => from),
    distinctBands: new Set(bands.map(({ outcome }) => outcome)).size === bands.length,
    ends: plannedEnds,
    outcomes: outcomeIds,
    open: outcomeIds.indexOf(open),
    room: newRoom(questions.length, viewpoints.length),
    said: sayingsOf(questionnaire, questions),
    optionIndex: questions.map(question => new Map(question.options.map(({ id }, i) => [id, i]))),
  };
  const roles = rolesOf(ground, q => questions[q]!.optional === true);
  const routed = { ...ground, roles };
  return { ...routed, diagram: routingDiagram(routed), columns: columnModule(routed) };
}

function planBands({ scoring, outcomes }: Questionnaire): readonly PlannedBand[] {
  return scoring.bands
    .map(band => ({
      from: band.from ?? -Infinity,
      outcome: outcomes.findIndex(({ id }) => id === band.outcome),
    }))
    .toSorted((a, b) => a.from - b.from)
    .filter((band, i, all) => band.outcome !== all[i - 1]?.outcome);
}

function newRoom(questions: number, viewpoints: number): Room {
  return {
    names: [],
    reasons: [],
    states: [],
    row: new Uint8Array(questions),
    asked: new Uint8Array(questions),
    unknown: new Int32Array(questions),
    walked: newWalk(questions, viewpoints),
    again: newWalk(questions, viewpoints),
    marks: new Uint8Array(questions),
  };
}
