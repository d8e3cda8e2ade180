/** What was filled in of a form: what is empty was not, and is then reported as missing. */
export function filledIn(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
}
