import { type ESTree, parseSync } from 'vite';

/** A text file of the tree. What is computed from it is computed once. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  #starts: readonly number[] | undefined;
  #parsed: ReturnType<typeof parseSync> | undefined;

  /** @param path below the root, with slashes */
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get isScript(): boolean {
    return /\.(ts|tsx|mts|mjs|js)$/.test(this.path);
  }

  get isTest(): boolean {
    return /\.test\.tsx?$/.test(this.path) || this.path.startsWith('test/');
  }

  /** The line, from 1, of a place in the text. */
  lineAt(offset: number): number {
    this.#starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    return this.#starts.findLastIndex(start => start <= offset) + 1;
  }

  /** The syntax tree of a script. */
  get program(): ESTree.Program {
    return this.#parse().program;
  }

  get comments(): readonly { readonly value: string; readonly start: number }[] {
    return this.#parse().comments;
  }

  #parse(): ReturnType<typeof parseSync> {
    this.#parsed ??= parseSync(this.path, this.text);
    return this.#parsed;
  }
}
