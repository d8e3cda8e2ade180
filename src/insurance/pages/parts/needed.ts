import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';

/** @param messages what is said of each field that must be filled in, by its name
 *  @throws InputError naming those that are empty */
export function checkNeeded(
  input: Readonly<Record<string, unknown>>,
  messages: Readonly<Record<string, Text>>,
): void {
  const problems = Object.entries(messages).flatMap(([name, message]) =>
    input[name] === undefined ? [{ pointer: `/${name}`, code: 'missing', message }] : [],
  );
  if (problems.length > 0) throw new InputError(problems);
}

export const BORN_NEEDED: Text = { nl: 'Vul je geboortedatum in.', en: 'Fill in your date of birth.' };
