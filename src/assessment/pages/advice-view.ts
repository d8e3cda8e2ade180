import type { Language } from '../../foundation/law/text.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Advice, Change, Compiled } from '../../foundation/questionnaire/types.ts';
import { optionOf, outcomeOf, questionOf } from './lookup.ts';
import { quoted } from './numbers.ts';

/** A part of a sentence; what matters in it is strong. */
export interface Part {
  readonly text: string;
  readonly strong?: boolean;
}

/** One change of practice, as a sentence. */
export type ChangeSentence = readonly Part[];

/** The shortest ways to one other outcome. */
export interface Road {
  readonly outcome: Id;
  readonly title: string;
  /** Each way: the changes that go together. */
  readonly ways: readonly (readonly ChangeSentence[])[];
  /** Each way in one breath, where there is no room for lists. */
  readonly sentences: readonly (readonly Part[])[];
}

/** Makes sentences of the changes, the outcome with the fewest changes first. */
export function adviceView(
  compiled: Compiled,
  advice: readonly Advice[],
  language: Language,
): readonly Road[] {
  const fewest = new Map<Id, number>();
  for (const { outcome, changes } of advice)
    fewest.set(outcome, Math.min(fewest.get(outcome) ?? Infinity, changes.length));
  return [...fewest.keys()]
    .sort((a, b) => fewest.get(a)! - fewest.get(b)!)
    .map(outcome => {
      const own = advice.filter(each => each.outcome === outcome);
      return {
        outcome,
        title: outcomeOf(compiled, outcome).title[language],
        ways: own.map(({ changes }) => changes.map(change => changeSentence(compiled, change, language))),
        sentences: own.map(each => adviceSentence(compiled, each, language)),
      };
    });
}

/** "Wie bepaalt hoe? Niet meer ‘Wij’, maar **‘De opdrachtnemer’**. En: …" */
export function adviceSentence(compiled: Compiled, { changes }: Advice, language: Language): readonly Part[] {
  const joint = { text: language === 'nl' ? ' En: ' : ' And: ' };
  return changes.flatMap((change, index) => {
    const sentence = changeSentence(compiled, change, language);
    return index === 0 ? sentence : [joint, ...sentence];
  });
}

function changeSentence(
  compiled: Compiled,
  { question, from, to }: Change,
  language: Language,
): ChangeSentence {
  const asked = questionOf(compiled, question);
  const [before, after] = [from, to].map(id => quoted(optionOf(asked, id).text[language]));
  const [no, but] = language === 'nl' ? ['Niet meer', 'maar'] : ['No longer', 'but'];
  return [
    { text: `${asked.text[language]} ${no} ${before}, ${but} ` },
    { text: after!, strong: true },
    { text: '.' },
  ];
}
