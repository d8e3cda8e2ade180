import type { Language, Text } from '../../foundation/law/text.ts';
import type { Direction, Id, Option, Question } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { points } from './numbers.ts';
import { WORDS } from './words.ts';

/** The answers of one section. */
export interface PrintedSection {
  readonly title: string;
  /** Whether any of these questions can have points. */
  readonly scored: boolean;
  readonly rows: readonly PrintedAnswer[];
}

export interface PrintedAnswer {
  readonly question: string;
  readonly answer: string;
  readonly direction: Direction;
  /** The direction in words, or that the answer does not count. */
  readonly towards: string;
  /** How many points, in words; empty when there are none. */
  readonly points: string;
  /** Why it has these points; empty when there is nothing to say. */
  readonly because: string;
}

/** Every answer to a question that applies, by section; sections without any are left out. */
export function printedAnswers(
  { questionnaire }: Compiled,
  answers: Answers,
  applicable: readonly Id[],
  language: Language,
): readonly PrintedSection[] {
  const applies = new Set(applicable);
  return questionnaire.sections
    .map(section => ({
      title: section.title[language],
      scored: section.questions.some(({ viewpoint }) => viewpoint !== undefined),
      rows: section.questions.flatMap(question => {
        const option = question.options.find(({ id }) => id === answers[question.id]);
        return option === undefined || !applies.has(question.id) ? [] : [printed(question, option, language)];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function printed(question: Question, option: Option, language: Language): PrintedAnswer {
  const size = option.points ?? 0;
  const direction = size > 0 ? 'employment' : size < 0 ? 'self-employment' : 'neither';
  return {
    question: question.text[language],
    answer: option.text[language],
    direction,
    towards: (question.viewpoint === undefined ? WORDS.notScored : TOWARDS[direction])[language],
    points: size === 0 ? '' : points(Math.abs(size), language),
    because: option.because?.[language] ?? '',
  };
}

const TOWARDS: Readonly<Record<Direction, Text>> = {
  employment: WORDS.employment,
  'self-employment': WORDS.selfEmployment,
  neither: WORDS.neitherWay,
};
