import { createRegistry, type Registry } from '../../src/assessment/model/registry.ts';
import { addAssessmentPages } from '../../src/assessment/pages/pages.ts';
import { createWeb } from '../../src/foundation/web/web.ts';
import { smallHiring } from '../fixtures/small-hiring.ts';
import { webConfig } from './web-config.ts';

/** A person who visits the pages without a browser, and keeps the cookie. */
export interface Visitor {
  cookie: string | undefined;
  /** The cookie sits apart from the answer, as in a browser. */
  get(path: string): Promise<Response>;
  post(path: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  upload(path: string, content: string | Uint8Array<ArrayBuffer> | undefined): Promise<Response>;
  send(path: string, init: RequestInit): Promise<Response>;
}

export const smallRules: Registry = createRegistry([smallHiring]);

/** @param today the calendar date in the Netherlands */
export function visitor(rules: Registry = smallRules, today = '2026-11-22'): Visitor {
  const app = createWeb({ config: webConfig(), nav: [], footer: [] });
  addAssessmentPages(app, { rules, today: () => today });
  const self: Visitor = {
    cookie: undefined,
    get: path => self.send(path, {}),
    post: (path, form = {}) => self.send(path, { method: 'POST', body: new URLSearchParams(form) }),
    upload(path, content) {
      const form = new FormData();
      form.set('file', content === undefined ? new File([], '') : new File([content], 'waaier.json'));
      return self.send(path, { method: 'POST', body: form });
    },
    async send(path, init) {
      const headers = new Headers(init.headers);
      headers.set('Sec-Fetch-Site', 'same-origin');
      if (self.cookie) headers.set('Cookie', self.cookie);
      const response = await app.request(path, { ...init, headers });
      const set = response.headers.get('Set-Cookie');
      if (set !== null) self.cookie = /Max-Age=0/.test(set) ? undefined : set.split(';')[0];
      return response;
    },
  };
  return self;
}

/** A visitor who began with the small questionnaire and gave these answers. */
export async function visitorWith(
  answers: Readonly<Record<string, string>>,
  mode: 'short' | 'complete' = 'complete',
): Promise<Visitor> {
  const person = visitor();
  await person.post('/beoordelen', { mode, date: '2026-11-22' });
  for (const [question, answer] of Object.entries(answers))
    await person.post(`/beoordelen/vraag/${question}`, { answer });
  return person;
}
