import { InputError, jsonPointer, type Problem } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { UncheckedRequest } from './assess.ts';
import { SavedFile } from './file.ts';

const FIELDS = ['questionnaire', 'date', 'answers'];

/** Reads a request from parsed JSON: an object with `questionnaire`, `date` and `answers`, or a saved file.
 *  @param more further fields that the object may have
 *  @returns the request, unchecked, and what is wrong around it: whoever checks the request reports both at once
 *  @throws InputError when it is no object, or says that it is a saved file and is none */
export function readRequest(
  value: unknown,
  more: readonly string[] = [],
): { readonly request: UncheckedRequest; readonly problems: readonly Problem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError([NO_OBJECT]);
  if ('format' in value) return { request: parseInput(SavedFile, value), problems: [] };
  const { questionnaire, date, answers } = value as Partial<UncheckedRequest>;
  const allowed = [...FIELDS, ...more];
  return {
    request: { questionnaire, date, answers },
    problems: Object.keys(value)
      .filter(key => !allowed.includes(key))
      .map(key => unknownField(key, allowed)),
  };
}

/** Runs `use`, and adds its problems to those already found.
 *  @throws InputError when there are any */
export function withProblems<T>(problems: readonly Problem[], use: () => T): T {
  const found = [...problems];
  try {
    const result = use();
    if (found.length === 0) return result;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    found.push(...error.problems);
  }
  throw new InputError(found);
}

const NO_OBJECT: Problem = {
  pointer: '',
  code: 'not-an-object',
  message: {
    nl: 'Hier staat geen object. Geef {"questionnaire": …, "date": …, "answers": {…}}.',
    en: 'This is no object. Give {"questionnaire": …, "date": …, "answers": {…}}.',
  },
};

function unknownField(key: string, allowed: readonly string[]): Problem {
  const fields = allowed.join(', ');
  return {
    pointer: jsonPointer(key),
    code: 'unknown-field',
    message: {
      nl: `Het veld “${key}” bestaat hier niet. Wat kan: ${fields}.`,
      en: `There is no field “${key}” here. What is possible: ${fields}.`,
    },
  };
}
