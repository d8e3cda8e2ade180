import { DateText } from '../../foundation/web/components/date-text.tsx';
import { RESULT_NAMES } from '../model/decision.ts';
import type { OnePart } from './one-part.ts';
import { SomeoneText } from './someone-text.tsx';

const WORDS = {
  title: { nl: 'Controles van de praktijk', en: 'Checks of the practice' },
  none: {
    nl: 'Er is nog niet gekeken of het werk gaat zoals is afgesproken.',
    en: 'Nobody has yet looked whether the work is done as agreed.',
  },
} as const;

/** Whether the work was seen to be done as agreed. */
export function Checks({ language, file: { checks } }: OnePart) {
  return (
    <section>
      <h2>{WORDS.title[language]}</h2>
      {checks.length === 0 && <p>{WORDS.none[language]}</p>}
      <ol class="record">
        {checks.map(({ result, finding, checkedOn, checkedBy }) => (
          <li>
            <h3>{RESULT_NAMES[result][language]}</h3>
            <p class="small">
              <DateText language={language} date={checkedOn} />,{' '}
              <SomeoneText language={language} someone={checkedBy} />
            </p>
            <p class="as-typed">{finding}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
