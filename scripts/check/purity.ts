import { type ESTree, Visitor } from 'vite';
import type { Finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { scriptsOf, type Tree } from './tree.ts';

/** Where the calculation date is an argument and randomness has a seed. */
const PURE = /^src\/([^/]+\/model|foundation\/(law|questionnaire|decision-table))\//;
/** The one place that gives settings their meaning. */
const CONFIG = 'src/foundation/config.ts';

const CLOCK_AND_CHANCE = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'];

/** No clock and no chance in a rule, and no setting from the environment outside the configuration. */
export function checkPurity(tree: Tree): readonly Finding[] {
  return scriptsOf(tree)
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
    .flatMap(file => inspect(file));
}

function inspect(file: SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  const add = (node: { readonly start: number }, message: string) =>
    found.push({ file: file.path, line: file.lineAt(node.start), message });
  const pure = PURE.test(file.path);
  new Visitor({
    NewExpression: node => {
      if (pure && nameOf(node.callee) === 'Date' && readsClockOrZone(node.arguments))
        add(
          node,
          'new Date() in a rule: the date is an argument; only a day number or Date.UTC makes a Date',
        );
    },
    CallExpression: node => {
      const name = nameOf(node.callee);
      if (pure && CLOCK_AND_CHANCE.includes(name))
        add(node, `${name}() in a rule: the date is an argument, chance has a seed`);
    },
    MemberExpression: node => {
      if (nameOf(node.object) === 'process.env' && file.path !== CONFIG)
        add(node, `a setting from process.env: read it in ${CONFIG}`);
    },
  }).visit(file.program);
  return found;
}

/** No argument is the clock; text or several numbers depend on the time zone of the machine. */
function readsClockOrZone(given: readonly ESTree.Argument[]): boolean {
  const [only] = given;
  return (
    only === undefined ||
    given.length > 1 ||
    only.type === 'TemplateLiteral' ||
    (only.type === 'Literal' && typeof only.value === 'string')
  );
}

/** `a.b.c` for a chain of names, else the empty text. */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return '';
  return `${nameOf(node.object)}.${nameOf(node.property)}`;
}
