import { randomBytes } from 'node:crypto';
import type { Model } from './model.ts';
import { BLANK, type People } from './people.ts';
import { DIST } from './product.ts';
import { median } from './race.ts';
import { attribute, type Site, type Visit, Visitor } from './visitor.ts';

export interface PageFigures {
  /** Question pages met, and how often each was asked. */
  readonly pages: number;
  readonly repeats: number;
  /** From request to last byte, compressed, in milliseconds. */
  readonly medianMs: number;
  readonly slowestMs: number;
  /** Bytes over the wire with gzip, the headers of the answer included. */
  readonly pageBytes: number;
  readonly styleBytes: number;
  readonly scriptBytes: number;
  readonly totalBytes: number;
  readonly fontBytes: number;
}

const QUESTION = '/beoordelen/vraag/';

/** Walks through the questionnaire as a person of the target group would, for a complete file, and measures every
 *  question page on the way with that person's cookie.
 *  @param person of `people`, whose answers are given */
export async function measurePages(
  ids: readonly string[],
  model: Model,
  people: People,
  person: number,
  repeats = 50,
): Promise<PageFigures> {
  const site = await openSite();
  const visitor = new Visitor(site);
  let visit = await visitor.open('/beoordelen');
  if (!isQuestion(visit))
    visit = await visitor.send(visit, (_field, values) => values.find(v => v === 'complete'));
  const times: number[] = [];
  let slowest = 0;
  let largest = { bytes: 0, html: '' };
  let pages = 0;
  for (; isQuestion(visit) && pages < ids.length; pages++) {
    const headers = { ...visitor.headers(), 'Accept-Encoding': 'gzip' };
    const { bytes, ms } = await timed(site, visit.path, headers, repeats);
    times.push(...ms);
    slowest = Math.max(slowest, median(ms));
    if (bytes > largest.bytes) largest = { bytes, html: visit.html };
    visit = await visitor.send(visit, (_field, values, path) => {
      const question = ids.indexOf(path.slice(QUESTION.length));
      const option = people.columns[question]?.[person] ?? BLANK;
      const id = model.questions[question]?.options[option]?.id;
      return values.find(value => value === id);
    });
  }
  if (pages === 0) throw new Error(`/beoordelen does not lead to a question but to ${visit.path}`);
  const { html } = largest;
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  const ofKind = (test: RegExp) => links.filter(tag => test.test(tag)).map(tag => attribute(tag, 'href')!);
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="[^"]*"[^>]*>/g)].map(
    ([tag]) => attribute(tag, 'src')!,
  );
  const styleBytes = await sizeOf(site, ofKind(/rel="stylesheet"/));
  const scriptBytes = await sizeOf(
    site,
    await withImports(site, [...scripts, ...ofKind(/rel="modulepreload"/)]),
  );
  const fonts = ofKind(/as="font"/);
  if (fonts.length === 0) throw new Error('the question page preloads no font');
  return {
    pages,
    repeats,
    medianMs: median(times.toSorted((a, b) => a - b)),
    slowestMs: slowest,
    pageBytes: largest.bytes,
    styleBytes,
    scriptBytes,
    totalBytes: largest.bytes + styleBytes + scriptBytes,
    fontBytes: await sizeOf(site, fonts),
  };
}

function isQuestion({ path }: Visit): boolean {
  return path.startsWith(QUESTION);
}

type App = typeof import('../src/app.ts');
type Assets = typeof import('../src/foundation/web/assets.ts');

async function openSite(): Promise<Site> {
  const built = (path: string) => import(new URL(path, DIST).href);
  const { createApp } = (await built('app.js')) as App;
  const { loadAssets } = (await built('foundation/web/assets.js')) as Assets;
  return createApp({ cookieKey: randomBytes(32), version: '0.0.0', secure: false, assets: loadAssets() });
}

async function timed(site: Site, path: string, headers: Record<string, string>, repeats: number) {
  const ms: number[] = [];
  let bytes = 0;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    const response = await site.request(path, { headers });
    const body = await response.arrayBuffer();
    ms.push(performance.now() - start);
    bytes = wireBytes(response, body);
  }
  return { bytes, ms: ms.toSorted((a, b) => a - b) };
}

async function sizeOf(site: Site, paths: readonly string[]): Promise<number> {
  let sum = 0;
  for (const path of paths) {
    const response = await site.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    sum += wireBytes(response, await response.arrayBuffer());
  }
  return sum;
}

/** What a script brings along at once; what it may load later is not needed for the page. */
async function withImports(site: Site, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set(paths);
  for (const path of found) {
    const code = await (await site.request(path, { headers: { 'Accept-Encoding': 'identity' } })).text();
    for (const [, to] of code.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      found.add(new URL(to!, `http://localhost${path}`).pathname);
    }
  }
  return [...found];
}

/** Status line, headers and body, as HTTP/1.1 writes them. */
function wireBytes(response: Response, body: ArrayBuffer): number {
  let bytes = 'HTTP/1.1 200 OK\r\n\r\n'.length + body.byteLength;
  for (const [name, value] of response.headers) bytes += name.length + value.length + ': \r\n'.length;
  return bytes;
}
