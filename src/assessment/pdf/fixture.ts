import { compile } from '../../foundation/questionnaire/compile.ts';
import { Questionnaire } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { assess } from '../model/assess.ts';
import type { Assessment } from '../model/assessment.ts';
import { createRegistry } from '../model/registry.ts';

// A small questionnaire for tests, with an answer set for each of the five outcomes and for one that is not finished.

const same = (words: string) => ({ nl: words, en: `${words} (en)` });
const ours = { sources: ['ours'] };

const outcome = (id: string, direction: string) => ({
  id,
  direction,
  title: { nl: `Uitkomst ${id}`, en: `Outcome ${id}` },
  summary: same(`Samenvatting van ${id}.`),
  next: [{ text: same(`Volgende stap bij ${id}.`), source: 'law' }, { text: same('Bewaar dit.') }],
  ...ours,
});

const scored = (id: string, viewpoint: string) => ({
  id,
  kind: 'fact',
  text: same(`Vraag ${id}?`),
  why: same('Omdat het telt.'),
  viewpoint,
  practice: true,
  ...ours,
  options: [
    { id: 'yes', text: same(`Ja ${id}`), points: 8, pointsSource: 'ours', because: same(`Gezag ${id}.`) },
    { id: 'no', text: same(`Nee ${id}`), points: -8, pointsSource: 'ours', because: same(`Vrij ${id}.`) },
    { id: 'unknown', text: same('Weet ik niet'), unknown: true },
  ],
});

const gate = (id: string) => ({
  id,
  kind: 'fact',
  text: same(`Geldt ${id}?`),
  why: same('Dat beslist meteen.'),
  ...ours,
  options: [
    { id: 'yes', text: same('Ja') },
    { id: 'no', text: same('Nee') },
  ],
});

const end = (id: string, question: string, to: string) => ({
  id,
  outcome: to,
  when: { [question]: ['yes'] },
  title: same(`Einde ${id}`),
  explanation: same(`Uitleg van ${id}.`),
  instead: same(`In plaats van ${id}.`),
  sources: ['law'],
});

export const fixture: Compiled = compile(
  Questionnaire.parse({
    format: 'waaier-questionnaire/1',
    id: 'fixture',
    version: '1.2.3',
    from: '2026-01-01',
    title: same('Proef'),
    description: same('Een vragenlijst voor proeven.'),
    sources: [
      {
        id: 'law',
        kind: 'statute',
        ref: 'BWBR0005290',
        article: '7:610',
        status: 'law',
        title: same('Burgerlijk Wetboek'),
        confidence: 'high',
      },
      {
        id: 'ruling',
        kind: 'ruling',
        ref: 'ECLI:NL:HR:2023:443',
        paragraph: '3.2.5',
        status: 'ruling',
        from: '2023-03-24',
        title: same('Deliveroo'),
        confidence: 'high',
      },
      {
        id: 'ours',
        kind: 'ours',
        ref: 'docs/points.md',
        status: 'ours',
        title: same('Punten'),
        confidence: 'medium',
        note: same('Van ons.'),
      },
    ],
    viewpoints: ['i', 'ii'].map(number => ({
      id: `view-${number}`,
      number,
      name: same(`Gezichtspunt ${number}`),
      about: same('Waar het over gaat.'),
      cap: 10,
      sources: ['ruling'],
    })),
    scoring: {
      prior: 1,
      unit: same('punten'),
      explanation: same('Elk antwoord heeft punten.'),
      source: 'ours',
      bands: [
        { outcome: 'self-employed', to: -10 },
        { outcome: 'undecided', from: -9, to: 9 },
        { outcome: 'employment', from: 10 },
      ],
    },
    outcomes: [
      outcome('employment', 'employment'),
      outcome('deemed-employment', 'employment'),
      outcome('undecided', 'neither'),
      outcome('self-employed', 'self-employment'),
      outcome('out-of-scope', 'neither'),
    ],
    open: 'undecided',
    ends: [end('outside', 'abroad', 'out-of-scope'), end('deemed', 'athlete', 'deemed-employment')],
    notes: [{ id: 'remark', when: { how: ['yes'] }, text: same('Let hier op.'), sources: ['ruling'] }],
    sections: [
      { id: 'gates', block: 1, title: same('Vooraf'), questions: [gate('abroad'), gate('athlete')] },
      {
        id: 'work',
        block: 2,
        title: same('Het werk'),
        questions: [
          scored('how', 'view-i'),
          scored('where', 'view-ii'),
          { ...scored('pay', 'view-ii'), when: { how: ['no'], where: ['yes'] } },
        ],
      },
    ],
  }),
);

const through = { abroad: 'no', athlete: 'no' };

export const ANSWERS = {
  employment: { ...through, how: 'yes', where: 'yes' },
  'deemed-employment': { abroad: 'no', athlete: 'yes' },
  undecided: { ...through, how: 'yes', where: 'no' },
  'self-employed': { ...through, how: 'no', where: 'no' },
  'out-of-scope': { abroad: 'yes' },
  unfinished: { ...through, how: 'yes' },
  unknown: { ...through, how: 'unknown', where: 'no' },
} as const satisfies Readonly<Record<string, Answers>>;

export const DATE = '2026-11-22';

export function assessFixture(answers: Answers): Assessment {
  return assess({ questionnaire: 'fixture', date: DATE, answers }, createRegistry([fixture]));
}
