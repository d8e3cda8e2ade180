import type { Text } from '../../../foundation/law/text.ts';
import type { FieldKind, FormField } from '../form/field.ts';

interface More {
  readonly help?: Text;
  readonly initial?: string;
}

/** A field whose name follows from its place in the input: `/risk/uniform/0` is `risk-uniform-0`. */
export function fieldAt(pointer: string, kind: FieldKind, label: Text, more: More = {}): FormField {
  return { name: pointer.slice(1).replaceAll('/', '-'), pointer, kind, label, ...more };
}
