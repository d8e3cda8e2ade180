import type { Language } from '../../foundation/law/text.ts';
import type { Direction } from '../../foundation/questionnaire/schema.ts';
import { Details } from '../../foundation/web/components/details.tsx';
import { Steps } from '../../foundation/web/components/steps.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import type { ChangeSentence, Road } from './advice-view.ts';
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

/** How many ways to an outcome stand open on the page when they are short; of longer ones only the first. */
const SHOWN = 2;

interface Props {
  readonly language: Language;
  readonly roads: readonly Road[];
  readonly direction: Direction;
}

/** The shortest changes that lead to an outcome further from employment. */
export function AdviceList({ language, roads, direction }: Props) {
  if (roads.length === 0)
    return <p>{WORDS[direction === 'self-employment' ? 'furthest' : 'none'][language]}</p>;
  return (
    <>
      {roads.map(road => (
        <OneRoad language={language} road={road} />
      ))}
      <Warning title={WORDS.practice[language]}>{WORDS.practiceWhy[language]}</Warning>
    </>
  );
}

function OneRoad({ language, road: { title, ways } }: { readonly language: Language; readonly road: Road }) {
  const shown = ways.every(way => way.length === 1) ? SHOWN : 1;
  const rest = ways.slice(shown);
  return (
    <>
      <h3>{heading(title, language)}</h3>
      <Steps items={ways.slice(0, shown).map(way => <Way language={language} way={way} />)} />
      {rest.length > 0 && (
        <Details summary={more(rest.length, language)}>
          <ul class="ways">
            {rest.map(way => (
              <li>
                <Way language={language} way={way} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

interface WayProps {
  readonly language: Language;
  readonly way: readonly ChangeSentence[];
}

function Way({ language, way }: WayProps) {
  const [only] = way;
  if (way.length === 1) return <Sentence parts={only!} />;
  return (
    <>
      <p class="together">{together(way.length, language)}</p>
      <ul class="changes">
        {way.map(change => (
          <li>
            <Sentence parts={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentence({ parts }: { readonly parts: ChangeSentence }) {
  return <span>{parts.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}</span>;
}

function together(count: number, language: Language): string {
  return language === 'nl' ? `Deze ${count} veranderingen samen:` : `These ${count} changes together:`;
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
