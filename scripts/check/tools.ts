import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Finding } from './finding.ts';

/** The compiler: every type error. */
export async function checkTypes(root: string): Promise<readonly Finding[]> {
  const run = await tool(root, 'typescript', 'tsc', ['--noEmit', '--pretty', 'false', '-p', '.']);
  return reported('tsc', run, typeErrors(run.output));
}

/** Biome: format and lint. */
export async function checkFormat(root: string): Promise<readonly Finding[]> {
  const run = await tool(root, '@biomejs/biome', 'biome', [
    'check',
    '--reporter=github',
    '--max-diagnostics=none',
    '.',
  ]);
  return reported('biome', run, annotations(run.output, root));
}

/** Oxlint with types: among others, no promise left floating (.oxlintrc.json). */
export async function checkLint(root: string): Promise<readonly Finding[]> {
  const run = await tool(root, 'oxlint', 'oxlint', [
    '--type-aware',
    '--deny-warnings',
    '--format=github',
    '.',
  ]);
  return reported('oxlint', run, annotations(run.output, root));
}

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** `src/a.ts(3,5): error TS2322: …`; what follows indented belongs to it. */
export function typeErrors(output: string): readonly Finding[] {
  return Array.from(output.matchAll(/^(\S.*?)\((\d+),\d+\): error (TS\d+: .*(?:\n {2}.*)*)/gm), match => ({
    file: match[1]!,
    line: Number(match[2]),
    message: match[3]!.replace(/\n\s+/g, ' '),
  }));
}

/** `::error file=a.ts,line=3,…,title=rule::message`, the form in which GitHub wants findings. */
export function annotations(output: string, root: string): readonly Finding[] {
  return Array.from(output.matchAll(/^::(?:error|warning|notice)\s(.*?)::(.*)$/gm), match => {
    const fields = new Map(match[1]!.split(',').map(field => [field.split('=')[0], field.split('=')[1]]));
    const file = fields.get('file') ?? '';
    // Oxlint writes the place a second time.
    const message = decode(match[2]!).replace(/^\S+:\d+:\d+: /, '');
    return {
      file: file.startsWith('/') ? relative(root, file) : file,
      line: Number(fields.get('line') ?? 1),
      message: fields.has('title') ? `${message} (${decode(fields.get('title')!)})` : message,
    };
  });
}

function decode(text: string): string {
  return text
    .replaceAll('%0A', ' ')
    .replaceAll('%0D', '')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%25', '%');
}

/** A tool that fails without saying where is a finding too. */
function reported(name: string, { code, output }: Run, findings: readonly Finding[]): readonly Finding[] {
  if (code === 0 || findings.length > 0) return findings;
  return [{ file: '.', line: 1, message: `${name} ended with ${code}: ${output.trim().slice(-2000)}` }];
}

/** Runs a program of an installed package. */
function tool(root: string, packageName: string, bin: string, args: readonly string[]): Promise<Run> {
  const require = createRequire(join(root, 'package.json'));
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin: bins } = require(manifest) as { bin: string | Readonly<Record<string, string>> };
  const program = join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]!);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}
