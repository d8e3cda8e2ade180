import type { Language, Text } from '../../foundation/law/text.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { formatDate } from '../../foundation/web/format.ts';
import { printable, UNPRINTABLE } from '../../foundation/web/pdf/printable.ts';
import type { Assessment } from '../model/assessment.ts';
import { adviceView } from '../pages/advice-view.ts';
import { endOf, optionOf, outcomeOf, questionOf } from '../pages/lookup.ts';
import { outcomeText } from '../pages/outcome-text.ts';
import { reasonsView } from '../pages/reasons-view.ts';
import { printedAnswers } from './answers.ts';
import { conditionMet } from './condition-met.ts';
import { receiptRows } from './receipt-rows.ts';
import { printedScoring } from './scoring.ts';
import { printedSources } from './sources.ts';
import { sourcesUsed } from './sources-used.ts';
import { WORDS } from './words.ts';

/** What a PDF of an assessment is made from. */
export interface PdfRequest {
  readonly assessment: Assessment;
  readonly compiled: Compiled;
  /** The person's own words for the assignment; any text. */
  readonly description: string | undefined;
  readonly language: Language;
}

/** The answers that an assessment was made from, also those that do not apply. */
export function answersOf({ receipt }: Assessment): Answers {
  return (receipt.input as { readonly answers: Answers }).answers;
}

/** Everything that assessment.typ prints, in one language; what is not there is null or an empty list. */
export function pdfData({ assessment, compiled, description = '', language }: PdfRequest) {
  const { questionnaire } = compiled;
  const answers = answersOf(assessment);
  const { applicable } = evaluate(compiled, answers);
  const say = (text: Text) => text[language];
  const sourcesOf = (ids: readonly Id[]) => printedSources(questionnaire, new Set(ids), language);
  const asked = (id: Id) => {
    const question = questionOf(compiled, id);
    const given = answers[id];
    return {
      question: say(question.text),
      answer: say(given === undefined ? WORDS.unanswered : optionOf(question, given).text),
    };
  };
  const open = applicable.filter(id => answers[id] === undefined && !questionOf(compiled, id).optional);
  const opening = outcomeText(compiled, assessment, open.length, language);
  const reasons = reasonsView(compiled, assessment.reasons, language);
  const outcome = outcomeOf(compiled, assessment.outcome);
  const end = assessment.end === undefined ? null : endOf(compiled, assessment.end);
  const date = formatDate(assessment.date, language);
  return {
    language,
    words: Object.fromEntries(Object.entries(WORDS).map(([name, text]) => [name, say(text)])),
    title: `${opening.title} – ${say(WORDS.running)}, ${date}`,
    foot: `${say(WORDS.indication)} · ${date}`,
    label: `${say(assessment.kind === 'needs' ? WORDS.unfinished : WORDS.outcome)} · ${date}`,
    outcome: { direction: outcome.direction, ...opening },
    description: description
      .split(/[\r\n]+/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== ''),
    unprintable: printable(description).includes(UNPRINTABLE) && !description.includes(UNPRINTABLE),
    end: end && {
      title: say(end.title),
      explanation: say(end.explanation),
      instead: say(end.instead),
      answers: conditionMet(end.when, answers, applicable).map(asked),
      sources: sourcesOf(end.sources),
    },
    why:
      end === null
        ? [reasons.employment, reasons.selfEmployment]
            .map(side => side.sentence)
            .concat(reasons.neither ?? [])
        : [],
    weigh: assessment.kind === 'judgement',
    scoring: end === null ? printedScoring(assessment, compiled, language) : null,
    advice: adviceView(compiled, assessment.advice, language),
    needs: {
      intro: say(assessment.kind === 'needs' ? WORDS.needsOpen : WORDS.needsUnknown),
      questions: assessment.needs.map(asked),
    },
    notes: questionnaire.notes
      .filter(({ id }) => assessment.notes.includes(id))
      .map(note => ({ text: say(note.text), sources: sourcesOf(note.sources) })),
    next: outcome.next.map(({ text, source }) => ({
      text: say(text),
      sources: sourcesOf(source === undefined ? [] : [source]),
    })),
    sections: printedAnswers(compiled, answers, applicable, language),
    ignored: assessment.ignored.map(asked),
    sources: printedSources(questionnaire, sourcesUsed(assessment, compiled, answers, applicable), language),
    receipt: receiptRows(assessment, language),
    codes: Object.entries(answers).map(([question, option]) => `${question}=${option}`),
  };
}
