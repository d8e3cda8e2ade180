import { InputError, type Problem } from '../law/input-error.ts';
import type { Text } from '../law/text.ts';

/** Input of a command that cannot be used: exit code 2. */
export class UnusableInput extends Error {
  /** The file as the person named it; `-` for standard input; undefined for the command itself. */
  readonly file: string | undefined;
  readonly problems: readonly Problem[];

  constructor(file: string | undefined, problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join(' '));
    this.name = 'UnusableInput';
    this.file = file;
    this.problems = problems;
  }
}

/** A fault in how a command was called. */
export function misuse(code: string, nl: string, en: string): UnusableInput {
  return new UnusableInput(undefined, [{ pointer: '', code, message: { nl, en } }]);
}

/** A fault of a file as a whole. */
export function badFile(file: string, code: string, message: Text): UnusableInput {
  return new UnusableInput(file, [{ pointer: '', code, message }]);
}

/** Runs `use`; what it finds wrong with its input is wrong with `file`. */
export function inFile<T>(file: string | undefined, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw error instanceof InputError ? new UnusableInput(file, error.problems) : error;
  }
}
