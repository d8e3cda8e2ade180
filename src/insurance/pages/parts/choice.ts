import type { Text } from '../../../foundation/law/text.ts';
import type { FormField } from '../form/field.ts';

const OPTIONS = [
  { value: '', label: { nl: 'Weet ik niet', en: 'I do not know' } },
  { value: 'yes', label: { nl: 'Ja', en: 'Yes' } },
  { value: 'no', label: { nl: 'Nee', en: 'No' } },
] as const;

/** A question with yes, no and “I do not know”. */
export function yesNo(name: string, pointer: string, label: Text, help?: Text): FormField {
  return { name, pointer, kind: 'choice', label, options: OPTIONS, ...(help && { help }) };
}

/** “yes” and “no” become true and false; everything else stays. */
export function withBooleans(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      value === 'yes' ? true : value === 'no' ? false : value,
    ]),
  );
}
