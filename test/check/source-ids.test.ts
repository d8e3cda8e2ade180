import { expect, test } from 'vitest';
import { write } from '../../scripts/check/finding.ts';
import { checkSourceIds } from '../../scripts/check/source-ids.ts';
import { treeOf } from '../../scripts/check/tree.ts';

test('every source that is named exists, and every source is named', () => {
  const tree = treeOf({
    'src/a/rules/one/questionnaire.yaml': `sources:
  - id: law
    kind: statute
  - { id: unused, kind: ours }
viewpoints:
  - sources: [law, elsewhere]`,
    'src/a/rules/one/more.yaml': `sources:
  - id: elsewhere
sections:
  - questions:
      - sources:
          - law
          - lost
        options: [{ pointsSource: gone }]
      - next: { source: law }`,
    'src/a/rules/two.yaml': 'scoring: { source: law }',
    'src/a/cases/three.yaml': 'sources: [other]',
  });
  expect(checkSourceIds(tree).map(write)).toEqual([
    'src/a/rules/one/more.yaml:7: there is no source “lost”',
    'src/a/rules/one/more.yaml:8: there is no source “gone”',
    'src/a/rules/one/questionnaire.yaml:4: nothing rests on source “unused”',
    'src/a/rules/two.yaml:1: there is no source “law”',
  ]);
});
