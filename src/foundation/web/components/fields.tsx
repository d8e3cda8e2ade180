import type { Child } from 'hono/jsx';
import type { Language } from '../../law/text.ts';
import { FieldError } from './field-error.tsx';

export interface FieldProps {
  readonly language: Language;
  /** Name in the form, and the id of the field. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

export function describedBy({ name, help, error }: FieldProps): string | undefined {
  return [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
}

/** The frame of a field: label, help, error, and the field itself. */
export function Field({ children, ...field }: FieldProps & { readonly children?: Child }) {
  return (
    <div class={field.error ? 'field field--invalid' : 'field'}>
      <label class="nl-form-field-label" for={field.name}>
        {field.label}
      </label>
      {field.help && (
        <p class="nl-form-field-description" id={`${field.name}-help`}>
          {field.help}
        </p>
      )}
      <FieldError language={field.language} name={field.name} error={field.error} />
      {children}
    </div>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Longest text that is accepted, in characters. */
  readonly maxlength?: number;
}

/** A text of more than one line. */
export function TextArea({ value, rows = 3, maxlength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        class="utrecht-textarea"
        id={field.name}
        name={field.name}
        rows={rows}
        maxlength={maxlength}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {value}
      </textarea>
    </Field>
  );
}

/** A file from the person's own machine. The form must have `enctype="multipart/form-data"`.
 *  @param accept as in HTML, e.g. `application/json,.json` */
export function FileField({ accept, ...field }: FieldProps & { readonly accept: string }) {
  return (
    <Field {...field}>
      <input
        type="file"
        id={field.name}
        name={field.name}
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}

/** A calendar date, sent as YYYY-MM-DD. */
export function DateField({ value, ...field }: FieldProps & { readonly value?: string | undefined }) {
  return (
    <Field {...field}>
      <input
        class="nl-text-input"
        type="date"
        id={field.name}
        name={field.name}
        value={value}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}
