import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createApp, domains } from './app.ts';
import { readContact } from './foundation/api/contact.ts';
import { readConfig } from './foundation/config.ts';
import { cookieKey } from './foundation/cookie-key.ts';
import { createServices } from './foundation/create-services.ts';
import { CODE_MINUTES } from './foundation/identity/local/one-time-codes.ts';
import { ONE_TIME } from './foundation/identity/paths.ts';
import { InputError } from './foundation/law/input-error.ts';
import { type Database, openDatabase } from './foundation/store/database.ts';
import { loadAssets } from './foundation/web/assets.ts';
import { version } from './version.ts';

/** Where the server listens: this machine only. In front of others stands a server that ends TLS. */
const HOST = '127.0.0.1';

const say = (line: string): void => console.log(line);

/** What is open, or being opened; closed on the way out, however far the start came. */
const opened: { server?: ServerType; database?: Promise<Database> } = {};
let leaving = false;

/** Stops server and database, then this process. */
async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  opened.server?.close();
  await (await opened.database?.catch(() => undefined))?.close();
  process.exit(code);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const contact = readContact(process.env);
  opened.database = openDatabase(config, say, error =>
    console.error(`The database went away: ${error.message}`),
  );
  const database = await opened.database;
  if (leaving) return;
  for (const domain of domains) await domain.prepare?.(database.db);
  // Known once the server listens: a port of 0 lets the system choose one.
  let address = `http://${HOST}:${config.port}`;
  const services = createServices(config, {
    database,
    address: () => address,
    announce: code => say(`Sign in once, within ${CODE_MINUTES} minutes: ${address}${ONE_TIME.nl}#${code}`),
    log: (event, fields = {}) => console.error(JSON.stringify({ event, ...fields })),
  });
  const settings = {
    cookieKey: cookieKey(database.dataFolder ?? config.dataFolder),
    version,
    secure: config.secure,
    assets: loadAssets(),
    securityContact: config.securityContact,
    contact,
  };
  const app = createApp(settings, services);
  if (leaving) return;
  const server = serve({ fetch: app.fetch, port: config.port, hostname: HOST }, (info: AddressInfo) => {
    address = `http://${HOST}:${info.port}`;
    say(`Waaier ${version}: ${address}/`);
    const { signIn } = services;
    if (signIn.mode === 'local') signIn.announce(signIn.codes.issue());
  });

  opened.server = server;
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken
        ? `Port ${config.port} is in use; set PORT to another one.`
        : `The server failed: ${error.message}`,
    );
    void leave(1);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));

start().catch((error: unknown) => {
  // Who stops halfway the start hears nothing of what then cannot be done any more.
  if (leaving) return;
  const known =
    error instanceof InputError ? error.problems.map(problem => problem.message.nl).join('\n') : undefined;
  console.error(known ?? `Waaier cannot start: ${error instanceof Error ? error.message : String(error)}`);
  void leave(1);
});
