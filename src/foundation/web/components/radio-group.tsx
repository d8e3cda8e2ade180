import type { Child } from 'hono/jsx';
import type { Language } from '../../law/text.ts';
import { FieldError } from './field-error.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

interface Props {
  readonly language: Language;
  /** Name in the form; the first option has the id `<name>-<value>`, where an error summary can point. */
  readonly name: string;
  /** The question. It is the h1 of the page. */
  readonly legend: Child;
  readonly help?: Child;
  readonly choices: readonly Choice[];
  /** The value chosen before. */
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
}

/** From here on the options stand close together, in columns where there is room. */
const MANY = 9;

/** One question with big options, each wholly clickable. Works with arrows, space and Tab as the browser does it. */
export function RadioGroup({ language, name, legend, help, choices, chosen, error }: Props) {
  const describedBy = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset class={error ? 'field--invalid' : undefined} aria-describedby={describedBy || undefined}>
      <legend>
        <h1>{legend}</h1>
      </legend>
      {help && (
        <p class="nl-form-field-description" id={`${name}-help`}>
          {help}
        </p>
      )}
      <FieldError language={language} name={name} error={error} />
      <div class={choices.length > MANY ? 'options options--many' : 'options'}>
        {choices.map(choice => (
          <RadioCard name={name} choice={choice} checked={choice.value === chosen} />
        ))}
      </div>
    </fieldset>
  );
}

interface CardProps {
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
}

function RadioCard({ name, choice, checked }: CardProps) {
  const id = `${name}-${choice.value}`;
  const help = choice.help === undefined ? undefined : `${id}-help`;
  return (
    <div class="option">
      <input
        class="utrecht-radio-button"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={help}
      />
      <label for={id}>{choice.label}</label>
      {help && <p id={help}>{choice.help}</p>}
    </div>
  );
}
