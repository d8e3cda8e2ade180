import { setTimeout as wait } from 'node:timers/promises';
import type { WebApp } from '../../src/foundation/web/site.ts';
import { type Browse, browse } from './browse.ts';
import type { RunningServer } from './server.ts';

/** A browser without a screen on a server that runs elsewhere.
 *  @param address of the server, asked for at every request: it may be another one each time */
export function browseAt(address: () => string): Browse {
  const request = (url: string, init?: RequestInit) => {
    const { pathname, search } = new URL(url);
    return fetch(address() + pathname + search, { ...init, redirect: 'manual' });
  };
  return browse({ request } as unknown as WebApp);
}

/** Signs in with the code that a server in local mode printed, and makes an organisation.
 *  @param at where the browser goes afterwards; left out, to that same server */
export async function signInAt(server: RunningServer, at = () => server.address): Promise<Browse> {
  const code = await codeOf(server);
  let address = () => server.address;
  const person = browseAt(() => address());
  const { status } = await person.land(person.post('/inloggen/eenmalig', { code }));
  if (status !== 200) throw new Error(`signing in answers ${status}`);
  address = at;
  const made = await person.land(
    person.post('/organisatie/nieuw', { person: 'Jo de Vries', name: 'Bakkerij', kind: 'client', kvk: '' }),
  );
  if (made.path !== '/organisatie') throw new Error(`making an organisation leads to ${made.path}`);
  return person;
}

/** The code that a server in local mode printed; it stands on the line after the address. */
export async function codeOf({ output }: RunningServer): Promise<string> {
  for (let i = 0; i < 100; i += 1) {
    const code = output()
      .match(/#[A-Z0-9-]+/g)
      ?.at(-1);
    if (code !== undefined) return code.slice(1);
    await wait(20);
  }
  throw new Error(`the server printed no code:\n${output()}`);
}
