import { addAssessmentPages } from '../../src/assessment/pages/pages.ts';
import { engagements } from '../../src/engagements/index.ts';
import { REGISTER_WORDS } from '../../src/engagements/journal-words.ts';
import { addRegisterPages } from '../../src/engagements/pages/add-pages.ts';
import { registerDesk } from '../../src/engagements/pages/register-desk.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import type { TestDatabase } from '../../src/foundation/store/test-database.ts';
import type { TestRoom } from '../../src/foundation/store/test-rows.ts';
import { createWeb } from '../../src/foundation/web/web.ts';
import { twoVersions } from '../fixtures/two-versions.ts';
import { webConfig } from './web-config.ts';

type Form = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who visits the register without a browser, and keeps the cookies. */
export interface RegisterVisitor {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, form?: Form) => Promise<Response>;
  /** @param name of the file; an empty one is no file */
  readonly upload: (
    path: string,
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    fields?: Form,
  ) => Promise<Response>;
}

/** The pages of the register and of the assessment, with the small questionnaire in two versions.
 *  @returns signs somebody in */
export function registerPages(rooms: TestDatabase, faults: unknown[] = []) {
  const desk = registerDesk(rooms.services, twoVersions);
  const app = createWeb(
    {
      config: webConfig({ reportError: error => void faults.push(error) }),
      nav: [],
      footer: [],
      journalWords: REGISTER_WORDS,
      keepOutcome: [engagements.keepOutcome!],
    },
    undefined,
    rooms.services,
  );
  addAssessmentPages(app, desk);
  addRegisterPages(app, desk);
  return async (role: Role, room: TestRoom = rooms.ours): Promise<RegisterVisitor> => {
    const jar = new Map<string, string>();
    const keep = (set: string) => {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    };
    keep(await rooms.cookie(role, room));
    const send = async (path: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set('Sec-Fetch-Site', 'same-origin');
      headers.set('Cookie', [...jar].map(pair => pair.join('=')).join('; '));
      const response = await app.request(path, { ...init, headers });
      for (const set of response.headers.getSetCookie()) keep(set);
      return response;
    };
    return {
      get: path => send(path, {}),
      post(path, form = {}) {
        const body = new URLSearchParams();
        for (const [name, values] of Object.entries(form))
          for (const value of [values].flat()) body.append(name, value);
        return send(path, { method: 'POST', body });
      },
      upload(path, name, content, fields = {}) {
        const body = new FormData();
        for (const [field, value] of Object.entries(fields)) body.set(field, String(value));
        body.set('file', new File([content], name));
        return send(path, { method: 'POST', body });
      },
    };
  };
}

/** Text of a page as a person reads it, with single spaces. */
export async function textOf(response: Response): Promise<string> {
  const html = await response.text();
  return html
    .replace(/^.*<main/s, '<main')
    .replace(/<\/main>.*$/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}
