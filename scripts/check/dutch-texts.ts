import { type ESTree, Visitor } from 'vite';
import { isScalar, parseDocument, visit } from 'yaml';
import type { SourceFile } from './source-file.ts';
import type { Tree } from './tree.ts';

/** A piece of Dutch that a person reads, and where it stands. */
export interface DutchText {
  readonly file: SourceFile;
  /** As it stands in the file, without the quotes around it; folding and escapes included. */
  readonly text: string;
  readonly start: number;
}

/** Every Dutch text of the product: under the key `nl` in data and in code, and where code chooses Dutch by
 *  `language === 'nl'` or `dutch`. Texts of tests are not for people. */
export function dutchTexts({ files }: Tree): readonly DutchText[] {
  return [...files.values()]
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
    .flatMap(file => (file.isScript ? inScript(file) : /\.ya?ml$/.test(file.path) ? inYaml(file) : []));
}

function inYaml(file: SourceFile): readonly DutchText[] {
  const found: DutchText[] = [];
  visit(parseDocument(file.text), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'nl' || !isScalar(value) || !value.range) return;
      const quote = value.type?.startsWith('QUOTE') ? 1 : 0;
      const [start, end] = [value.range[0] + quote, value.range[1] - quote];
      found.push({ file, text: file.text.slice(start, end), start });
    },
  });
  return found;
}

function inScript(file: SourceFile): readonly DutchText[] {
  const found = new Map<number, DutchText>();
  const take = (node: ESTree.Node | null | undefined) => {
    for (const { type, start, end } of wordsOf(node)) {
      const quote = type === 'Literal' ? 1 : 0;
      found.set(start, { file, text: file.text.slice(start + quote, end - quote), start: start + quote });
    }
  };
  new Visitor({
    Property: ({ key, value }) => {
      if ((key.type === 'Identifier' && key.name === 'nl') || (key.type === 'Literal' && key.value === 'nl'))
        take(value);
    },
    ConditionalExpression: ({ test, consequent }) => {
      if (choosesDutch(test)) take(consequent);
    },
    IfStatement: ({ test, consequent }) => {
      if (choosesDutch(test)) take(consequent);
    },
  }).visit(file.program);
  return [...found.values()];
}

function choosesDutch(test: ESTree.Node): boolean {
  if (test.type === 'Identifier') return test.name === 'dutch';
  return (
    test.type === 'BinaryExpression' &&
    test.operator === '===' &&
    test.right.type === 'Literal' &&
    test.right.value === 'nl'
  );
}

const LANGUAGE_CODE = /^[a-z]{2}(-[A-Z]{2})?$/;

/** The literals that make up a text: through choices, templates, sums, lists and functions, not into calls. */
function wordsOf(
  node: ESTree.Node | null | undefined,
): readonly { readonly type: string; readonly start: number; readonly end: number }[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && !LANGUAGE_CODE.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return [...node.quasis, ...node.expressions.flatMap(wordsOf)];
    case 'ConditionalExpression':
      return wordsOf(node.consequent).concat(choosesDutch(node.test) ? [] : wordsOf(node.alternate));
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].flatMap(wordsOf) : [];
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(wordsOf);
    case 'ArrayExpression':
      return node.elements.flatMap(wordsOf);
    case 'ObjectExpression':
      return node.properties.flatMap(property =>
        property.type === 'Property' ? wordsOf(property.value) : [],
      );
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return wordsOf(node.expression);
    case 'ArrowFunctionExpression':
      return wordsOf(node.body);
    case 'BlockStatement':
      return node.body.flatMap(wordsOf);
    case 'ReturnStatement':
      return wordsOf(node.argument);
    case 'JSXElement':
    case 'JSXFragment':
      return node.children.flatMap(wordsOf);
    case 'JSXText':
      return [node];
    case 'JSXExpressionContainer':
      return wordsOf(node.expression);
    default:
      return [];
  }
}
