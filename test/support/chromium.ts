import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Flags that keep the browser to what a test needs: no calls home, no display. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

function starts(program: Program): boolean {
  try {
    execFileSync(program.path, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...program.env },
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of the person (CHROMIUM), or the one that came with the packages, unpacked once. */
async function findProgram(): Promise<Program> {
  const own = process.env.CHROMIUM;
  if (own !== undefined) return { path: own, env: {} };
  // Each account unpacks its own, beside the packages: a shared folder would belong to whoever came first.
  const folder = join(process.cwd(), 'node_modules', '.cache', `chromium-${process.getuid?.() ?? 'windows'}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const program = { path: await packaged.executablePath(), env: {} };
    if (starts(program)) return program;
    // A bare machine lacks the libraries that a desktop has; the package carries those too.
    const libraries = join(folder, 'al2023', 'lib');
    if (!existsSync(libraries))
      await inflate(join(process.cwd(), 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    const complete = { path: program.path, env: { LD_LIBRARY_PATH: libraries } };
    if (starts(complete)) return complete;
    throw new Error(
      'The packaged Chromium does not start on this machine; set CHROMIUM to the path of one that does.',
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Starts a real browser. */
export async function launchChromium(): Promise<Browser> {
  const program = await findProgram();
  return chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...program.env },
  });
}
