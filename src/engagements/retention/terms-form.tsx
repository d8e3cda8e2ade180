import type { Language } from '../../foundation/law/text.ts';
import { TextField } from '../../foundation/web/components/inputs.tsx';
import { SourceLink } from '../../foundation/web/components/source-link.tsx';
import { ABOUT, CATEGORIES, type Category } from './categories.ts';
import { WORDS } from './words.ts';

/** A term as it stands in the form. */
export interface TypedTerm {
  readonly months: string;
  readonly version: number;
}

interface Props {
  readonly language: Language;
  readonly typed: Readonly<Record<Category, TypedTerm>>;
  readonly wrong: ReadonlySet<Category>;
}

/** A field for the term of each category, with what our proposal rests on. */
export function TermsForm({ language, typed, wrong }: Props) {
  return (
    <>
      <p>{WORDS.monthsHelp[language]}</p>
      {CATEGORIES.map(category => {
        const { name, from, months, source } = ABOUT[category];
        const { months: value, version } = typed[category];
        return (
          <div class="term">
            <input type="hidden" name={`version-${category}`} value={String(version)} />
            <TextField
              language={language}
              name={`months-${category}`}
              label={`${name[language]} (${WORDS.months[language].toLowerCase()})`}
              help={`${WORDS.countedFrom[language]}: ${from[language]}. ${capital(WORDS.proposal[language])}: ${months}.`}
              inputmode="numeric"
              autocomplete="off"
              value={value}
              error={wrong.has(category) ? WORDS.monthsHelp[language] : undefined}
            />
            {source.status === 'ours' ? (
              <p>{WORDS.ours[language]}</p>
            ) : (
              <p>
                {WORDS.basis[language]} <SourceLink language={language} source={source} />
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
