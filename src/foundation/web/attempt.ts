import { Refusal } from '../identity/refusal.ts';
import { InputError } from '../law/input-error.ts';
import type { Language } from '../law/text.ts';

/** What came of a form that could not be used, for showing it again with everything that was typed. */
export interface Failed {
  readonly status: 400 | 409 | 413;
  /** What is wrong with each field, by its name in the form; under the empty name what is wrong with the whole. */
  readonly errors: Readonly<Record<string, string>>;
}

export const NOTHING_WRONG: Readonly<Record<string, string>> = {};

/** Does something with a form. What cannot be used, or not now, leads back to the form.
 *  @param fieldOf the field of the form that a place in the input stands for; undefined for the whole
 *  @throws whatever else goes wrong */
export async function attempt(
  language: Language,
  fieldOf: (pointer: string) => string | undefined,
  work: () => Promise<Response>,
  again: (failed: Failed) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) {
      const errors: Record<string, string> = {};
      for (const { pointer, message } of error.problems) {
        const field = fieldOf(pointer) ?? '';
        errors[field] =
          errors[field] === undefined ? message[language] : `${errors[field]} ${message[language]}`;
      }
      const tooLarge = error.problems.some(({ code }) => code === 'too-large');
      return again({ status: tooLarge ? 413 : 400, errors });
    }
    if (error instanceof Refusal && error.kind === 'conflict')
      return again({ status: 409, errors: { '': error.text[language] } });
    throw error;
  }
}

/** The errors as an error summary lists them. */
export const summaryOf = (errors: Failed['errors']) =>
  Object.entries(errors).map(([field, message]) => ({ message, field: field === '' ? undefined : field }));

/** For a form whose fields are called as the input is: `/reasons` is `reasons`. */
export const sameName = (pointer: string): string | undefined => pointer.split('/')[1] || undefined;
