// The one door behind every npm script. Runs on Node 20 or newer without any package installed: it installs what is
// missing, builds what is stale, and continues under Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task = '', ...rest] = process.argv.slice(2);
const say = text => process.stderr.write(`${text}\n`);

/** Runs a command with the terminal of this process; resolves to its exit code. */
function run(command, args, { env = process.env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 2, 2] : 'inherit' });
    // The child decides how to stop; this process waits for it.
    const forward = signal => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

async function must(what, command, args, options) {
  const code = await run(command, args, options);
  if (code === 0) return;
  say(`${what} failed (exit ${code}).`);
  process.exit(1);
}

/** Hash of the names, sizes and times of files; a folder counts with everything below it. */
function stampOf(paths) {
  const hash = createHash('sha256');
  const visit = path => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(join(path, name));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

const read = path => (existsSync(path) ? readFileSync(path, 'utf8') : '');

async function ensureInstalled() {
  const stampFile = join(root, 'node_modules', '.waaier-installed');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256')
    .update(
      `${readFileSync(join(root, 'package.json'), 'utf8')}\0${lock}\0${process.platform}-${process.arch}`,
    )
    .digest('hex');
  if (read(stampFile) === stamp) return;
  say('Installing packages …');
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (npm?.endsWith('.js')) await must('npm install', process.execPath, [npm, ...args], { quiet: true });
  else await must('npm install', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { quiet: true });
  // On a machine whose registry lacks another platform's build, npm drops it from the lock file: put that back.
  writeFileSync(join(root, 'package-lock.json'), lock);
  writeFileSync(stampFile, stamp);
}

/** Node 24 or newer: this one, or the one that npm installed for this platform. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const binary = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(binary)) return binary;
  say(
    `Waaier runs on Node 24; this is ${process.version}, and no Node 24 package exists for ${process.platform} ${process.arch}. Install Node 24 or newer.`,
  );
  process.exit(1);
}

/** The program file of an installed package. */
function binOf(name, bin = name) {
  const require = createRequire(join(root, 'package.json'));
  const file = join(root, 'node_modules', name, 'package.json');
  const manifest = require(file);
  return join(dirname(file), typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}

/** Copies the data files that stand beside the code (questionnaires, templates) to the same place in the build. */
function copyData(from, to) {
  for (const entry of readdirSync(join(root, from), { withFileTypes: true })) {
    const path = join(from, entry.name);
    if (entry.isDirectory()) copyData(path, join(to, entry.name));
    else if (/\.(ya?ml|json|typ|svg|txt)$/.test(entry.name)) {
      mkdirSync(to, { recursive: true });
      writeFileSync(join(to, entry.name), readFileSync(join(root, path)));
    }
  }
}

async function ensureBuilt(node) {
  const dist = join(root, 'dist');
  const stamp = stampOf(['src', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json', 'package.json']);
  if (read(join(dist, '.stamp')) === stamp) return;
  say('Building …');
  // Built beside the old one and swapped in, so that a running command never sees half a build.
  const next = `${dist}.${process.pid}`;
  process.on('exit', () => rmSync(next, { recursive: true, force: true }));
  await must('The build', node, [binOf('typescript', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', next], {
    quiet: true,
  });
  copyData('src', next);
  await must(
    'The build of styles and scripts',
    node,
    [binOf('vite'), 'build', '--logLevel', 'warn', '--outDir', join(next, 'assets')],
    { quiet: true },
  );
  writeFileSync(join(next, '.stamp'), stamp);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
}

await ensureInstalled();
const node = node24();
// Tools that start `node` themselves find the same one.
process.env.PATH = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;

const tasks = {
  build: async () => {
    await ensureBuilt(node);
    return 0;
  },
  start: async () => {
    await ensureBuilt(node);
    return run(node, ['dist/server.js', ...rest]);
  },
  waaier: async () => {
    await ensureBuilt(node);
    // npm goes to the root of the project; paths on the command line are meant from where the person is.
    return run(node, [join(root, 'dist/cli.js'), ...rest], { cwd: process.env.INIT_CWD ?? root });
  },
  test: async () => {
    await ensureBuilt(node);
    return run(node, [binOf('vitest'), 'run', ...rest]);
  },
  check: () => run(node, ['scripts/check/all.ts', ...rest]),
  bench: async () => {
    await ensureBuilt(node);
    return run(node, ['bench/run.ts', ...rest]);
  },
};

if (tasks[task] === undefined) {
  say(`Unknown task "${task}"; known: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
process.exit(await tasks[task]());
