import { missing } from './refusal.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address names must look like an id; what does not, does not exist.
 *  @throws Refusal (`missing`) */
export function checkIds(
  values: Readonly<Record<string, string | undefined>>,
  names: Iterable<string>,
): void {
  for (const name of names) if (!UUID.test(values[name] ?? '')) throw missing();
}
