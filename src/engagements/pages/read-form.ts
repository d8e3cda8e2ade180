import { formText } from '../../foundation/web/form.ts';
import { FIELDS } from '../model/fields.ts';
import type { Texts } from '../model/read-texts.ts';

/** What was typed in the fields of an engagement. */
export function textsOf(form: FormData): Texts {
  return Object.fromEntries(FIELDS.map(field => [field, formText(form, field)]));
}
