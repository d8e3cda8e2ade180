import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { createApp, domains, jobKinds } from './app.ts';
import { readContact } from './foundation/api/contact.ts';
import { readConfig } from './foundation/config.ts';
import { cookieKey } from './foundation/cookie-key.ts';
import { createIdentity, createServices } from './foundation/create-services.ts';
import { CODE_MINUTES, issueCode } from './foundation/identity/local/one-time-codes.ts';
import { ONE_TIME } from './foundation/identity/paths.ts';
import { type Jobs, openJobs } from './foundation/jobs/open-jobs.ts';
import { InputError } from './foundation/law/input-error.ts';
import { onSignal, stopServing } from './foundation/operations/graceful-stop.ts';
import { createOperations, type Operations } from './foundation/operations/operations.ts';
import { readOperationsSettings } from './foundation/operations/settings.ts';
import { type Database, openDatabase } from './foundation/store/database.ts';
import { loadAssets } from './foundation/web/assets.ts';
import { version } from './version.ts';

/** Where the server listens: this machine only. In front of others stands a server that ends TLS. */
const HOST = '127.0.0.1';

/** Longer than proxies keep an idle connection to us (60 seconds in nginx): they close it, never we just as they use it. */
const IDLE_MS = 75_000;

const say = (line: string): void => console.log(line);

/** What is open, or being opened; closed on the way out, however far the start came. */
const opened: {
  server?: Server;
  operations?: Operations;
  database?: Promise<Database>;
  jobs?: Promise<Jobs>;
} = {};
let leaving = false;

/** Lets the requests in hand be answered, closes what they stand on, then ends this process. */
async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (opened.operations !== undefined) opened.operations.stopping = true;
  const jobs = await opened.jobs?.catch(() => undefined);
  await Promise.all([stopAnswering(), jobs?.stop()]);
  await (await opened.database?.catch(() => undefined))?.close();
  process.exit(code);
}

/** Says first that nothing new is wanted, and goes on answering until whoever asks can know. */
async function stopAnswering(): Promise<void> {
  const { server, operations } = opened;
  if (server?.listening !== true) return;
  await wait((operations?.settings.drain ?? 0) * 1000);
  await stopServing(server);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const contact = readContact(process.env);
  const operationsSettings = readOperationsSettings(process.env, !config.secure && config.url === undefined);
  // Known once the server listens: a port of 0 lets the system choose one.
  let address = `http://${HOST}:${config.port}`;
  const identity = createIdentity(config, code =>
    say(`Sign in once, within ${CODE_MINUTES} minutes: ${address}${ONE_TIME.nl}#${code}`),
  );
  opened.database = openDatabase(config, say, error => opened.operations?.logger.fault(error));
  const database = await opened.database;
  const operations = createOperations(operationsSettings, {
    answers: database.answers,
    write: line => void process.stderr.write(line),
  });
  opened.operations = operations;
  if (leaving) return;
  for (const domain of domains) await domain.prepare?.(database.db);
  const services = createServices(config, identity, {
    database,
    address: () => address,
    log: operations.logger.event,
  });
  const settings = {
    cookieKey: cookieKey(database.dataFolder ?? config.dataFolder),
    version,
    secure: config.secure,
    assets: loadAssets(),
    securityContact: config.securityContact,
    contact,
    operations,
    reportError: operations.logger.fault,
  };
  const app = createApp(settings, services);
  opened.jobs = openJobs(services, jobKinds, {
    sweep: domains.flatMap(domain => domain.sweep?.bind(domain) ?? []),
  });
  await opened.jobs;
  if (leaving) return;
  const options = {
    fetch: app.fetch,
    port: config.port,
    hostname: HOST,
    serverOptions: { keepAliveTimeout: IDLE_MS },
  };
  const server = serve(options, (info: AddressInfo) => {
    address = `http://${HOST}:${info.port}`;
    say(`Waaier ${version}: ${address}/`);
    const { signIn } = services;
    if (signIn.mode === 'local') void issueCode(services).then(signIn.announce, operations.logger.fault);
  });

  // Without a certificate it is a server of plain http.
  opened.server = server as Server;
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

const stop = onSignal(
  () => void leave(0),
  () => process.exit(1),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

start().catch((error: unknown) => {
  // Who stops halfway the start hears nothing of what then cannot be done any more.
  if (leaving) return;
  const known =
    error instanceof InputError ? error.problems.map(problem => problem.message.nl).join('\n') : undefined;
  console.error(known ?? `Waaier cannot start: ${error instanceof Error ? error.message : String(error)}`);
  void leave(1);
});
