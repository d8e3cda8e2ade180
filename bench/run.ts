import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkEqual } from './equality.ts';
import { installPeers } from './install.ts';
import { insuranceWritten, measureInsurance } from './insurance.ts';
import { modelOf } from './model.ts';
import { measurePages } from './pages.ts';
import { jsonLogicEngine } from './peers/json-logic-engine.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { publicodes } from './peers/publicodes.ts';
import { zenEngine } from './peers/zen-engine.ts';
import { BLANK, drawPeople, type People } from './people.ts';
import { bareLoop, type Compiled, columnar, DIST, type Engine, explaining, loadEngine } from './product.ts';
import { questionsAsked } from './questions.ts';
import { race } from './race.ts';
import { machine, type Report, written } from './report.ts';

const ROUNDS = 5;
/** People in the columns; the first of them are evaluated by the engines that take them one by one. */
const PEOPLE = 250_000;
const COMPARED = 50_000;

async function bench(): Promise<Report> {
  installPeers();
  const engine = await loadEngine();
  const folder = fileURLToPath(new URL('assessment/rules/hiring', DIST));
  const compiled = engine.compile(engine.loadQuestionnaire(folder));
  const model = modelOf(compiled);
  const ids = compiled.questions.map(({ id }) => id);
  const people = drawPeople(model, { count: PEOPLE, seed: 1, avoidEnds: 0.97 });

  const contestants = [
    columnar(engine, compiled, people),
    explaining(engine, compiled, model, people, 50_000),
    await jsonLogicEngine(model, people, 20_000),
    await zenEngine(model, people, 4_000),
    await publicodes(model, people, 1_000),
    await jsonRulesEngine(model, people, 1_000),
  ];
  say('Comparing outcomes …');
  const compared = await checkEqual(contestants, model, people, ids, COMPARED);
  say('Measuring engines …');
  const laps = await race([bareLoop(people), ...contestants], ROUNDS);
  say('Counting questions …');
  const asked = [0, 1].map(avoidEnds => questionsAsked(engine, compiled, model, 10_000, avoidEnds));
  say('Measuring pages …');
  const far = drawPeople(model, { count: 100, seed: 3, avoidEnds: 1 });
  const pages = await measurePages(ids, model, far, longest(far));
  const { id, version } = compiled.questionnaire;
  const rate = (name: string) => laps.find(lap => lap.name === name)!.perCoreSecond;
  return {
    machine: machine(),
    questionnaire: { id, version, questions: ids.length },
    outcomes: shares(engine, compiled, people),
    compared,
    laps,
    asked,
    pages,
    targets: [
      {
        what: 'columnar evaluator',
        measured: rate('Waaier, columnar'),
        unit: 'a core second',
        limit: 5_000_000,
        kind: 'at least',
      },
      {
        what: 'explaining evaluator',
        measured: rate('Waaier, explaining'),
        unit: 'a core second',
        limit: 200_000,
        kind: 'at least',
      },
      {
        what: 'question page rendered, median',
        measured: pages.medianMs,
        unit: 'ms',
        limit: 10,
        kind: 'at most',
      },
      {
        what: 'largest question page, gzip',
        measured: pages.totalBytes / 1000,
        unit: 'kB',
        limit: 30,
        kind: 'at most',
      },
      { what: 'font', measured: pages.fontBytes / 1000, unit: 'kB', limit: 40, kind: 'at most' },
    ],
  };
}

/** Who answers the most questions sees the most pages. */
function longest({ count, columns }: People): number {
  const answered = (person: number) => columns.filter(column => column[person] !== BLANK).length;
  return Array.from({ length: count }, (_, person) => person).reduce((a, b) =>
    answered(b) > answered(a) ? b : a,
  );
}

function shares(engine: Engine, compiled: Compiled, people: People): Readonly<Record<string, number>> {
  const out = { outcome: new Uint8Array(people.count), score: new Int32Array(people.count) };
  engine.evaluateColumns(compiled, people.columns, people.count, out);
  const counts = new Map<string, number>(compiled.questionnaire.outcomes.map(({ id }) => [id, 0]));
  for (const outcome of out.outcome) {
    const { id } = compiled.questionnaire.outcomes[outcome]!;
    counts.set(id, counts.get(id)! + 1);
  }
  return Object.fromEntries([...counts].map(([id, n]) => [id, n / people.count]));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const USAGE = 'npm run bench [-- --json]';

async function main(): Promise<number> {
  let json: boolean;
  try {
    json = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
    return 2;
  }
  try {
    const report = await bench();
    say('Measuring insurance …');
    const insurance = await measureInsurance();
    console.log(
      json
        ? JSON.stringify({ ...report, insurance }, null, 2)
        : `${written(report)}\n\n${insuranceWritten(insurance)}`,
    );
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main();
