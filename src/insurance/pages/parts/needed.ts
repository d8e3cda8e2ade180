import { InputError, type Problem } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';

/** What is said of each field that must be filled in, by its name. */
type Messages = Readonly<Record<string, Text>>;

/** The fields that must be filled in and are empty. */
export function missing(input: Readonly<Record<string, unknown>>, messages: Messages): readonly Problem[] {
  return Object.entries(messages)
    .filter(([name]) => input[name] === undefined)
    .map(([name, message]) => ({ pointer: `/${name}`, code: 'missing', message }));
}

/** @throws InputError naming the fields that must be filled in and are empty */
export function checkNeeded(input: Readonly<Record<string, unknown>>, messages: Messages): void {
  const problems = missing(input, messages);
  if (problems.length > 0) throw new InputError(problems);
}

export const BORN_NEEDED: Text = { nl: 'Vul je geboortedatum in.', en: 'Fill in your date of birth.' };
