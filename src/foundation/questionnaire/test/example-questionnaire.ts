import { Questionnaire } from '../schema.ts';

const text = (nl: string, en: string) => ({ nl, en });

/** A small questionnaire with one of everything, in which the checker finds nothing: input of the schema. */
export function exampleInput() {
  return {
    format: 'waaier-questionnaire/1',
    id: 'example',
    version: '1.0.0',
    from: '2026-01-01',
    title: text('Voorbeeld', 'Example'),
    description: text('Een voorbeeld', 'An example'),
    sources: [
      {
        id: 'ours',
        kind: 'ours',
        ref: 'example',
        status: 'ours',
        title: text('Van ons', 'Ours'),
        confidence: 'high',
      },
      {
        id: 'ruling',
        kind: 'ruling',
        ref: 'ECLI:NL:HR:2023:443',
        status: 'ruling',
        title: text('Deliveroo', 'Deliveroo'),
        confidence: 'high',
      },
    ],
    viewpoints: [
      {
        id: 'freedom',
        number: 'ii',
        name: text('Vrijheid', 'Freedom'),
        about: text('Wie bepaalt', 'Who decides'),
        cap: 8,
        sources: ['ruling'],
      },
      {
        id: 'risk',
        number: 'viii',
        name: text('Risico', 'Risk'),
        about: text('Wie betaalt', 'Who pays'),
        cap: 6,
        sources: ['ruling'],
      },
    ],
    scoring: {
      prior: 0,
      unit: text('punten', 'points'),
      explanation: text('Optellen', 'Add up'),
      source: 'ours',
      bands: [
        { outcome: 'self-employed', to: -9 },
        { outcome: 'undecided', from: -8, to: 8 },
        { outcome: 'employment', from: 9 },
      ],
    },
    outcomes: [
      outcome('employment', 'employment'),
      outcome('undecided', 'neither'),
      outcome('self-employed', 'self-employment'),
      outcome('out-of-scope', 'neither'),
    ],
    open: 'undecided',
    ends: [
      {
        id: 'company',
        outcome: 'out-of-scope',
        when: { counterparty: ['company'] },
        title: text('Bedrijf', 'Company'),
        explanation: text('Geen persoon', 'No person'),
        instead: text('Vraag advies', 'Ask for advice'),
        sources: ['ruling'],
      },
      {
        id: 'friend',
        outcome: 'out-of-scope',
        when: { relation: ['friend'] },
        title: text('Vriend', 'Friend'),
        explanation: text('Voor een vriend', 'For a friend'),
        instead: text('Vraag advies', 'Ask for advice'),
        sources: ['ruling'],
      },
    ],
    notes: [
      {
        id: 'long',
        when: { hours: ['many'] },
        text: text('Veel uren', 'Many hours'),
        sources: ['ruling'],
      },
    ],
    sections: [
      {
        id: 'client',
        block: 0,
        title: text('Jij', 'You'),
        questions: [question('sector', 'trade care', { optional: true })],
      },
      {
        id: 'target',
        block: 1,
        title: text('Met wie', 'With whom'),
        questions: [
          question('counterparty', 'person company'),
          question('relation', 'friend other', { when: { counterparty: ['person'] } }),
        ],
      },
      {
        id: 'standard',
        block: 2,
        title: text('Het werk', 'The work'),
        when: { counterparty: ['person'], relation: ['other'] },
        questions: [
          question('hours', 'many few', { points: [4, -4], viewpoint: 'freedom', practice: true }),
          question('how', 'client worker', { points: [5, -5], viewpoint: 'freedom', practice: true }),
          question('check', 'yes no', {
            points: [3, 0],
            viewpoint: 'freedom',
            practice: true,
            when: { how: ['client'] },
          }),
          question('tools', 'client worker', { points: [3, -3], viewpoint: 'risk', practice: true }),
          question('repair', 'client worker unknown', {
            points: [4, -4, 0],
            viewpoint: 'risk',
            practice: true,
          }),
        ],
      },
    ],
  };
}

export type ExampleInput = ReturnType<typeof exampleInput>;

/** The example, changed in one way or not. */
export function exampleQuestionnaire(change: (input: ExampleInput) => void = () => {}): Questionnaire {
  const input = exampleInput();
  change(input);
  return Questionnaire.parse(input);
}

function outcome(id: string, direction: string) {
  return {
    id,
    direction,
    title: text(`${id} titel`, `${id} title`),
    summary: text(`${id} samenvatting`, `${id} summary`),
    next: [{ text: text('Doe iets', 'Do something'), source: 'ours' }],
    sources: ['ours'],
  };
}

interface More {
  points?: readonly number[];
  viewpoint?: string;
  practice?: boolean;
  optional?: true;
  when?: Record<string, string[]> | Record<string, string[]>[];
}

function question(id: string, options: string, { points, ...more }: More = {}) {
  return {
    id,
    kind: 'fact',
    text: text(`Vraag ${id}?`, `Question ${id}?`),
    why: text('Daarom', 'Because'),
    sources: ['ruling'],
    ...more,
    options: options.split(' ').map((option, o) => ({
      id: option,
      text: text(`Antwoord ${option}`, `Option ${option}`),
      ...(option === 'unknown' ? { unknown: true } : {}),
      ...(points?.[o] === undefined || option === 'unknown'
        ? {}
        : { points: points[o], pointsSource: 'ours', because: text('Daarom', 'Because') }),
    })),
  };
}
