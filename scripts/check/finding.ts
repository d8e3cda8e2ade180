/** Something that is not as the house rules say. */
export interface Finding {
  /** Path below the root, with slashes. */
  readonly file: string;
  /** From 1; the first line when the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** `src/a.ts:3: message` */
export function write({ file, line, message }: Finding): string {
  return `${file}:${line}: ${message}`;
}

/** By file, line and message. */
export function inOrder(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
