import { hash } from 'node:crypto';
import { InputError, jsonPointer } from './input-error.ts';
import type { Text } from './text.ts';

/** Deeper nesting than this is refused: no data of ours comes near, and it ends cycles too. */
const DEEPEST = 100;

/**
 * JSON in one canonical spelling (RFC 8785): keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript
 * writes them. Two values that mean the same get the same text, so their hashes can be compared.
 *
 * @throws InputError when a value that JSON text can hold has no canonical spelling: a lone surrogate, a number too
 * large for a float64 (`1e999`), nesting deeper than 100.
 * @throws TypeError when a value is no JSON at all: `undefined`, a function, a symbol, a bigint, a Date, a Map.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** SHA-256 of the canonical JSON of `value`, as 64 lower-case hexadecimal digits. Throws as `canonicalJson` does. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}

/** @param path where `value` stands; the same list while going down and up again, for speed */
function write(value: unknown, path: (string | number)[]): string {
  if (typeof value === 'string') return writeString(value, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return JSON.stringify(value);
    throw refused(path, 'number', {
      nl: 'dit getal is te groot of geen getal; een eindig getal mag wel',
      en: 'this number is too large or not a number; a finite number is allowed',
    });
  }
  if (path.length >= DEEPEST) {
    throw refused(path, 'too-deep', {
      nl: `de gegevens zijn te diep genest; hooguit ${DEEPEST} lagen mag`,
      en: `the data is nested too deeply; at most ${DEEPEST} levels are allowed`,
    });
  }
  const depth = path.length;
  let text = '';
  if (Array.isArray(value)) {
    // By index: a hole is no JSON either.
    for (let i = 0; i < value.length; i += 1) {
      path[depth] = i;
      text += (i === 0 ? '' : ',') + write(value[i], path);
    }
    path.length = depth;
    return `[${text}]`;
  }
  if (isPlainObject(value)) {
    for (const key of Object.keys(value).sort()) {
      path.length = depth;
      text += `${text === '' ? '' : ','}${writeString(key, path)}:`;
      path[depth] = key;
      text += write(value[key], path);
    }
    path.length = depth;
    return `{${text}}`;
  }
  throw new TypeError(`no JSON at ${jsonPointer(...path) || '/'}: ${describe(value)}`);
}

function writeString(value: string, path: readonly (string | number)[]): string {
  if (value.isWellFormed()) return JSON.stringify(value);
  throw refused(path, 'lone-surrogate', {
    nl: 'deze tekst bevat een half teken (een los surrogaat); gewone Unicode-tekst mag wel',
    en: 'this text holds half a character (a lone surrogate); ordinary Unicode text is allowed',
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? (value.constructor?.name ?? 'object') : typeof value;
}

function refused(path: readonly (string | number)[], code: string, message: Text): InputError {
  return new InputError([{ pointer: jsonPointer(...path), code, message }]);
}
