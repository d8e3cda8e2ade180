import { HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { LANGUAGES } from '../../src/foundation/law/text.ts';
import { STEP_WORDS } from '../../src/insurance/pages/parts/step-words.ts';
import { browse } from '../support/browse.ts';
import { webConfig } from '../support/web-config.ts';

const faults: unknown[] = [];
const app = createApp(webConfig({ reportError: error => void faults.push(error) }));

type Fields = Readonly<Record<string, string>>;

/** The page as it comes, after what was filled in was sent. */
async function pageOf(path: string, fields?: Fields, status = 200): Promise<string> {
  const browser = browse(app);
  const response = await (fields === undefined ? browser.get(path) : browser.post(path, fields));
  const html = await response.text();
  expect(faults).toEqual([]);
  expect(response.status).toBe(status);
  return html;
}

/** What a person reads on it, in one line. */
async function textOf(path: string, fields?: Fields, status?: number): Promise<string> {
  const main = /<main.*<\/main>/s.exec(await pageOf(path, fields, status))![0];
  return main
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');
}

const ILL = { variant: 'bill-2025', born: '1980-05-01', onset: '2026-06-01', remaining: '0' };
const benefit = (fields: Fields, status?: number) =>
  textOf('/verzekering/uitkering', { ...ILL, ...fields }, status);

test.each(LANGUAGES)(
  '%s: the first page leads to pages that are there, and says that nothing holds',
  async language => {
    const path = { nl: '/verzekering', en: '/en/insurance' }[language];
    const html = await pageOf(path);
    const links = [...html.matchAll(/class="onward" href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links) await pageOf(link);
    expect(html).toContain({ nl: '1 augustus 2004', en: '1 August 2004' }[language]);
    for (const status of ['law', 'proposal', 'policy', 'bill']) expect(html).toContain(`status-${status}`);
  },
);

test('every page and every answer is valid HTML without inline style or script', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'doctype-style': 'off', 'void-style': ['error', { style: 'selfclose' }] },
  });
  const pages: readonly (readonly [string, Fields?, number?])[] = [
    ['/verzekering'],
    ['/verzekering/varianten'],
    [
      '/verzekering/uitkering',
      { ...ILL, variant: 'waz', 'before-0': '15.000', household: 'single', norm: '70' },
    ],
    ['/en/insurance/benefit', { ...ILL, 'before-0': 'x' }, 400],
    ['/en/insurance/who-is-in', { kind: 'profit-taker' }],
    ['/verzekering/premie', { profit: '30.000', rate: '7' }],
    ['/verzekering/eigen-verzekering', { variant: 'bill-2025', born: '1980-05-01', profit: '1' }],
    ['/verzekering/aow-leeftijd', { born: '1980-05-01' }],
  ];
  for (const [path, fields, status] of pages) {
    const html = await pageOf(path, fields, status);
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/);
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(m => `${path} ${m.ruleId}: ${m.message}`))).toEqual(
      [],
    );
  }
});

test('a benefit: how much, from when until when, why, and the same person under every variant', async () => {
  const text = await benefit({ 'before-0': '30.000' });
  for (const said of [
    'Je zou € 1.750,00 per maand krijgen',
    '€ 1.680,00 vakantie-uitkering',
    'Eerst wacht je 104 weken',
    'begint op 29 mei 2028',
    'Zij stopt op je AOW-leeftijd: 1 augustus 2047. Die dag ligt nog niet vast.',
    'Je kunt het minimumloon dus niet meer verdienen. Dan krijg je 70 procent',
    'Wat telt, is het laatste jaar: € 30.000,00 per jaar.',
    'De grens van het minimumloon verandert hier niets.',
    'Het is geen wet. De Raad van State ried het af',
    'De oude wet (WAZ) wet 31 mei 2027 80 tot 100 procent € 1.720,80',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('hebben we niet gevonden');
});

test('the class follows from what can still be earned; the bills give all or nothing', async () => {
  const fields = { 'before-0': '30.000', 'before-1': '36.000', 'before-2': '24.000' };
  const graded = await benefit({ ...fields, variant: 'letter-2021', remaining: '18.000' });
  expect(graded).toContain('Je verdiende gemiddeld € 30.000,00 per jaar.');
  expect(graded).toContain('Je verliest dus 40 procent. Dat is de klasse 35 tot 45 procent.');
  expect(graded).toContain('Je zou € 700,00 per maand krijgen');
  const below = await benefit({ ...fields, variant: 'letter-2021', remaining: '19.501' });
  expect(below).toContain('Je zou geen uitkering krijgen.');
  expect(below).toContain('Een uitkering begint bij een verlies van 35 procent.');
  const nothing = await benefit({ ...fields, remaining: '28.000' });
  expect(nothing).toContain('Je kunt het minimumloon nog verdienen. Deze variant geeft dan niets.');
});

test('the cap, the starter, few years and a day without a minimum wage are told', async () => {
  const rich = await benefit({ 'before-0': '90.000' });
  expect(rich).toContain('Je zou € 2.294,40 per maand krijgen');
  expect(rich).toContain('De grens telt mee');
  const starter = { variant: 'letter-2021', 'starter-income': '18.000', 'starter-weeks': '30' };
  const started = await benefit(starter);
  expect(started).toContain('Wat telt, is de startersregeling: € 31.320,00 per jaar.');
  expect(started).toContain('Je vulde minder dan drie jaren in.');
  expect(started).toContain('Inkomen van drie jaar samen € 93.600,00 Keuze van Waaier');
  const bill = await benefit({ ...starter, variant: 'bill-2025' });
  expect(bill).toContain('Deze variant heeft geen regel voor starters.');
  const late = await benefit({ 'before-0': '30.000', onset: '2026-11-22' });
  expect(late).toContain('Het minimumloon van na 30 juni 2026 hebben we niet gevonden.');
  expect(late).toContain('begint op 19 november 2028');
});

test('who reaches the pension age first gets nothing', async () => {
  const text = await benefit({ 'before-0': '30.000', born: '1959-10-01' });
  expect(text).toContain('Je zou geen uitkering krijgen.');
  expect(text).toContain('Je bereikt je AOW-leeftijd op 1 oktober 2026.');
});

test('a supplement where the social minimum is known or given, and no guess where it is not', async () => {
  const single = { household: 'single', 'before-0': '15.000' };
  expect(await benefit(single)).toContain('Het sociaal minimum van 1 juni 2026 kennen we niet.');
  const given = await benefit({ ...single, norm: '70' });
  expect(given).toMatch(/Je zou ook € [\d.,]+ toeslag per maand krijgen/);
  const known = await benefit({ ...single, variant: 'waz', onset: '2022-01-01' });
  expect(known).toMatch(/Je zou ook € [\d.,]+ toeslag per maand krijgen/);
});

test('what is missing or cannot be is said at its field, and what was typed stays', async () => {
  const html = await pageOf('/verzekering/uitkering', { variant: 'waz', 'before-1': 'veel' }, 400);
  expect(html).toContain('href="#before-1"');
  expect(html).toContain('value="veel"');
  const empty = await textOf('/verzekering/uitkering', { variant: 'waz' }, 400);
  for (const said of [
    'Vul je geboortedatum in.',
    'Vul je eerste ziektedag in.',
    'Vul in wat je nog kunt verdienen.',
  ])
    expect(empty).toContain(said);
  expect(await benefit({ variant: '' }, 400)).toContain('Kies een variant.');
  const half = await benefit({ 'starter-weeks': '20' }, 400);
  expect(half).toContain('Vul dan de winst en de weken in, allebei.');
  expect(await benefit({ 'before-0': '1', remaining: '-1' }, 400)).toContain(
    'Dit is te laag. Vul 0 of meer in.',
  );
  const child = await benefit({ 'before-0': '1', born: '2015-01-01' }, 400);
  expect(child).toContain('een dag van 1 januari 2033 (18 jaar)');
  expect(await benefit({}, 400)).toContain('Vul de winst van het laatste jaar in');
  expect(await benefit({ 'before-0': '1', onset: '2027-01-02' }, 400)).toContain(
    'Het minimumloon van 2027 kennen we nog niet.',
  );
  expect(
    await pageOf('/verzekering/uitkering', { ...ILL, 'before-0': '1', born: '2026-06-02' }, 400),
  ).toContain('href="#born"');
});

test('every step of a benefit has a name in both languages and a source', async () => {
  const html = await pageOf('/en/insurance/benefit', { ...ILL, variant: 'waz', 'before-0': '30000' });
  const steps = /<table[^>]*id="steps".*?<\/table>/s.exec(html)![0];
  expect(steps.match(/<tr>/g)!.length).toBeGreaterThan(12);
  for (const { nl, en } of Object.values(STEP_WORDS)) expect(nl).not.toBe(en);
});

test('who is in, why, and which answer still counts', async () => {
  const open = await textOf('/verzekering/wie-hoort-erbij', {});
  expect(open).toContain('Nog nodig: “Hoe werk je?”');
  const director = await textOf('/verzekering/wie-hoort-erbij', {
    ...{ kind: 'director-shareholder', born: '1980-05-01', staff: 'no', farming: 'no', objector: 'no' },
  });
  expect(director).toContain('(2020) voorstel Ja, of je kiest een eigen verzekering');
  expect(director).toContain('(2021) beleid Nee De kring is de groep met winst uit een onderneming.');
});

test('the premium of every variant beside its benefit; none is made up', async () => {
  const text = await textOf('/verzekering/premie', { profit: '30.000' });
  expect(text).toContain('In het wetsvoorstel van 2025 zou je € 135,00 per maand betalen.');
  expect(text).toContain('(2024) wetsvoorstel € 162,50 € 213,05 € 1.750,00 9,3 %');
  expect(text).toContain('(2021) beleid niet genoemd');
  const own = await textOf('/verzekering/premie', { profit: '30.000', rate: '7' });
  expect(own).toContain('(2021) beleid € 175,00');
  expect(await textOf('/verzekering/premie', {}, 400)).toContain('Vul je winst per jaar in.');
  expect(await textOf('/verzekering/premie', { profit: '-5.000' })).toContain('€ 0,00 per maand betalen');
});

test('a policy of your own is tested, one test after the other', async () => {
  const good = {
    ...{ variant: 'foundation-2020', born: '1980-05-01', profit: '30.000', form: 'insurance', waiting: '52' },
    ...{
      monthly: '1.750',
      'from-loss': '35',
      'until-pension': 'yes',
      premium: '210',
      certificate: '2099-01-01',
    },
  };
  const test = (fields: Fields) => textOf('/verzekering/eigen-verzekering', { ...good, ...fields });
  expect(await test({})).toContain('Ja. Je verzekering is genoeg');
  expect(await test({ premium: '199' })).toContain('Premie per maand niet goed € 199,00 € 200,00');
  expect(await test({ certificate: '' })).toContain('Nog niet te zeggen.');
  expect(await test({ variant: 'bill-2025', form: 'donation-fund', reinsured: 'no' })).toContain(
    'Nee. Je verzekering is niet genoeg',
  );
});

test('the pension age of a day of birth', async () => {
  const fixed = await textOf('/verzekering/aow-leeftijd', { born: '1961-09-30' });
  expect(fixed).toContain('Je krijgt AOW vanaf 67 jaar en 3 maanden. Dat is op 30 december 2028.');
  expect(await textOf('/en/insurance/pension-age', { born: '1990-01-01' })).toContain('not fixed yet');
});

test('the variants stand side by side, each statement with a source that is on the page', async () => {
  const html = await pageOf('/verzekering/varianten');
  const targets = [...html.matchAll(/href="#(source-[^"]+)"/g)].map(([, id]) => id!);
  expect(targets.length).toBeGreaterThan(60);
  for (const id of targets) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('niet helemaal zeker');
});
