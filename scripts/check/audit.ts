import { execFile } from 'node:child_process';
import type { Finding } from './finding.ts';

/** What an audit of the packages came to: known weaknesses, or why nobody can tell. */
export type Audit =
  | { readonly done: true; readonly findings: readonly Finding[] }
  | { readonly done: false; readonly reason: string };

/** Longest that the registry may take, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Asks the package registry for known weaknesses in the packages that the product runs on and is made with. */
export function auditPackages(root: string): Promise<Audit> {
  const npm = process.env.npm_execpath;
  const args = ['audit', '--json', '--package-lock-only'];
  const [program, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise(resolve => {
    execFile(program, all, { cwd: root, timeout: PATIENCE_MS, maxBuffer: 64_000_000 }, (error, output) => {
      // npm ends with a fault when it finds something; then its output says what.
      resolve(output.trim() === '' ? undone(error?.code ?? error?.signal) : readAudit(output));
    });
  });
}

/** Reads what `npm audit --json` prints. Whatever is no report means that nothing was audited. */
export function readAudit(output: string): Audit {
  let report: Report;
  try {
    report = JSON.parse(output) as Report;
  } catch {
    return undone('no JSON');
  }
  if (report.vulnerabilities === undefined) return undone(report.statusCode ?? report.error?.code);
  return {
    done: true,
    findings: Object.entries(report.vulnerabilities).map(([name, { severity, range, via = [] }]) => ({
      file: 'package-lock.json',
      line: 1,
      message: `${name} ${range}: ${severity}${titles(via)}`,
    })),
  };
}

interface Report {
  readonly statusCode?: number;
  readonly error?: { readonly code?: string };
  readonly vulnerabilities?: Readonly<Record<string, Weakness>>;
}

interface Weakness {
  readonly severity: string;
  readonly range: string;
  /** Names of packages that bring it along, and descriptions. */
  readonly via?: readonly (string | { readonly title?: string; readonly url?: string })[];
}

function titles(via: NonNullable<Weakness['via']>): string {
  const said = via.map(each => (typeof each === 'string' ? `by ${each}` : `${each.title} ${each.url}`));
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

function undone(why: string | number | null | undefined): Audit {
  return { done: false, reason: `the package registry gives no audit${why ? ` (${why})` : ''}` };
}
