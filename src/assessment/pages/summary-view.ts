import type { Language } from '../../foundation/law/text.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import { conditionText } from './condition-text.ts';
import type { Journey } from './journey.ts';
import { nextOf } from './journey.ts';
import { optionOf, questionOf } from './lookup.ts';
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
  /** Answers that no longer count, with the condition that does not hold. */
  readonly ignored: readonly (Answered & { readonly onlyIf: string })[];
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
      onlyIf: onlyIf(journey, id, language),
    })),
    answers: rows.filter(({ answer }) => answer !== undefined).length,
    open: rows.filter(({ answer, optional }) => answer === undefined && !optional).length,
    fixed: evaluation.kind !== 'needs',
    next: nextOf(journey),
  };
}

/** "alleen als …": the conditions of a question and of its section. */
function onlyIf({ compiled }: Journey, id: Id, language: Language): string {
  const section = compiled.sectionOf[compiled.questionIndex.get(id)!]!;
  const conditions = [section.when, questionOf(compiled, id).when].filter(when => when !== undefined);
  const text = conditions
    .map(when => conditionText(compiled, when, language))
    .join(language === 'nl' ? ', en ' : ', and ');
  return language === 'nl'
    ? `Deze vraag geldt alleen als ${text}.`
    : `This question only applies if ${text}.`;
}
