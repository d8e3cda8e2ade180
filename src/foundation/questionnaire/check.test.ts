import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkQuestionnaire } from './check.ts';
import { compile } from './compile.ts';
import { arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { type ExampleInput, exampleQuestionnaire } from './test/example-questionnaire.ts';

/** Any value may be put anywhere: the input is not typed as a questionnaire. */
// biome-ignore lint/suspicious/noExplicitAny: what is put in is wrong on purpose
type Loose = any;

const standard = (q: ExampleInput): Loose[] => q.sections[2]!.questions;

/** One bad questionnaire for each code: what is changed, and where the checker must point. */
const BAD: Readonly<Record<string, readonly [(q: Loose) => void, string]>> = {
  'duplicate-id': [q => (standard(q)[1].id = 'hours'), '/sections/2/questions/1/id'],
  'unknown-outcome': [q => (q.ends[0].outcome = 'nothing'), '/ends/0/outcome'],
  'unknown-viewpoint': [q => (standard(q)[0].viewpoint = 'nothing'), '/sections/2/questions/0/viewpoint'],
  'unknown-question': [q => (q.ends[0].when = { nothing: ['yes'] }), '/ends/0/when/nothing'],
  'unknown-option': [
    q => (q.ends[0].when = { counterparty: ['company', 'nothing'] }),
    '/ends/0/when/counterparty/1',
  ],
  'later-question': [
    q => (standard(q)[0].when = [{ relation: ['other'] }, { tools: ['client'] }]),
    '/sections/2/questions/0/when/1/tools',
  ],
  'optional-decides': [q => (q.ends[0].when = { sector: ['care'] }), '/ends/0/when/sector'],
  'too-many-options': [
    q => (q.sections[0].questions[0].options = many(256, q.sections[0].questions[0].options[0])),
    '/sections/0/questions/0/options',
  ],
  'too-many-questions': [
    q => q.sections[1].questions.push(...many(493, q.sections[1].questions[1])),
    '/sections',
  ],
  'too-many-outcomes': [q => q.outcomes.push(...many(28, q.outcomes[3])), '/outcomes'],
  'points-without-viewpoint': [
    q => delete standard(q)[0].viewpoint,
    '/sections/2/questions/0/options/0/points',
  ],
  'optional-scored': [q => (standard(q)[0].optional = true), '/sections/2/questions/0/options/0/points'],
  'unknown-scored': [
    q => (standard(q)[0].options[0].unknown = true),
    '/sections/2/questions/0/options/0/points',
  ],
  'empty-band': [q => (q.scoring.bands[1].to = -20), '/scoring/bands/1'],
  'band-gap': [q => (q.scoring.bands[1].from = -7), '/scoring/bands/1'],
  'band-overlap': [q => (q.scoring.bands[1].from = -9), '/scoring/bands/1'],
  'unknown-source': [q => standard(q)[0].sources.push('nothing'), '/sections/2/questions/0/sources/1'],
  'unused-source': [q => q.sources.push({ ...q.sources[0], id: 'more' }), '/sources/2'],
  'unused-viewpoint': [q => q.viewpoints.push({ ...q.viewpoints[0], id: 'more' }), '/viewpoints/2'],
  'points-without-source': [
    q => delete standard(q)[0].options[0].pointsSource,
    '/sections/2/questions/0/options/0',
  ],
  'points-without-reason': [
    q => delete standard(q)[0].options[0].because,
    '/sections/2/questions/0/options/0',
  ],
  'same-text': [
    q => (standard(q)[0].help = { nl: 'drie gelijke woorden', en: 'drie gelijke woorden' }),
    '/sections/2/questions/0/help',
  ],
  'period-reversed': [
    q => (q.notes[0] = { ...q.notes[0], from: '2026-02-01', until: '2026-01-31' }),
    '/notes/0/until',
  ],
  'too-many-scored': [q => standard(q).push(...many(34, standard(q)[0])), '/sections'],
  'answer-decides': [q => (standard(q)[0].options[0].points = 14), '/sections/2/questions/0'],
  'viewpoint-decides': [q => (q.viewpoints[0].cap = 9), '/viewpoints/0/cap'],
  'unreachable-question': [q => (standard(q)[0].when = { relation: ['friend'] }), '/sections/2/questions/0'],
  'unreachable-clause': [
    q => (q.notes[0].when = [{ hours: ['many'] }, { counterparty: ['company'], hours: ['few'] }]),
    '/notes/0/when/1',
  ],
  'unreachable-option': [
    q => (q.notes[0].when = { counterparty: ['person', 'company'], hours: ['many'] }),
    '/notes/0/when/counterparty/1',
  ],
  'unreachable-end': [q => (q.ends[1].when = { counterparty: ['company'], relation: ['friend'] }), '/ends/1'],
  'shadowed-end': [q => (q.ends[1].when = { counterparty: ['company'] }), '/ends/1'],
  'unreachable-outcome': [q => q.outcomes.push({ ...q.outcomes[0], id: 'never' }), '/outcomes/4'],
  'too-intricate': [
    q => {
      // The first half of the answers must all be remembered until the second half comes.
      const asked = q.sections[1].questions[0];
      for (let i = 0; i < 32; i++) q.sections[1].questions.push({ ...asked, id: `x${i}` });
      q.ends.push({
        ...q.ends[0],
        id: 'pairs',
        when: Array.from({ length: 16 }, (_, i) => ({ [`x${i}`]: ['company'], [`x${i + 16}`]: ['company'] })),
      });
    },
    '/sections',
  ],
};

function many(count: number, like: Loose): Loose[] {
  return Array.from({ length: count }, (_, i) => ({ ...like, id: `extra-${i}` }));
}

test('finds nothing in a good questionnaire', () => {
  expect(checkQuestionnaire(exampleQuestionnaire())).toEqual([]);
});

test.each(Object.entries(BAD))('finds %s', (code, [change, where]) => {
  const findings = checkQuestionnaire(exampleQuestionnaire(change));
  expect(findings.filter(finding => finding.code === code)).toContainEqual(
    expect.objectContaining({ where, message: { nl: expect.any(String), en: expect.any(String) } }),
  );
});

test('compiles exactly what has no structural fault, and says where it lies', () => {
  expect(() => compile(exampleQuestionnaire(BAD['band-gap']![0]))).toThrow('/scoring/bands/1');
  fc.assert(
    fc.property(arbitraryQuestionnaire({ sections: 3, questions: 3 }), questionnaire => {
      expect(() => compile(questionnaire)).not.toThrow();
      checkQuestionnaire(questionnaire);
    }),
    { numRuns: 100 },
  );
});
