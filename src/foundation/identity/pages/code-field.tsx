import { describedBy, Field, type FieldProps } from '../../web/components/fields.tsx';

/** Where a code is filled in: by hand, or by a script from behind the # of a link.
 *  @param size in characters, of the codes that fit */
export function CodeField({ size, ...rest }: Omit<FieldProps, 'name'> & { readonly size: number }) {
  const field = { ...rest, name: 'code' };
  return (
    <Field {...field}>
      <input
        class="nl-text-input"
        type="text"
        id="code"
        name="code"
        size={size}
        maxlength={40}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        data-code-from-link
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}
