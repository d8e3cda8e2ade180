import type { Language } from '../../foundation/law/text.ts';
import { FieldError } from '../../foundation/web/components/field-error.tsx';
import type { Choice } from '../../foundation/web/components/radio-group.tsx';

interface Props {
  readonly language: Language;
  /** Name in the form; the first option has it as its id, where an error summary points. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
}

/** One of a few options, in a form with other fields. */
export function ChoiceField({ language, name, legend, choices, chosen, error }: Props) {
  return (
    <fieldset
      class={error ? 'field field--invalid' : 'field'}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend class="nl-form-field-label">{legend}</legend>
      <FieldError language={language} name={name} error={error} />
      <div class="options">
        {choices.map(({ value, label, help }, index) => {
          const id = index === 0 ? name : `${name}-${value}`;
          return (
            <div class="option">
              <input
                class="utrecht-radio-button"
                type="radio"
                id={id}
                name={name}
                value={value}
                checked={value === chosen}
                aria-describedby={help === undefined ? undefined : `${id}-help`}
              />
              <label for={id}>{label}</label>
              {help && <p id={`${id}-help`}>{help}</p>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
