import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { pdfData } from './data.ts';
import { ANSWERS, assessFixture, fixture } from './fixture.ts';

type Case = keyof typeof ANSWERS;

const dataOf = (name: Case, language: 'nl' | 'en' = 'nl', description?: string) =>
  pdfData({ assessment: assessFixture(ANSWERS[name]), compiled: fixture, description, language });

describe.each(LANGUAGES)('in %s', language => {
  test.each([
    ['employment', 'employment'],
    ['deemed-employment', 'employment'],
    ['undecided', 'neither'],
    ['self-employed', 'self-employment'],
    ['out-of-scope', 'neither'],
  ] as const)('%s is said with its direction, date and force', (name, direction) => {
    const data = dataOf(name, language);
    const title = `${language === 'nl' ? 'Uitkomst' : 'Outcome'} ${name}`;
    const date = language === 'nl' ? '22 november 2026' : '22 November 2026';
    expect(data.outcome).toMatchObject({ direction, title });
    expect(data.title).toBe(`${title} – ${data.words.running}, ${date}`);
    expect(data.label).toContain(date);
    expect(data.foot).toMatch(language === 'nl' ? /zonder rechtskracht/ : /without legal force/);
    expect(data.next).toHaveLength(2);
  });
});

test('an end is explained and shows no score', () => {
  const data = dataOf('deemed-employment');
  expect(data.scoring).toBeNull();
  expect(data.end).toMatchObject({
    title: 'Einde deemed',
    explanation: 'Uitleg van deemed.',
    instead: 'In plaats van deemed.',
    answers: [{ question: 'Geldt athlete?', answer: 'Ja' }],
    sources: [{ reference: 'BWBR0005290, artikel 7:610', status: 'wet' }],
  });
});

test('a score shows its line, its balance and how far the thresholds are', () => {
  const { scoring } = dataOf('employment');
  expect(scoring?.scale.alt).toBe(
    'Lijn van scores, van laag naar hoog: ‘Uitkomst self-employed’ tot en met −10; ‘Uitkomst undecided’ van −9 tot en met 9; ‘Uitkomst employment’ vanaf 10. Deze opdracht staat op 17.',
  );
  expect(scoring?.scale.bands.map(({ direction }) => direction)).toEqual([
    'self-employment',
    'neither',
    'employment',
  ]);
  expect(scoring?.balance).toEqual([
    { number: 'i', name: 'Gezichtspunt i', points: 8 },
    { number: 'ii', name: 'Gezichtspunt ii', points: 8 },
  ]);
  expect(scoring?.thresholds).toEqual([
    ['Uitkomst self-employed', 'tot en met −10', '27 punten'],
    ['Uitkomst undecided', 'van −9 tot en met 9', '8 punten'],
    ['Uitkomst employment', 'vanaf 10', 'hier'],
  ]);
});

test('an assessment that is not finished says what is open and what it can still become', () => {
  const data = dataOf('unfinished');
  expect(data.label).toBe('Nog niet af · 22 november 2026');
  expect(data.scoring?.scale.alt).toContain('Nog haalbaar: van 1 tot en met 17.');
  expect(data.needs.questions).toEqual([{ question: 'Vraag where?', answer: 'Niet beantwoord' }]);
  expect(data.outcome.paragraphs.join(' ')).toContain('‘Uitkomst employment’ of ‘Uitkomst undecided’');
});

test('a judgement names what was not known', () => {
  const data = dataOf('unknown');
  expect(data.weigh).toBe(true);
  expect(data.needs.questions).toEqual([{ question: 'Vraag how?', answer: 'Weet ik niet' }]);
});

test('every answer stands in its section with where it points to and why', () => {
  expect(dataOf('undecided').sections).toEqual([
    {
      title: 'Vooraf',
      scored: false,
      rows: ['abroad', 'athlete'].map(id => ({
        question: `Geldt ${id}?`,
        answer: 'Nee',
        direction: 'neither',
        towards: 'telt niet mee',
        points: '',
        because: '',
      })),
    },
    {
      title: 'Het werk',
      scored: true,
      rows: [
        {
          question: 'Vraag how?',
          answer: 'Ja how',
          direction: 'employment',
          towards: 'dienstbetrekking',
          points: '8 punten',
          because: 'Gezag how.',
        },
        {
          question: 'Vraag where?',
          answer: 'Nee where',
          direction: 'self-employment',
          towards: 'zelfstandig',
          points: '8 punten',
          because: 'Vrij where.',
        },
      ],
    },
  ]);
  expect(dataOf('unknown').sections[1]?.rows[0]).toMatchObject({ towards: 'geen kant op', points: '' });
});

test('remarks, advice, sources and the receipt are there', () => {
  const data = dataOf('undecided');
  expect(data.notes).toMatchObject([{ text: 'Let hier op.', sources: [{ status: 'uitspraak' }] }]);
  expect(new Set(data.advice.map(({ outcome }) => outcome))).toEqual(new Set(['self-employed']));
  expect(data.sources).toEqual([
    {
      title: 'Burgerlijk Wetboek',
      status: 'wet',
      reference: 'BWBR0005290, artikel 7:610',
      url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=610',
      period: null,
      doubt: null,
      note: null,
    },
    {
      title: 'Deliveroo',
      status: 'uitspraak',
      reference: 'ECLI:NL:HR:2023:443, r.o. 3.2.5',
      url: 'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2023:443',
      period: 'vanaf 24 maart 2023',
      doubt: null,
      note: null,
    },
    {
      title: 'Punten',
      status: 'van Waaier',
      reference: 'docs/points.md',
      url: null,
      period: null,
      doubt: 'niet helemaal zeker',
      note: 'Van ons.',
    },
  ]);
  const { receipt } = assessFixture(ANSWERS.undecided);
  expect(Object.fromEntries(data.receipt)).toEqual({
    Vragenlijst: 'fixture 1.2.3',
    'Hash van de vragenlijst': fixture.hash,
    'Datum van berekening': '2026-11-22 (22 november 2026)',
    'Berekend door': `waaier ${receipt.product.version}`,
    Uitkomst: 'undecided, judgement',
    Score: '1',
    'Vorm van het bewijs': 'waaier-receipt/1',
    'Hash van het bewijs': receipt.hash,
  });
  expect(data.codes).toEqual(['abroad=no', 'athlete=no', 'how=yes', 'where=no']);
});

test('sources that nothing rests on are left out', () => {
  expect(dataOf('out-of-scope').sources.map(({ title }) => title)).toEqual(['Burgerlijk Wetboek', 'Punten']);
});

test('answers that no longer apply are told apart', () => {
  const assessment = assessFixture({ abroad: 'no', athlete: 'no', how: 'yes', where: 'no', pay: 'yes' });
  expect(pdfData({ assessment, compiled: fixture, description: undefined, language: 'nl' })).toMatchObject({
    ignored: [{ question: 'Vraag pay?', answer: 'Ja pay' }],
  });
});

test('a description is cut at its lines, and says so when a sign cannot be printed', () => {
  expect(dataOf('employment').description).toEqual([]);
  expect(dataOf('employment', 'nl', ' een\r\n\n twee ')).toMatchObject({
    description: ['een', 'twee'],
    unprintable: false,
  });
  expect(dataOf('employment', 'nl', 'raket 🚀').unprintable).toBe(true);
  expect(dataOf('employment', 'nl', 'vierkant □').unprintable).toBe(false);
});
