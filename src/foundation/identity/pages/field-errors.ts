import { InputError } from '../../law/input-error.ts';
import type { Language } from '../../law/text.ts';

/** What is wrong with each field of a form, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Does something with what was filled in; what cannot be used comes back per field.
 *  @throws whatever else goes wrong */
export async function tryForm(
  language: Language,
  work: () => Promise<Response>,
  again: (errors: FieldErrors) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const errors = error.problems.map(({ pointer, message }) => [pointer.slice(1), message[language]]);
    return again(Object.fromEntries(errors) as FieldErrors);
  }
}

/** The same as an error summary lists them. */
export const summaryOf = (errors: FieldErrors) =>
  Object.entries(errors).map(([field, message]) => ({ field, message }));
