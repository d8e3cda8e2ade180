// Makes docs/picture.png, the picture in the README, anew: the outcome page of an assignment that we made up.
//
//     npm run build && node scripts/picture.ts
//
// Starts the built server with an empty data folder, loads the answers as a file, and stops it again.
import { statSync } from 'node:fs';
import { launchChromium } from '../test/support/chromium.ts';
import { loadFile, savedFile } from '../test/support/draft-file.ts';
import { EXAMPLES } from '../test/support/examples.ts';
import { startServer } from '../test/support/server.ts';
import { NAMES } from '../test/support/words.ts';

const PICTURE = 'docs/picture.png';
const LANGUAGE = 'en';
const MOST_BYTES = 150_000;

const server = await startServer();
try {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      baseURL: server.address,
      // Tall enough for scale and balance, and drawn smaller than on a screen to stay a small file.
      viewport: { width: 1200, height: 1340 },
      deviceScaleFactor: 0.7,
      reducedMotion: 'reduce',
    });
    await loadFile(page, LANGUAGE, savedFile(EXAMPLES.undecided));
    await page.goto(NAMES[LANGUAGE].outcome);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}

const { size } = statSync(PICTURE);
if (size >= MOST_BYTES) throw new Error(`${PICTURE} is ${size} bytes; it must stay below ${MOST_BYTES}`);
console.log(`${PICTURE}: ${size} bytes`);
