import { jsonPointer, type Problem } from '../law/input-error.ts';
import type { Text } from '../law/text.ts';
import type { Compiled } from './types.ts';

/** What is wrong with a set of answers from outside: no object, questions or options that are not there.
 *  Empty when it can be used as `Answers`. */
export function checkAnswers(compiled: Compiled, answers: unknown): readonly Problem[] {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    return [
      {
        pointer: '/answers',
        code: 'not-an-object',
        message: {
          nl: `${shown(answers).nl} kan hier niet. Geef een object: {"vraag": "antwoord"}.`,
          en: `${shown(answers).en} is not possible here. Give an object: {"question": "option"}.`,
        },
      },
    ];
  return Object.entries(answers).flatMap(([id, option]) => {
    const question = compiled.questionIndex.get(id);
    if (question === undefined) return [unknownQuestion(compiled, id)];
    const known = typeof option === 'string' && compiled.plan.optionIndex[question]!.has(option);
    return known ? [] : [unknownOption(compiled, question, option)];
  });
}

export function unknownQuestion({ questionnaire, questions }: Compiled, id: string): Problem {
  const near = nearest(
    id,
    questions.map(question => question.id),
  );
  return {
    pointer: jsonPointer('answers', id),
    code: 'unknown-question',
    message: {
      nl: `Vragenlijst “${questionnaire.id}” heeft geen vraag ${shown(id).nl}. Wat erop lijkt: ${near}.`,
      en: `Questionnaire “${questionnaire.id}” has no question ${shown(id).en}. What comes near: ${near}.`,
    },
  };
}

export function unknownOption({ questions }: Compiled, index: number, option: unknown): Problem {
  const { id, options } = questions[index]!;
  const allowed = options.map(known => known.id).join(', ');
  return {
    pointer: jsonPointer('answers', id),
    code: 'unknown-option',
    message: {
      nl: `Vraag “${id}” heeft geen antwoord ${shown(option).nl}. Wat mag: ${allowed}.`,
      en: `Question “${id}” has no option ${shown(option).en}. What is allowed: ${allowed}.`,
    },
  };
}

/** The three names with most pairs of letters in common. */
function nearest(name: string, known: readonly string[]): string {
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (letter, i) => text[i] + letter));
  const given = pairs(name.slice(0, 100));
  const likeness = (other: string) => {
    const own = pairs(other);
    const common = [...given].filter(pair => own.has(pair)).length;
    return common / Math.max(1, given.size + own.size - common);
  };
  return known
    .map(id => ({ id, likeness: likeness(id) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ id }) => id)
    .join(', ');
}

function shown(value: unknown): Text {
  if (value === undefined) return { nl: '(niets)', en: '(nothing)' };
  if (Array.isArray(value)) return { nl: '(een lijst)', en: '(a list)' };
  if (typeof value === 'object' && value !== null) return { nl: '(een object)', en: '(an object)' };
  const text = typeof value === 'string' ? JSON.stringify(shortened(value)) : String(value);
  return { nl: text, en: text };
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).toWellFormed()}…`;
}
