import { hashOf } from '../law/canonical.ts';
import { InputError } from '../law/input-error.ts';
import { columnPlan } from './column-plan.ts';
import { flatten } from './flat-rules.ts';
import { NONE, type Plan, type PlannedBand } from './plan.ts';
import { rolesOf } from './roles.ts';
import { routingDiagram } from './routing-diagram.ts';
import { type Implied, impliedBy, planRule, shortened } from './rule.ts';
import type { Question, Questionnaire } from './schema.ts';
import { structureFindings } from './structure.ts';
import type { Compiled } from './types.ts';
import { newWalk } from './walk.ts';

/** Makes a questionnaire ready for the evaluators.
 *  @throws InputError with every fault that leaves it without one meaning: see `structureFindings` */
export function compile(questionnaire: Questionnaire): Compiled {
  const faults = structureFindings(questionnaire);
  if (faults.length > 0)
    throw new InputError(faults.map(({ where, code, message }) => ({ pointer: where, code, message })));
  const { sections } = questionnaire;
  const questions = sections.flatMap(section => section.questions);
  return {
    questionnaire,
    hash: hashOf(questionnaire),
    questions,
    questionIndex: new Map(questions.map(({ id }, i) => [id, i])),
    sectionOf: sections.flatMap(section => section.questions.map(() => section)),
    plan: plan(questionnaire, questions),
  };
}

function plan(questionnaire: Questionnaire, questions: readonly Question[]): Plan {
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
  const named = new Set(
    [...rules, ...plannedEnds.map(end => end.rule)].flatMap(rule =>
      rule.clauses.flatMap(clause => clause.map(literal => literal.question)),
    ),
  );
  const ground = {
    size: questions.length,
    rules,
    flat: flatten([...rules, ...plannedEnds.map(end => end.rule)]),
    options: Uint8Array.from(questions, question => question.options.length),
    points: questions.map(question => {
      const points = new Int32Array(NONE + 1);
      points.set(question.options.map(option => option.points ?? 0));
      return points;
    }),
    named: Uint8Array.from(rules, (_, q) => (named.has(q) ? 1 : 0)),
    viewpoint: Int16Array.from(questions, ({ viewpoint }) =>
      viewpoints.findIndex(({ id }) => id === viewpoint),
    ),
    caps: Int32Array.from(viewpoints, ({ cap }) => cap),
    prior: scoring.prior,
    bands,
    distinctBands: new Set(bands.map(({ outcome }) => outcome)).size === bands.length,
    ends: plannedEnds,
    outcomes: outcomeIds,
    open: outcomeIds.indexOf(open),
    room: {
      row: new Uint8Array(questions.length),
      asked: new Uint8Array(questions.length),
      walked: newWalk(questions.length, viewpoints.length),
      again: newWalk(questions.length, viewpoints.length),
      wanted: new Uint8Array(questions.length),
      unsure: new Uint8Array(questions.length),
    },
    reasons: questions.map(({ id, viewpoint, options }) =>
      options.map(({ id: option, points = 0 }) =>
        viewpoint === undefined ? undefined : { question: id, option, viewpoint, points },
      ),
    ),
    unknown: questions.map(({ options }) => Uint8Array.from(options, option => (option.unknown ? 1 : 0))),
    optionIndex: questions.map(question => new Map(question.options.map(({ id }, i) => [id, i]))),
  };
  const roles = rolesOf(ground, q => questions[q]!.optional === true);
  const routed = { ...ground, roles };
  return { ...routed, diagram: routingDiagram(routed), columns: columnPlan(routed) };
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
