// npm run check: everything that a machine can see of the house rules. Prints each finding with its place.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAddress } from './address.ts';
import { auditPackages } from './audit.ts';
import { checkCycles } from './cycles.ts';
import { readDictionary } from './dictionary.ts';
import { checkFiles } from './files.ts';
import { type Finding, inOrder, write } from './finding.ts';
import { checkLayers } from './layers.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLinks } from './links.ts';
import { checkPurity } from './purity.ts';
import { checkQuestionnaires } from './questionnaires.ts';
import { checkSourceIds } from './source-ids.ts';
import { checkSpelling } from './spelling.ts';
import { checkFormat, checkLint, checkTypes } from './tools.ts';
import { readTree } from './tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

// The tools and the registry work beside the checks below.
const auditing = auditPackages(root);
const tools = [
  ['types', checkTypes(root)],
  ['format and lint', checkFormat(root)],
  ['lint with types', checkLint(root)],
] as const;
const tree = readTree(root);
const checks: readonly (readonly [string, readonly Finding[] | Promise<readonly Finding[]>])[] = [
  ['layers', checkLayers(tree)],
  ['import cycles', checkCycles(tree)],
  ['files', checkFiles(tree)],
  ['clock, chance and settings', checkPurity(tree)],
  ['leftovers', checkLeftovers(tree)],
  ['form of address', checkAddress(tree)],
  ['spelling', checkSpelling(tree, readDictionary())],
  ['links', checkLinks(tree)],
  ['questionnaires', checkQuestionnaires(tree, root)],
  ['sources', checkSourceIds(tree)],
  ...tools,
];

/** A path of the tree, or one that a check says is missing from it. */
function isOurs(file: string): boolean {
  return tree.paths.has(file) || !existsSync(join(root, file)) || statSync(join(root, file)).isDirectory();
}

let total = 0;
for (const [name, found] of checks) {
  // The tools also see what git ignores: a build, the output of a test.
  const findings = (await found).filter(({ file }) => file === '.' || isOurs(file)).sort(inOrder);
  total += findings.length;
  console.log(
    `${findings.length === 0 ? '✓' : '✗'} ${name}${findings.length === 0 ? '' : `: ${findings.length}`}`,
  );
  for (const finding of findings) console.log(`  ${write(finding)}`);
}

const audit = await auditing;
if (audit.done) {
  total += audit.findings.length;
  console.log(`${audit.findings.length === 0 ? '✓' : '✗'} known weaknesses of packages`);
  for (const finding of audit.findings) console.log(`  ${write(finding)}`);
} else console.log(`? known weaknesses of packages: not looked up: ${audit.reason}`);
const unknown = audit.done ? '' : ' Known weaknesses of packages were not looked up.';
console.log(`${total === 0 ? 'Nothing found.' : `${total} found.`}${unknown}`);
process.exitCode = total === 0 ? 0 : 1;
