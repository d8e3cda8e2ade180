import { parseArgs } from 'node:util';
import type { Contestant } from './contestant.ts';
import { checkEqual } from './equality.ts';
import { installPeers } from './install.ts';
import { insuranceWritten, measureInsurance } from './insurance.ts';
import { type Course, LINE_UP, layOut } from './line-up.ts';
import { measurePages } from './pages.ts';
import { BLANK, drawPeople, type People } from './people.ts';
import type { Compiled, Engine } from './product.ts';
import { questionsAsked } from './questions.ts';
import { race } from './race.ts';
import { machine, type Report, written } from './report.ts';

const ROUNDS = 5;
const COMPARED = 50_000;

async function bench(): Promise<Report> {
  installPeers();
  const course = await layOut();
  const { engine, compiled, model, people } = course;
  const ids = compiled.questions.map(({ id }) => id);
  say('Comparing outcomes …');
  const compared = await compare(course, ids);
  say('Measuring engines …');
  const laps = await race(Object.keys(LINE_UP), ROUNDS);
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

/** Every engine but the bare loop, which adds up and judges nothing, beside the questionnaire read plainly. */
async function compare(course: Course, ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const contestants: Contestant[] = [];
  for (const [name, make] of Object.entries(LINE_UP))
    if (name !== 'bare') contestants.push(await make(course));
  return checkEqual(contestants, course.model, course.people, ids, COMPARED);
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
