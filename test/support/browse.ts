import type { WebApp } from '../../src/foundation/web/site.ts';

/** A browser without a screen on an app in this process: keeps cookies, sends forms as a browser does. */
export interface Browse {
  get(path: string): Promise<Response>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Follows redirects from an answer to the page at the end; its text. */
  land(
    response: Promise<Response>,
  ): Promise<{ readonly path: string; readonly text: string; readonly status: number }>;
  readonly cookies: Map<string, string>;
}

const HOST = 'http://waaier.test';

export function browse(app: WebApp): Browse {
  const cookies = new Map<string, string>();
  let last = '/';
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    last = path;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(HOST + path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie !== '' && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const browser: Browse = {
    cookies,
    get: path => send(path, { headers: { 'Sec-Fetch-Site': 'none' } }),
    post: (path, fields = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
      }),
    async land(sent) {
      let response = await sent;
      for (let i = 0; i < 10; i += 1) {
        const location = response.headers.get('location');
        if (location === null) return { path: last, text: await response.text(), status: response.status };
        response = await browser.get(location);
      }
      throw new Error('more than 10 redirects');
    },
  };
  return browser;
}
