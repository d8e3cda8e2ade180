/** A browser without a screen: keeps cookies per host and follows redirects. */
export interface Walker {
  /** Goes to an address and on, until an answer is no redirect or `stop` says so of where it leads. */
  go(
    url: string,
    stop?: (url: URL) => boolean,
  ): Promise<{ readonly url: URL; readonly response: Response | undefined }>;
  cookie(host: string): string;
}

export function walker(): Walker {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (host: string) => jars.get(host) ?? jars.set(host, new Map()).get(host)!;
  const cookie = (host: string) => [...jarOf(host)].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    cookie,
    async go(address, stop = () => false) {
      let url = new URL(address);
      for (let i = 0; i < 20; i += 1) {
        if (stop(url)) return { url, response: undefined };
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { cookie: cookie(url.host) },
        });
        for (const line of response.headers.getSetCookie()) {
          const [pair = ''] = line.split(';');
          const at = pair.indexOf('=');
          jarOf(url.host).set(pair.slice(0, at), pair.slice(at + 1));
        }
        const location = response.headers.get('location');
        if (location === null) return { url, response };
        await response.body?.cancel();
        url = new URL(location, url);
      }
      throw new Error(`more than 20 redirects, the last to ${url.origin}${url.pathname}`);
    },
  };
}
