import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in front of several, as whoever runs Waaier puts there: it gives each request to the next of those that say
 *  that they are ready. */
export interface RoundRobin {
  /** Without a slash at the end. */
  readonly address: string;
  /** Requests given to each, in the order of the servers. */
  readonly given: readonly number[];
  close(): Promise<void>;
}

/** How often each server is asked whether it is ready, in milliseconds. */
const ASK_EVERY = 200;

/** @param servers addresses without a slash at the end, all of them ready */
export async function roundRobin(servers: readonly string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const ready = servers.map(() => true);
  const given = servers.map(() => 0);
  let last = -1;

  function next(tried: ReadonlySet<number>): number | undefined {
    for (let i = 1; i <= servers.length; i += 1) {
      const at = (last + i) % servers.length;
      if (ready[at] && !tried.has(at)) return at;
    }
    return undefined;
  }

  function pass(from: IncomingMessage, to: ServerResponse, tried = new Set<number>()): void {
    const at = next(tried);
    if (at === undefined) {
      to.writeHead(502).end();
      return;
    }
    last = at;
    const { hostname, port } = new URL(servers[at]!);
    const headers = { ...from.headers, 'x-forwarded-for': from.socket.remoteAddress };
    const { method, url } = from;
    const onwards = request({ agent, hostname, port, method, path: url, headers }, answer => {
      given[at]! += 1;
      to.writeHead(answer.statusCode!, answer.rawHeaders);
      answer.pipe(to);
      answer.on('error', () => to.destroy());
    });
    onwards.on('error', (error: NodeJS.ErrnoException) => {
      // Nothing of it was sent yet; whatever was, is not sent twice.
      if (error.code === 'ECONNREFUSED') pass(from, to, tried.add(at));
      else if (to.headersSent) to.destroy();
      else to.writeHead(502).end();
    });
    from.pipe(onwards);
  }

  const asking = setInterval(() => {
    for (const [at, server] of servers.entries())
      void fetch(`${server}/ready`).then(
        ({ ok }) => {
          ready[at] = ok;
        },
        () => {
          ready[at] = false;
        },
      );
  }, ASK_EVERY);

  const server = createServer((from, to) => pass(from, to));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given,
    close: async () => {
      clearInterval(asking);
      agent.destroy();
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
