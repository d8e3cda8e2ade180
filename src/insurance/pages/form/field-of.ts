import type { FormField } from './field.ts';

/** The field that a place in the input stands for: the field itself, the field around it, or the first field within it.
 *  Undefined when the input as a whole is meant. */
export function fieldOf(fields: readonly FormField[], pointer: string): string | undefined {
  const around = fields
    .filter(field => pointer === field.pointer || pointer.startsWith(`${field.pointer}/`))
    .toSorted((a, b) => b.pointer.length - a.pointer.length)[0];
  const within = fields.find(field => pointer !== '' && field.pointer.startsWith(`${pointer}/`));
  return (around ?? within)?.name;
}
