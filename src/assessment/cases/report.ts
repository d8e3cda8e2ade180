import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { calibrate, PRIOR_CASES } from './calibration.ts';
import { type Case, completeAnswers, inScope, readCases } from './cases.ts';
import { generator, persons } from './persons.ts';
import { AS_IS, shaken, type Variant, type Verdict, type Weigher, weigher } from './sensitivity.ts';

const SHAKES = 20;

/** Everything that the decision document says in numbers, as Markdown tables. The same each time.
 *  @param count made-up persons of each kind */
export function report(compiled: Compiled, count: number): string {
  const rulings = readCases('rulings');
  const profiles = readCases('profiles');
  return [
    '### What the rulings say per viewpoint',
    weights(
      compiled,
      rulings.filter(({ role }) => role === 'set'),
    ),
    '### The rulings',
    cases(compiled, rulings),
    counted(compiled, rulings),
    '### Everyday assignments',
    cases(compiled, profiles),
    '### Made-up persons',
    crowd(compiled, count),
    '### What if',
    whatIf(compiled, rulings, profiles, count),
  ].join('\n\n');
}

function weights(compiled: Compiled, rulings: readonly Case[]): string {
  const viewpoints = compiled.questionnaire.viewpoints;
  const used = (id: string, sign: number) =>
    compiled.questions
      .filter(q => q.viewpoint === id && compiled.sectionOf[compiled.questionIndex.get(q.id)!]!.block === 2)
      .map(q => Math.max(...q.options.map(o => sign * (o.points ?? 0))) * sign)
      .map(points => signed(points))
      .join(' ');
  return table(
    [
      'viewpoint',
      'points towards',
      'employment',
      'self-employed',
      'smoothed',
      `with prior of ${PRIOR_CASES} cases`,
      'strongest answers, block 2',
      'cap',
    ],
    calibrate(compiled, rulings).map(w => [
      `${viewpoints.find(v => v.id === w.viewpoint)!.number} ${w.viewpoint}`,
      w.towards,
      `${w.employment.pointing} of ${w.employment.known}`,
      `${w.selfEmployed.pointing} of ${w.selfEmployed.known}`,
      signed(w.smoothed, 1),
      signed(w.shrunk, 1),
      used(w.viewpoint, w.towards === 'employment' ? 1 : -1),
      `${w.cap}`,
    ]),
  );
}

function cases(compiled: Compiled, list: readonly Case[]): string {
  return table(
    ['case', 'answers known', 'by viewpoint, i to ix', 'expected', 'Waaier', 'score', 'margin'],
    list.map(c => {
      const { outcome, score, viewpoints } = evaluate(compiled, completeAnswers(compiled, c.answers));
      const given = Object.entries(c.answers).filter(([question]) => !(question in inScope));
      return [
        `${c.name}${c.ecli ? ` (${c.ecli})` : ''}${c.role === 'check' ? ', looked up afterwards' : ''}`,
        c.role === 'profile'
          ? `all ${given.length}`
          : given.map(([q, option]) => `${q} ${option}`).join(', '),
        viewpoints.map(({ points }) => signed(points)).join(' '),
        c.expected.court ?? `${c.expected.outcome} (ours)`,
        outcome,
        signed(score.value),
        `${margin(compiled, score.value)}`,
      ];
    }),
  );
}

/** Points to the nearest place where the outcome changes: 1 is the next whole point. */
function margin(compiled: Compiled, score: number): number {
  const edges = compiled.questionnaire.scoring.bands.flatMap(({ from }) => from ?? []);
  return Math.min(...edges.map(edge => (score >= edge ? score - edge + 1 : edge - score)));
}

function counted(compiled: Compiled, rulings: readonly Case[]): string {
  const told = complete(compiled, rulings);
  const weigh = weigher(compiled.questionnaire, AS_IS);
  const tally = agreement(weigh, told);
  const direction = told.filter(({ answers, court }) =>
    court === 'employment' ? weigh.score(answers) > 0 : weigh.score(answers) < 0,
  );
  return `${rulings.length} rulings: ${tally.agree} agree, ${tally.undecided} undecided, ${tally.contradict} contradict. In ${direction.length} of them the score points the way of the court.`;
}

interface Told {
  readonly answers: Answers;
  readonly court: Case['expected']['court'];
}

function complete(compiled: Compiled, rulings: readonly Case[]): readonly Told[] {
  return rulings.map(({ answers, expected }) => ({
    answers: completeAnswers(compiled, answers),
    court: expected.court,
  }));
}

function agreement(weigh: Weigher, rulings: readonly Told[]) {
  const tally = { agree: 0, undecided: 0, contradict: 0 };
  for (const { answers, court } of rulings) {
    const ours = weigh.verdict(answers);
    tally[ours === 'undecided' ? 'undecided' : ours === court ? 'agree' : 'contradict']++;
  }
  return tally;
}

function crowd(compiled: Compiled, count: number): string {
  const weigh = weigher(compiled.questionnaire, AS_IS);
  const rows = (['services', 'tangible-work'] as const).flatMap(work =>
    (['any', 'employee', 'self-employed'] as const).map(kind => {
      const people = persons(compiled, kind, work, count, 1);
      const scores = people.map(weigh.score).sort((a, b) => a - b);
      return [
        kind === 'any' ? 'every option equally often' : `${kind}, by the points`,
        work,
        ...shares(people.map(weigh.verdict)),
        signed(scores[Math.floor(count / 2)]!),
      ];
    }),
  );
  // Seventh progress letter of 20 September 2021, annex 1; deemed employment was another 9.7 %.
  const pilot = ['pilot of 2021, 6,667 users', 'both', '33.9 %', '28.4 %', '28.0 %', ''];
  return table(
    ['who', 'kind of work', 'employment', 'undecided', 'self-employed', 'median score'],
    [...rows, pilot],
  );
}

function whatIf(
  compiled: Compiled,
  rulings: readonly Case[],
  profiles: readonly Case[],
  count: number,
): string {
  const { questionnaire } = compiled;
  const people = (['employee', 'self-employed'] as const).flatMap(kind =>
    persons(compiled, kind, 'services', count, 1).map(answers => ({
      answers,
      court: kind === 'employee' ? ('employment' as const) : kind,
    })),
  );
  const told = complete(compiled, rulings);
  const everyday = complete(compiled, profiles);
  const asIs = weigher(questionnaire, AS_IS);
  const before = new Map([...people, ...everyday].map(told => [told, asIs.verdict(told.answers)]));
  const measure = (variant: Variant) => {
    const weigh = weigher(questionnaire, variant);
    const changed = (one: Told) => weigh.verdict(one.answers) !== before.get(one);
    const { agree, undecided, contradict } = agreement(weigh, people);
    return {
      ...agreement(weigh, told),
      changedProfiles: everyday.filter(changed).length,
      changed: people.filter(changed).length / people.length,
      open: undecided / people.length,
      wrong: contradict / (agree + contradict),
    };
  };
  const row = (variant: Variant) => {
    const m = measure(variant);
    return [
      variant.name,
      `${m.agree}, ${m.undecided}, ${m.contradict}`,
      `${m.changedProfiles} of ${profiles.length}`,
      percent(m.changed),
      percent(m.open),
      percent(m.wrong),
    ];
  };
  const random = generator(2);
  const shakes = Array.from({ length: SHAKES }, () => measure(shaken(0.2, random)));
  const worst = (value: (m: (typeof shakes)[number]) => number) => Math.max(...shakes.map(value));
  return table(
    [
      'change',
      'rulings: agree, undecided, contradict',
      'everyday assignments that change',
      'persons that change',
      'persons undecided',
      'wrong among the decided',
    ],
    [
      row(AS_IS),
      [
        `every point up to 20 % up or down, worst of ${SHAKES} draws`,
        `${Math.min(...shakes.map(m => m.agree))}, ${worst(m => m.undecided)}, ${worst(m => m.contradict)}`,
        `${worst(m => m.changedProfiles)} of ${profiles.length}`,
        percent(worst(m => m.changed)),
        percent(worst(m => m.open)),
        percent(worst(m => m.wrong)),
      ],
      ...questionnaire.viewpoints.map(({ id, number }) =>
        row({ name: `without ${number} ${id}`, without: id }),
      ),
      ...[5, 7, 1000].map(cap => row({ name: cap === 1000 ? 'no cap' : `cap ${cap}`, cap })),
      ...[10, 16].map(threshold => row({ name: `threshold ${threshold}`, threshold })),
    ],
  );
}

function shares(verdicts: readonly Verdict[]): readonly string[] {
  return (['employment', 'undecided', 'self-employed'] as const).map(v =>
    percent(verdicts.filter(w => w === v).length / verdicts.length),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value > 0 ? '+' : '-'}${text}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
