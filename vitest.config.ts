import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    env: { TZ: 'Europe/Amsterdam' },
    globalSetup: './test/support/run-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './scripts/closing-line.ts'],
    // A test in a browser waits more than it computes: two at once keep two cores busy.
    maxWorkers: 2,
  },
});
