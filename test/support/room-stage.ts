import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import { sessionCookieName } from '../../src/foundation/identity/session/cookie.ts';
import { startSession } from '../../src/foundation/identity/session/start-session.ts';
import type { Services } from '../../src/foundation/services.ts';
import { type TestDatabase, testDatabase } from '../../src/foundation/store/test-database.ts';
import { loadAssets } from '../../src/foundation/web/assets.ts';
import { launchChromium } from './chromium.ts';
import type { Stage } from './stage.ts';
import { watch } from './watch.ts';
import { webConfig } from './web-config.ts';

/** No step of a page may take longer; in milliseconds. */
const STEP = 15_000;

/** A stage on which people are signed in: the server runs in this process, on a database with two organisations. */
export interface RoomStage extends Stage {
  readonly rooms: TestDatabase;
  /** The cookie of somebody who is signed in, as a browser context takes it.
   *  @param organisation null: has to choose one */
  signedIn(
    person: string,
    organisation: string | null,
  ): Promise<{ readonly name: string; readonly value: string; readonly url: string }>;
}

/** Starts a server and a browser before the tests of this file and stops them after.
 *  @param changes what the services should have otherwise */
export function roomStage(changes: Partial<Services> = {}): RoomStage {
  const rooms = testDatabase(changes);
  const faults: unknown[] = [];
  let browser: Browser | undefined;
  let server: Server | undefined;
  let address = '';
  const services: Services = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(rooms.services),
      baseUrl: { get: () => address, enumerable: true },
    },
  ) as Services;

  beforeAll(async () => {
    const app = createApp(
      webConfig({ assets: loadAssets(), reportError: error => void faults.push(error) }),
      services,
    );
    const listen = getRequestListener(app.fetch);
    server = createServer((request, response) => void listen(request, response));
    await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    expect(faults).toEqual([]);
  });

  return {
    rooms,
    get address() {
      return address;
    },
    signedIn: async (person, organisation) => ({
      name: sessionCookieName(services),
      value: await startSession(services, person, organisation),
      url: address,
    }),
    async visit(options: BrowserContextOptions, run) {
      const context = await browser!.newContext({
        baseURL: address,
        reducedMotion: 'reduce',
        viewport: { width: 1200, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(STEP);
      const wrong = watch(context, address);
      try {
        await run({ page: await context.newPage(), context });
      } finally {
        await context.close();
      }
      expect(wrong).toEqual([]);
    },
  };
}
