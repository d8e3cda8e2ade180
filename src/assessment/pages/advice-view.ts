import type { Language } from '../../foundation/law/text.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Advice, Compiled } from '../../foundation/questionnaire/types.ts';
import { optionOf, outcomeOf, questionOf } from './lookup.ts';
import { quoted } from './numbers.ts';

/** A part of a sentence; what matters in it is strong. */
export interface Part {
  readonly text: string;
  readonly strong?: boolean;
}

/** The shortest ways to one other outcome. */
export interface Road {
  readonly outcome: Id;
  readonly title: string;
  readonly sentences: readonly (readonly Part[])[];
}

/** Makes sentences of the changes, the outcome with the fewest changes first. */
export function adviceView(
  compiled: Compiled,
  advice: readonly Advice[],
  language: Language,
): readonly Road[] {
  const outcomes = [...new Set(advice.map(({ outcome }) => outcome))];
  return outcomes
    .map(outcome => {
      const own = advice.filter(each => each.outcome === outcome);
      return {
        outcome,
        title: outcomeOf(compiled, outcome).title[language],
        fewest: Math.min(...own.map(({ changes }) => changes.length)),
        sentences: own.map(each => adviceSentence(compiled, each, language)),
      };
    })
    .sort((a, b) => a.fewest - b.fewest)
    .map(({ outcome, title, sentences }) => ({ outcome, title, sentences }));
}

/** "Wie bepaalt hoe? Niet meer ‘Wij’, maar **‘De opdrachtnemer’**. En: …" */
export function adviceSentence(compiled: Compiled, { changes }: Advice, language: Language): readonly Part[] {
  const dutch = language === 'nl';
  return changes.flatMap(({ question, from, to }, index) => {
    const asked = questionOf(compiled, question);
    const [before, after] = [from, to].map(id => quoted(optionOf(asked, id).text[language]));
    const joint = index === 0 ? '' : dutch ? ' En: ' : ' And: ';
    return [
      {
        text: `${joint}${asked.text[language]} ${dutch ? 'Niet meer' : 'No longer'} ${before}, ${dutch ? 'maar' : 'but'} `,
      },
      { text: after!, strong: true },
      { text: '.' },
    ];
  });
}
