import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';

/** For a field that is needed only sometimes; one that always is says so itself.
 *  @param messages what is said of each field that must be filled in, by its name
 *  @throws InputError naming those that are empty */
export function checkNeeded(
  input: Readonly<Record<string, unknown>>,
  messages: Readonly<Record<string, Text>>,
): void {
  const problems = Object.entries(messages)
    .filter(([name]) => input[name] === undefined)
    .map(([name, message]) => ({ pointer: `/${name}`, code: 'missing', message }));
  if (problems.length > 0) throw new InputError(problems);
}
