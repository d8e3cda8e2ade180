import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { webConfig } from '../../test/support/web-config.ts';
import type { Domain } from '../foundation/domain.ts';
import type { WebConfig } from '../foundation/web/site.ts';
import { createWeb } from '../foundation/web/web.ts';
import { home } from './index.ts';

const room: Domain = {
  id: 'room',
  nav: [{ label: { nl: 'Kamer', en: 'Room' }, paths: { nl: '/kamer', en: '/en/room' } }],
  entrances: [
    {
      title: { nl: 'Ik kom binnen', en: 'I come in' },
      text: { nl: 'Wat is hier?', en: 'What is here?' },
      link: { label: { nl: 'Ga kijken', en: 'Go and see' }, paths: { nl: '/kamer', en: '/en/room' } },
    },
  ],
  pages() {},
  sources: () => [
    {
      title: { nl: 'Van de kamer', en: 'Of the room' },
      sources: [
        {
          id: 'law',
          kind: 'statute',
          status: 'law',
          ref: 'BWBR0005290',
          article: '7:610',
          title: { nl: 'Burgerlijk Wetboek', en: 'Civil Code' },
          from: '1997-04-01',
          confidence: 'medium',
          note: { nl: 'Let op het derde lid.', en: 'Mind the third paragraph.' },
        },
      ],
    },
  ],
};

function site(changes: Partial<WebConfig> = {}) {
  const hall = home([room]);
  const app = createWeb({
    config: webConfig(changes),
    nav: [...room.nav, ...hall.nav],
    footer: hall.footer ?? [],
  });
  hall.pages(app);
  return app;
}

const text = async (path: string, changes: Partial<WebConfig> = {}) =>
  (await site(changes).request(path)).text();

const PAGES = [
  ['/', '/en'],
  ['/bronnen', '/en/sources'],
  ['/toegankelijkheid', '/en/accessibility'],
  ['/privacy', '/en/privacy'],
] as const;

describe.each(PAGES)('%s and %s', (dutch, english) => {
  test('lead to each other and say their language', async () => {
    for (const [path, other, language] of [
      [dutch, english, 'nl'],
      [english, dutch, 'en'],
    ] as const) {
      const page = await text(path);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<link rel="alternate" hreflang="nl" href="${dutch}"/>`);
      expect(page).toContain(`<link rel="alternate" hreflang="en" href="${english}"/>`);
      expect(page).toMatch(new RegExp(`class="language" href="${other}"`));
      expect(page.match(/<h1/g)).toHaveLength(1);
    }
  });

  test('are valid HTML without inline style or script', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off', 'void-style': ['error', { style: 'selfclose' }] },
    });
    for (const path of [dutch, english]) {
      const page = await text(path);
      expect(page).not.toMatch(/ style=|<style|<script(?![^>]* src=)/);
      const report = await validator.validateString(page);
      expect(report.results.flatMap(result => result.messages.map(m => `${m.ruleId}: ${m.message}`))).toEqual(
        [],
      );
    }
  });
});

test('the home page leads into the rooms, and shows only what there is', async () => {
  const page = await text('/en');
  expect(page).toContain('I come in');
  expect(page).toContain('<a class="nl-button nl-button--primary" href="/en/room">Go and see</a>');
  expect(page.match(/<nav aria-label="Main menu">.*?<\/nav>/s)?.[0].match(/<li>/g)).toHaveLength(2);
});

test('the page with sources gives name, address, status, period and doubt of each', async () => {
  const page = await text('/bronnen');
  expect(page).toContain('>Burgerlijk Wetboek, artikel 7:610</a>');
  expect(page).toContain('Wetten en regels');
  expect(page).toContain('>wet</span>');
  expect(page).toContain('vanaf 1 april 1997');
  expect(page).toContain('Niet helemaal zeker. Let op het derde lid.');
});

test('whom to ask is named when that is known, and not invented when it is not', async () => {
  const contact = {
    name: 'Gemeente Voorbeeld',
    email: 'zzp@voorbeeld.example',
    url: 'https://voorbeeld.example/',
  };
  for (const path of ['/privacy', '/toegankelijkheid']) {
    expect(await text(path, { contact })).toContain('mailto:zzp@voorbeeld.example');
    expect(await text(path)).toContain('heeft hier nog geen contactgegevens ingevuld');
  }
});

describe('security.txt', () => {
  const PATH = '/.well-known/security.txt';

  test('names the contact and expires within a year', async () => {
    const response = await site({ securityContact: 'https://voorbeeld.example/melden' }).request(PATH);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    const body = await response.text();
    expect(body).toMatch(/^Contact: https:\/\/voorbeeld\.example\/melden\r\n/);
    const expires = Date.parse(/^Expires: (.+)\r$/m.exec(body)?.[1] ?? '');
    const days = (expires - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(365);
  });

  test('expires when the installation says so', async () => {
    const securityExpires = '2027-05-01T00:00:00Z';
    expect(await text(PATH, { securityContact: 'mailto:a@voorbeeld.example', securityExpires })).toContain(
      `Expires: ${securityExpires}`,
    );
  });

  test('is not there without a contact, and says where to go', async () => {
    const response = await site().request(PATH);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('SECURITY.md');
  });
});
