import type { z } from 'zod';
import { InputError, jsonPointer, type Problem } from './input-error.ts';
import type { Text } from './text.ts';
import { allowedBy, given } from './zod-words.ts';

/** Reads `value` by `schema`; every fault becomes a problem in both languages, with its place.
 *  @throws InputError with all problems at once. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(result.error.issues.flatMap(issue => problemsOf(issue, [])));
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function problemsOf(issue: Issue, above: Path): readonly Problem[] {
  const path = [...above, ...issue.path];
  const problem = (code: string, message: Text, at: Path = path): Problem => ({
    pointer: jsonPointer(...at),
    code,
    message,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key =>
        problem(
          'unknown-field',
          { nl: `het veld “${key}” bestaat hier niet`, en: `there is no field “${key}” here` },
          [...path, key],
        ),
      );
    case 'invalid_key':
      return issue.issues.flatMap(inner => problemsOf(inner, path));
    case 'invalid_union': {
      // Of the shapes that could have fitted, the one that came furthest says most.
      const furthest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
      if (furthest && depth(furthest) > 0) return furthest.flatMap(inner => problemsOf(inner, path));
      break;
    }
  }
  const input = inputOf(issue);
  if (input === undefined && MISSING_SHOWS_AS.has(issue.code)) return [problem('missing', missing(issue))];
  return [problem(issue.code.replaceAll('_', '-'), given(input, allowedBy(issue)))];
}

/** What zod says of a field that is not there: a wrong type, value or shape. */
const MISSING_SHOWS_AS: ReadonlySet<Issue['code']> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);

function missing(issue: Issue): Text {
  const words = { nl: 'dit veld ontbreekt', en: 'this field is missing' };
  if (issue.code === 'invalid_type' && issue.expected === 'nonoptional') return words;
  const { nl, en } = allowedBy(issue);
  return { nl: `${words.nl}; verwacht: ${nl}`, en: `${words.en}; expected: ${en}` };
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(issue => issue.path.length));
}

/** What was given at the place of the issue: a discriminated union reports the object around it. */
function inputOf(issue: Issue): unknown {
  const { input } = issue;
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return input;
  return (input as Readonly<Record<string, unknown>>)[issue.discriminator];
}
