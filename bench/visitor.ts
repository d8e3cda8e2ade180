/** Anything that answers requests as the product's web side does. */
export interface Site {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Visit {
  readonly path: string;
  readonly html: string;
}

/** Which radio button or option to choose; undefined leaves the field as the page has it. */
export type Choose = (field: string, values: readonly string[], path: string) => string | undefined;

const HOST = 'localhost';

/** A browser without JavaScript, as far as a journey through forms needs one: cookies, forms, redirects. */
export class Visitor {
  readonly #site: Site;
  readonly #cookies = new Map<string, string>();

  constructor(site: Site) {
    this.#site = site;
  }

  headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      Host: HOST,
      'Accept-Encoding': 'identity',
      Accept: 'text/html',
      ...(cookie && { Cookie: cookie }),
    };
  }

  async open(path: string, init: Sent = {}): Promise<Visit> {
    const response = await this.#site.request(path, {
      ...init,
      headers: { ...this.headers(), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.#cookies.set(name!, value!);
    }
    const to = response.headers.get('Location');
    if (to !== null) {
      const url = new URL(to, `http://${HOST}${path}`);
      return this.open(url.pathname + url.search);
    }
    const html = await response.text();
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path} answers ${response.status}`);
    return { path, html };
  }

  /** Fills in and sends the form of the page that asks something. */
  async send({ path, html }: Visit, choose: Choose): Promise<Visit> {
    const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].filter(([, head]) =>
      /method="post"/i.test(head!),
    );
    const [, head, body] = forms.find(([, , inside]) => /type="radio"/.test(inside!)) ?? forms.at(-1) ?? [];
    if (head === undefined || body === undefined) throw new Error(`${path} has no form to send`);
    const data = new URLSearchParams();
    for (const [field, values] of radiosOf(body)) {
      const value = choose(field, values, path) ?? values[0]!;
      data.set(field, value);
    }
    for (const [input] of body.matchAll(/<input\b[^>]*>/g)) {
      const name = attribute(input, 'name');
      if (name === undefined) continue;
      if (/type="(hidden|date|text)"/.test(input)) data.set(name, attribute(input, 'value') ?? '');
    }
    // As the Enter key does: the first button sends the form.
    const submit = /<button\b[^>]*type="submit"[^>]*>/.exec(body)?.[0] ?? '';
    const name = attribute(submit, 'name');
    if (name !== undefined) data.set(name, attribute(submit, 'value') ?? '');
    const action = new URL(attribute(head, 'action') ?? path, `http://${HOST}${path}`);
    return this.open(action.pathname + action.search, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: `http://${HOST}`,
        'Sec-Fetch-Site': 'same-origin',
      },
      body: data.toString(),
    });
  }
}

function radiosOf(body: string): ReadonlyMap<string, string[]> {
  const radios = new Map<string, string[]>();
  for (const [input] of body.matchAll(/<input\b[^>]*type="radio"[^>]*>/g)) {
    const name = attribute(input, 'name')!;
    radios.set(name, [...(radios.get(name) ?? []), attribute(input, 'value') ?? 'on']);
  }
  return radios;
}

export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}
