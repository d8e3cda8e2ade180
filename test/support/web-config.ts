import type { Assets } from '../../src/foundation/web/assets.ts';
import type { WebConfig } from '../../src/foundation/web/site.ts';

const encoder = new TextEncoder();
const file = (type: string, text: string) => ({ type, body: encoder.encode(text), encoded: undefined });

/** Stands for the built files, so that pages are tested without a build. */
const assets: Assets = {
  stylesheet: '/assets/browser.css',
  script: '/assets/browser.js',
  font: '/assets/font.woff2',
  files: new Map([['/assets/browser.css', file('text/css; charset=utf-8', 'body{}')]]),
};

/** A web configuration for tests: a fixed key, no https. */
export function webConfig(changes: Partial<WebConfig> = {}): WebConfig {
  return { cookieKey: new Uint8Array(32).fill(7), version: '0.0.0-test', secure: false, assets, ...changes };
}
