import type { z } from 'zod';
import { InputError, jsonPointer, type Problem } from './input-error.ts';
import type { Text } from './text.ts';

/** Reads `value` by `schema`; every fault becomes a problem in both languages, with its place.
 *  @throws InputError with all problems at once. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(result.error.issues.flatMap(issue => problemsOf(issue, [])));
}

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      pointer: jsonPointer(...path, key),
      code: 'unknown-field',
      message: { nl: `het veld “${key}” bestaat hier niet`, en: `there is no field “${key}” here` },
    }));
  }
  if (issue.code === 'invalid_union') {
    // Of the shapes that could have fitted, the one that came furthest says most.
    const furthest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (furthest && depth(furthest) > 0) return furthest.flatMap(inner => problemsOf(inner, path));
  }
  return [{ pointer: jsonPointer(...path), code: codeOf(issue), message: messageOf(issue) }];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(issue => issue.path.length));
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  return issue.code.replaceAll('_', '-');
}

function messageOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type') {
    const [nl, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
    if (issue.input === undefined) {
      return issue.expected === 'nonoptional'
        ? { nl: 'dit veld ontbreekt', en: 'this field is missing' }
        : { nl: `dit veld ontbreekt; verwacht: ${nl}`, en: `this field is missing; expected: ${en}` };
    }
    return given(issue.input, { nl, en });
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(value => JSON.stringify(value)).join(', ');
    return given(issue.input, { nl: allowed, en: allowed });
  }
  if (issue.code === 'too_small') {
    const [nl, en] = sizes(issue.origin);
    return given(issue.input, { nl: `minstens ${issue.minimum}${nl}`, en: `at least ${issue.minimum}${en}` });
  }
  if (issue.code === 'too_big') {
    const [nl, en] = sizes(issue.origin);
    return given(issue.input, { nl: `hooguit ${issue.maximum}${nl}`, en: `at most ${issue.maximum}${en}` });
  }
  if (issue.code === 'invalid_format' && issue.pattern !== undefined) {
    return given(issue.input, {
      nl: `tekst volgens ${issue.pattern}`,
      en: `text that fits ${issue.pattern}`,
    });
  }
  if (issue.code === 'invalid_union') {
    return given(issue.input, { nl: 'een van de toegestane vormen', en: 'one of the allowed shapes' });
  }
  // A schema of ours that refines says in its own words what it wants; `params.nl` holds them in Dutch.
  const nl = issue.code === 'custom' ? issue.params?.nl : undefined;
  return given(issue.input, { nl: typeof nl === 'string' ? nl : issue.message, en: issue.message });
}

function given(input: unknown, allowed: Text): Text {
  const text = JSON.stringify(input) ?? String(input);
  const short = text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
  return {
    nl: `${short} kan hier niet; verwacht: ${allowed.nl}`,
    en: `${short} is not possible here; expected: ${allowed.en}`,
  };
}

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['tekst', 'text'],
  number: ['een getal', 'a number'],
  int: ['een heel getal', 'a whole number'],
  boolean: ['true of false', 'true or false'],
  array: ['een lijst', 'a list'],
  object: ['een object', 'an object'],
  record: ['een object', 'an object'],
};

function sizes(origin: string): readonly [string, string] {
  if (origin === 'string') return [' tekens', ' characters'];
  if (origin === 'array') return [' in de lijst', ' in the list'];
  return ['', ''];
}
