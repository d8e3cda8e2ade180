import type { Language } from '../../law/text.ts';

const WORDS = { error: { nl: 'Fout', en: 'Error' } } as const;

interface Props {
  readonly language: Language;
  readonly name: string;
  readonly error: string | undefined;
}

/** What is wrong with a field, above it; the field refers to it as `<name>-error`. */
export function FieldError({ language, name, error }: Props) {
  if (error === undefined) return null;
  return (
    <p class="nl-form-field-error-message" id={`${name}-error`}>
      <span class="visually-hidden">{WORDS.error[language]}: </span>
      {error}
    </p>
  );
}
