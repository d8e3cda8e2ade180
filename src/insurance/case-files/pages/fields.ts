import type { Text } from '../../../foundation/law/text.ts';
import type { FieldKind, FormField } from '../../pages/form/field.ts';

export const field = (pointer: string, kind: FieldKind, nl: string, en: string, help?: Text): FormField => ({
  ...{ name: pointer.slice(1).replaceAll('/', '-'), pointer, kind, label: { nl, en } },
  ...(help && { help }),
});

/** A field that may not be left empty. */
export const needed = (one: FormField): FormField => ({
  ...one,
  needed: { nl: `Vul in: ${one.label.nl}`, en: `Fill in: ${one.label.en}` },
});

export const ON = needed(
  field('/on', 'date', 'Datum', 'Date', {
    nl: 'De dag waarop dit gebeurde.',
    en: 'The day on which this happened.',
  }),
);
export const REASONS = needed(field('/reasons', 'words', 'Redenen', 'Reasons'));
