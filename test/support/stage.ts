import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type RunningServer, startServer } from './server.ts';
import { watch } from './watch.ts';

/** No step of a page may take longer; in milliseconds. */
const STEP = 15_000;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** One server and one browser, shared by the tests of a file. */
export interface Stage {
  /** Address of the server, without a slash at the end. */
  readonly address: string;
  /** Opens a fresh browser context (its own cookies), runs, closes it, and fails on anything that {@link watch} saw. */
  visit(options: BrowserContextOptions, run: (visit: Visit) => Promise<void>): Promise<void>;
}

/** Starts a server and a browser before the tests of this file and stops them after. Fails when the server reported an
 *  error in between. */
export function stage(): Stage {
  let browser: Browser | undefined;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    // Nothing but where it listens, and how to sign in there.
    expect(server?.output().replace(/^(Waaier \S+|Sign in [^:]+): http:\/\/\S+\n/gm, '')).toBe('');
  });
  return {
    get address() {
      return server!.address;
    },
    async visit(options, run) {
      const context = await browser!.newContext({
        baseURL: server!.address,
        reducedMotion: 'reduce',
        viewport: { width: 1200, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(STEP);
      const wrong = watch(context, server!.address);
      try {
        await run({ page: await context.newPage(), context });
      } finally {
        await context.close();
      }
      expect(wrong).toEqual([]);
    },
  };
}
