import type { Language } from '../../foundation/law/text.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import { conditionText } from './condition-text.ts';
import type { Journey } from './journey.ts';
import { nextOf } from './journey.ts';
import { optionOf, questionOf } from './lookup.ts';
import { list, quoted } from './numbers.ts';
import { type Answered, answered } from './reasons-view.ts';

export interface SummaryRow {
  readonly id: Id;
  readonly question: string;
  /** Undefined while the question is open. */
  readonly answer: string | undefined;
  readonly optional: boolean;
}

export interface SummaryView {
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  /** Answers that no longer count, with the reason. */
  readonly ignored: readonly (Answered & { readonly whyNot: string })[];
  readonly answers: number;
  /** Open questions that may not be skipped. */
  readonly open: number;
  /** True when no open answer can change the outcome. */
  readonly fixed: boolean;
  /** The question to go on with; undefined when nothing is left in the way that the person chose. */
  readonly next: Id | undefined;
}

/** Everything that was answered and is still open, in author order. */
export function summaryView(journey: Journey, language: Language): SummaryView {
  const { compiled, draft, evaluation } = journey;
  const applicable = new Set(evaluation.applicable);
  const sections = compiled.questionnaire.sections
    .map(({ title, questions }) => ({
      title: title[language],
      rows: questions
        .filter(({ id }) => applicable.has(id))
        .map(question => {
          const option = draft.answers[question.id];
          return {
            id: question.id,
            question: question.text[language],
            answer: option === undefined ? undefined : optionOf(question, option).text[language],
            optional: question.optional === true,
          };
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = sections.flatMap(section => section.rows);
  return {
    sections,
    ignored: evaluation.ignored.map(id => ({
      ...answered(compiled, id, draft.answers[id]!, language),
      whyNot: whyNot(journey, id, language),
    })),
    answers: rows.filter(({ answer }) => answer !== undefined).length,
    open: rows.filter(({ answer, optional }) => answer === undefined && !optional).length,
    fixed: evaluation.kind !== 'needs',
    next: nextOf(journey),
  };
}

/** A condition longer than this is not read; in full it stands on the page with all weights. */
const LONGEST_CONDITION = 160;

/** Why an answer does not count: the conditions of its question and section, or only the questions in them. */
function whyNot({ compiled }: Journey, id: Id, language: Language): string {
  const section = compiled.sectionOf[compiled.questionIndex.get(id)!]!;
  const conditions = [section.when, questionOf(compiled, id).when].filter(when => when !== undefined);
  const dutch = language === 'nl';
  const full = conditions
    .map(when => conditionText(compiled, when, language))
    .join(dutch ? ', en ' : ', and ');
  if (full.length <= LONGEST_CONDITION)
    return dutch ? `Deze vraag geldt alleen als ${full}.` : `This question only applies if ${full}.`;
  const questions = new Set(conditions.flat().flatMap(clause => Object.keys(clause)));
  const texts = [...questions].map(question => quoted(questionOf(compiled, question).text[language]));
  return dutch
    ? `Dit hangt af van je antwoord op ${list(texts, language)}.`
    : `This depends on your answer to ${list(texts, language)}.`;
}
