import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Source } from './source.ts';
import { sourceLabel, sourceUrl } from './source-reference.ts';
import { LANGUAGES } from './text.ts';

const common = { id: 'a', status: 'law', title: { nl: 'Titel', en: 'Title' }, confidence: 'high' } as const;
const of = (rest: object) => Source.parse({ ...common, ...rest });

test.each([
  [
    { kind: 'statute', ref: 'BWBR0005290', article: '7:610' },
    'https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=610',
    'Titel, artikel 7:610',
    'Title, article 7:610',
  ],
  [
    { kind: 'statute', ref: 'BWBR0002471', article: '3(1)a' },
    'https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=3',
    'Titel, artikel 3(1)a',
    'Title, article 3(1)a',
  ],
  [
    { kind: 'statute', ref: 'BWBR0002489', article: '2ca, eerste lid' },
    'https://wetten.overheid.nl/jci1.3:c:BWBR0002489&artikel=2ca',
    'Titel, artikel 2ca, eerste lid',
    'Title, article 2ca, eerste lid',
  ],
  [
    { kind: 'statute', ref: 'BWBR0014311', article: 'Bijlage II.1' },
    'https://wetten.overheid.nl/BWBR0014311',
    'Titel, Bijlage II.1',
    'Title, Bijlage II.1',
  ],
  [
    { kind: 'statute', ref: 'CVDR603544', article: '2' },
    'https://lokaleregelgeving.overheid.nl/CVDR603544',
    'Titel, artikel 2',
    'Title, article 2',
  ],
  [
    { kind: 'ruling', ref: 'ECLI:NL:HR:2023:443', paragraph: '3.2.5' },
    'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2023:443',
    'Titel (ECLI:NL:HR:2023:443, r.o. 3.2.5)',
    'Title (ECLI:NL:HR:2023:443, para. 3.2.5)',
  ],
  [
    { kind: 'ruling', ref: 'ECLI:EU:C:2014:2411' },
    'https://e-justice.europa.eu/ecli/ECLI:EU:C:2014:2411',
    'Titel (ECLI:EU:C:2014:2411)',
    'Title (ECLI:EU:C:2014:2411)',
  ],
  [
    { kind: 'parliamentary-paper', ref: 'kst-31311-235', paragraph: '4' },
    'https://zoek.officielebekendmakingen.nl/kst-31311-235.html',
    'Titel (kst-31311-235, par. 4)',
    'Title (kst-31311-235, par. 4)',
  ],
  [
    { kind: 'parliamentary-paper', ref: 'stb-2026-158' },
    'https://zoek.officielebekendmakingen.nl/stb-2026-158.html',
    'Titel (stb-2026-158)',
    'Title (stb-2026-158)',
  ],
  [{ kind: 'policy', ref: 'BWBR0014311' }, 'https://wetten.overheid.nl/BWBR0014311', 'Titel', 'Title'],
  [{ kind: 'plan', ref: 'Handhavingsplan 2025' }, undefined, 'Titel', 'Title'],
  [{ kind: 'publication', ref: 'https://example.nl/a' }, 'https://example.nl/a', 'Titel', 'Title'],
  [{ kind: 'ours', status: 'ours', ref: 'docs/decisions' }, undefined, 'Titel', 'Title'],
])('%j', (rest, url, nl, en) => {
  const source = of(rest);
  expect([sourceUrl(source), sourceLabel(source, 'nl'), sourceLabel(source, 'en')]).toEqual([url, nl, en]);
});

test('an address of its own comes first', () => {
  const url = 'https://example.nl/own';
  expect(sourceUrl(of({ kind: 'ruling', ref: 'ECLI:NL:HR:2023:443', url }))).toBe(url);
});

test('every statute and ruling has an address on the web, whatever its article says', () => {
  const ref = fc.integer({ min: 0, max: 9_999_999 }).map(n => `BWBR${String(n).padStart(7, '0')}`);
  fc.assert(
    fc.property(ref, fc.string({ minLength: 1 }), (law, article) => {
      const source = of({ kind: 'statute', ref: law, article });
      const url = new URL(sourceUrl(source)!);
      expect(url.href).toBe(sourceUrl(source));
      expect(url.host).toBe('wetten.overheid.nl');
      for (const language of LANGUAGES) expect(sourceLabel(source, language)).toContain(article);
    }),
  );
});

test('a title that names its article does not name it twice', () => {
  const title = {
    nl: 'Burgerlijk Wetboek, artikel 7:610 (arbeidsovereenkomst)',
    en: 'Civil Code, article 7:610',
  };
  const source = of({ kind: 'statute', ref: 'BWBR0005290', article: '7:610', title });
  expect(sourceLabel(source, 'nl')).toBe(title.nl);
  expect(sourceLabel(source, 'en')).toBe(title.en);
});
