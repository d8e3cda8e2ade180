import { describedBy, Field, type FieldProps } from './fields.tsx';

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  /** Longest text that is accepted, in characters. */
  readonly maxlength?: number;
  /** What a browser may fill in by itself, as in HTML; `off` for what is never the same twice. */
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'email' | 'search';
}

/** A text of one line. */
export function TextField({ value, maxlength, autocomplete, inputmode, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        class="nl-text-input nl-text-input--wide"
        type="text"
        id={field.name}
        name={field.name}
        value={value}
        maxlength={maxlength}
        autocomplete={autocomplete}
        inputmode={inputmode}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly chosen?: string | undefined;
}

/** One of some short options, where big cards would be too much: in a filter, beside other fields. */
export function SelectField({ options, chosen, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select
        class="nl-select"
        id={field.name}
        name={field.name}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface CheckFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
}

/** Something that is so or not so; sent as `yes` when it is. */
export function CheckField({ name, label, help, checked }: CheckFieldProps) {
  const described = help === undefined ? undefined : `${name}-help`;
  return (
    <div class="option option--check">
      <input
        class="nl-checkbox"
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        checked={checked}
        aria-describedby={described}
      />
      <label for={name}>{label}</label>
      {help && <p id={described}>{help}</p>}
    </div>
  );
}
