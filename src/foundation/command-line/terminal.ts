import type { Language } from '../law/text.ts';

/** What a command has of the world around it. */
export interface Terminal {
  readonly language: Language;
  /** Writes to standard output: results. */
  out(text: string): void;
  /** Writes to standard error: what went wrong, and how far a long command is. */
  err(text: string): void;
  /** Everything on standard input, at most some bytes more than `maxBytes`. */
  stdin(maxBytes: number): Promise<Uint8Array>;
  /** The instant at which the command runs. */
  now(): Date;
  /** Aborts when the person stops the command (Ctrl-C), as long as it is not released. */
  interruption(): { readonly signal: AbortSignal; release(): void };
}

/** A command that did its work and has a negative answer: exit code 1, nothing more to say. */
export class NegativeAnswer extends Error {}

/** A command that could not do its work for a reason outside it: exit code 1. */
export class Failure extends Error {
  readonly text: { readonly nl: string; readonly en: string };

  constructor(nl: string, en: string) {
    super(en);
    this.text = { nl, en };
  }
}
