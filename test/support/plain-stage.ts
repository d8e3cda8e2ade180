import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadAssets } from '../../src/foundation/web/assets.ts';
import { launchChromium } from './chromium.ts';
import type { Stage } from './stage.ts';
import { watch } from './watch.ts';
import { webConfig } from './web-config.ts';

/** No step of a page may take longer; in milliseconds. */
const STEP = 15_000;

/** A stage without a database, in this process: for the pages that need no sign-in. */
export function plainStage(): Stage {
  const faults: unknown[] = [];
  let browser: Browser | undefined;
  let server: Server | undefined;
  let address = '';
  beforeAll(async () => {
    const app = createApp(webConfig({ assets: loadAssets(), reportError: error => void faults.push(error) }));
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
    get address() {
      return address;
    },
    async visit(options: BrowserContextOptions, run) {
      const context = await browser!.newContext({
        baseURL: address,
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 },
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
