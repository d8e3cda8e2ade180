import type { Status } from '../../foundation/law/source.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Option, Question, Viewpoint } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { sourcesOf } from './lookup.ts';
import type { PointsGroup } from './points-table.tsx';

export interface WeightsSection {
  /** Undefined for the questions without points. */
  readonly viewpoint: Viewpoint | undefined;
  readonly groups: readonly PointsGroup[];
}

/** Every question and option by viewpoint; those without points last. */
export function weightsView(compiled: Compiled, language: Language): readonly WeightsSection[] {
  const sections = [...compiled.questionnaire.viewpoints, undefined].map(viewpoint => ({
    viewpoint,
    groups: compiled.questions
      .filter(question => question.viewpoint === viewpoint?.id)
      .map(question => group(compiled, question, language)),
  }));
  return sections.filter(({ groups }) => groups.length > 0);
}

const COUNTS_FOR_NOTHING = { nl: 'Telt nergens voor mee.', en: 'Counts for nothing.' } as const;

function group(compiled: Compiled, question: Question, language: Language): PointsGroup {
  const scored = question.viewpoint !== undefined;
  return {
    question: question.text[language],
    sources: sourcesOf(compiled, question.sources),
    remark: question.optional && COUNTS_FOR_NOTHING[language],
    rows: question.options.map(option => ({
      answer: option.text[language],
      because: option.because?.[language],
      status: statusOf(compiled, option),
      points: scored ? (option.points ?? 0) : undefined,
    })),
  };
}

/** What weight the points of an option have; undefined where there are none. */
export function statusOf(compiled: Compiled, { pointsSource }: Option): Status | undefined {
  return pointsSource === undefined ? undefined : sourcesOf(compiled, [pointsSource])[0]?.status;
}
