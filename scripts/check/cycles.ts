import type { Finding } from './finding.ts';
import { importsOf } from './imports.ts';
import { scriptsOf, type Tree } from './tree.ts';

/** Files that import each other when they run, directly or by way of others. Each ring is named once, where it
 *  closes. */
export function checkCycles(tree: Tree): readonly Finding[] {
  const imports = new Map(
    scriptsOf(tree).map(file => [
      file.path,
      importsOf(file).filter(({ path, typeOnly }) => !typeOnly && path !== undefined && tree.files.has(path)),
    ]),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    for (const { path: next, line } of imports.get(path) ?? []) {
      if (next === undefined || done.has(next)) continue;
      const at = trail.indexOf(next);
      if (at === -1) walk(next, [...trail, next]);
      else
        findings.push({
          file: path,
          line,
          message: `import cycle: ${[...trail.slice(at), next].join(' → ')}`,
        });
    }
    done.add(path);
  };
  for (const path of [...imports.keys()].sort()) if (!done.has(path)) walk(path, [path]);
  return findings;
}
