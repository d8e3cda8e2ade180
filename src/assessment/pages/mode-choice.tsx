import type { Language } from '../../foundation/law/text.ts';
import { FieldError } from '../../foundation/web/components/field-error.tsx';
import { MODES, type Mode } from './draft.ts';
import { WORDS } from './start-words.ts';

const HELP = { short: WORDS.shortHelp, complete: WORDS.completeHelp } as const;

interface Props {
  readonly language: Language;
  readonly mode: Mode;
  readonly error: string | undefined;
}

/** Short or complete. */
export function ModeChoice({ language, mode, error }: Props) {
  return (
    <fieldset class="mode" aria-describedby={error && 'mode-error'}>
      <legend>
        <h2>{WORDS.how[language]}</h2>
      </legend>
      <FieldError language={language} name="mode" error={error} />
      {MODES.map(each => (
        <div class="option">
          <input
            class="utrecht-radio-button"
            type="radio"
            id={`mode-${each}`}
            name="mode"
            value={each}
            checked={each === mode}
            aria-describedby={`mode-${each}-help`}
          />
          <label for={`mode-${each}`}>{WORDS[each][language]}</label>
          <p id={`mode-${each}-help`}>{HELP[each][language]}</p>
        </div>
      ))}
    </fieldset>
  );
}
