import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../law/canonical.ts';
import { hashLink, type Link } from './link.ts';

const text = fc.string({ unit: 'binary' });
const maybe = fc.option(text);
const link: fc.Arbitrary<Link> = fc.record({
  ...{ organisation: text, seq: fc.nat(), at: text, person: maybe, action: text, subjectKind: text },
  ...{ subjectId: text, before: maybe, after: maybe, previous: text },
});

test('the hash of a link is the hash of its canonical JSON, whatever the order of its fields', () => {
  fc.assert(
    fc.property(link, fc.integer(), (each, turn) => {
      const fields = Object.entries(each);
      const at = Math.abs(turn) % fields.length;
      const turned = Object.fromEntries([...fields.slice(at), ...fields.slice(0, at)]) as unknown as Link;
      expect(hashLink(turned)).toBe(hashOf({ ...each }));
    }),
  );
});
