import { InputError, type Problem } from './input-error.ts';
import { refuseLost } from './ordinary-text.ts';

const DEEPEST = 100;

/** Parses JSON text from outside: at most `maxBytes` bytes of UTF-8 (a byte order mark is allowed), nested at most
 *  100 deep, so that what reads it next need not fear for its stack.
 *  @throws InputError with one problem at the root: `too-large`, `not-utf8`, `not-json` or `too-deep`; or with each
 *  place whose text cannot be kept: `unusable-sign` */
export function parseJson(content: string | Uint8Array, maxBytes: number): unknown {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size > maxBytes)
    throw refused('too-large', [
      `te groot: ${size} bytes; hooguit ${maxBytes} bytes mag`,
      `too large: ${size} bytes; at most ${maxBytes} bytes are allowed`,
    ]);
  const value = parse(typeof content === 'string' ? content : decode(content));
  if (isDeeperThan(value, DEEPEST))
    throw refused('too-deep', [
      `te diep genest; hooguit ${DEEPEST} lagen mag`,
      `nested too deeply; at most ${DEEPEST} levels are allowed`,
    ]);
  refuseLost(value);
  return value;
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw refused('not-utf8', ['geen tekst in UTF-8', 'not text in UTF-8']);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refused('not-json', [`geen geldige JSON (${reason})`, `not valid JSON (${reason})`]);
  }
}

/** Level by level and not by recursion: the value may be deeper than the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(item => Object.values(item).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function refused(code: string, [nl, en]: readonly [string, string]): InputError {
  const problem: Problem = { pointer: '', code, message: { nl, en } };
  return new InputError([problem]);
}
