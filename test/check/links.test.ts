import { expect, test } from 'vitest';
import { write } from '../../scripts/check/finding.ts';
import { checkLinks } from '../../scripts/check/links.ts';
import { treeOf } from '../../scripts/check/tree.ts';

const README = `# Waaier
[there](docs/a.md), [folder](docs), [up](docs/a.md#the-second-one), [again](docs/a.md#twice-1), [web](https://x.nl), [mail](mailto:a@x.nl)
[gone](docs/b.md)
[no heading](docs/a.md#third)
[own heading](#waaier) and [not](#other)
\`src/x.ts\`, \`src/*.ts\`, \`npm start\`, \`text/html\`, \`test/output/look\`
\`src/y.ts\`, \`src/*.css\`
\`[code](docs/c.md)\`
\`\`\`
[code](docs/d.md) \`src/z.ts\`
\`\`\`
[label]: docs/e.md
`;

test('links, anchors and paths lead somewhere', () => {
  const tree = treeOf({
    'README.md': README,
    'docs/a.md':
      '# A\n\n## The second: `one`\n\n## Twice\n\n## Twice\n\nSee `b/c.md` and [back](../README.md).\n',
    'src/x.ts': '',
    'src/rules.yaml': 'sources:\n  - ref: docs/a.md\n  - ref: docs/gone.md\n',
  });
  expect(checkLinks(tree).map(write)).toEqual([
    'README.md:3: the link leads to docs/b.md, which does not exist',
    'README.md:4: docs/a.md has no heading for #third',
    'README.md:5: README.md has no heading for #other',
    'README.md:12: the link leads to docs/e.md, which does not exist',
    'README.md:7: `src/y.ts` does not exist',
    'README.md:7: `src/*.css` does not exist',
    'src/rules.yaml:3: docs/gone.md does not exist',
  ]);
});
