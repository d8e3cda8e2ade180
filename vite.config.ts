import { defineConfig } from 'vite';

/** Builds what runs in the browser: one style sheet, one script, the font. The server is built by tsc. */
export default defineConfig({
  // As ASSETS_PATH in src/foundation/web/assets.ts.
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx/dom' } },
  build: {
    outDir: 'dist/assets',
    assetsDir: '',
    manifest: true,
    // Nothing inline: the Content-Security-Policy allows no data: in styles, and a font must be kept by itself.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    rolldownOptions: { input: ['src/browser.css', 'src/browser.ts'] },
  },
});
