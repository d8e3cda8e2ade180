import type { Language } from '../../foundation/law/text.ts';
import type { Direction } from '../../foundation/questionnaire/schema.ts';
import { Details } from '../../foundation/web/components/details.tsx';
import { Steps } from '../../foundation/web/components/steps.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import type { Part, Road } from './advice-view.ts';
import { quoted } from './numbers.ts';

const WORDS = {
  practice: { nl: 'Verander de praktijk, niet het antwoord.', en: 'Change the practice, not the answer.' },
  practiceWhy: { nl: 'Wat er echt gebeurt telt.', en: 'What really happens counts.' },
  none: {
    nl: 'Er is geen verandering van werkwijze die tot een uitkomst verder van een dienstbetrekking leidt.',
    en: 'There is no change of working practice that leads to an outcome further from employment.',
  },
  furthest: {
    nl: 'Deze uitkomst ligt het verst van een dienstbetrekking. Gaat het werk anders dan je hebt ingevuld? Beoordeel het dan opnieuw.',
    en: 'This outcome is furthest from employment. Does the work go differently from what you filled in? Then assess it again.',
  },
} as const;

/** How many ways to an outcome stand open on the page; the others are one click deeper. */
const SHOWN = 2;

interface Props {
  readonly language: Language;
  readonly roads: readonly Road[];
  readonly direction: Direction;
}

/** The shortest changes that lead to an outcome further from employment, as sentences. */
export function AdviceList({ language, roads, direction }: Props) {
  if (roads.length === 0)
    return <p>{WORDS[direction === 'self-employment' ? 'furthest' : 'none'][language]}</p>;
  return (
    <>
      {roads.map(({ title, sentences }) => (
        <>
          <h3>{heading(title, language)}</h3>
          <Steps items={sentences.slice(0, SHOWN).map(parts => <Sentence parts={parts} />)} />
          {sentences.length > SHOWN && (
            <Details summary={more(sentences.length - SHOWN, language)}>
              <ul>
                {sentences.slice(SHOWN).map(parts => (
                  <li>
                    <Sentence parts={parts} />
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      ))}
      <Warning title={WORDS.practice[language]}>{WORDS.practiceWhy[language]}</Warning>
    </>
  );
}

function Sentence({ parts }: { readonly parts: readonly Part[] }) {
  return <span>{parts.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}</span>;
}

function heading(title: string, language: Language): string {
  return language === 'nl'
    ? `De uitkomst wordt ${quoted(title)} als:`
    : `The outcome becomes ${quoted(title)} if:`;
}

function more(count: number, language: Language): string {
  if (language === 'nl') return count === 1 ? 'Nog een manier' : `Nog ${count} manieren`;
  return count === 1 ? 'One more way' : `${count} more ways`;
}
