import type { IsoDate } from '../../foundation/law/date.ts';
import { makeReceipt, type Receipt, type ReceiptContent } from '../../foundation/law/receipt.ts';
import type { Answers, Compiled, Evaluation } from '../../foundation/questionnaire/types.ts';
import { product } from '../rules/product.ts';

/** Seals an assessment: the answers as given in author order, and each value that made the outcome with its source. */
export function makeAssessmentReceipt(
  compiled: Compiled,
  date: IsoDate,
  answers: Answers,
  evaluation: Evaluation,
): Receipt {
  const { id, version } = compiled.questionnaire;
  const { outcome, kind, end, score } = evaluation;
  return makeReceipt({
    rules: { id, version, hash: compiled.hash },
    product,
    date,
    input: {
      answers: Object.fromEntries(
        compiled.questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
      ),
    },
    outcome: { outcome, kind, end: end ?? null, score: score.value },
    steps: steps(compiled, evaluation),
  });
}

function steps(compiled: Compiled, evaluation: Evaluation): ReceiptContent['steps'] {
  const { questions, questionIndex, questionnaire } = compiled;
  const { scoring, ends } = questionnaire;
  const end = ends.find(({ id }) => id === evaluation.end);
  return [
    { name: 'prior', value: scoring.prior, source: scoring.source, origin: 'constant' },
    ...evaluation.reasons.map(({ question, option, viewpoint, points }) => ({
      name: `answer ${question}`,
      value: { option, viewpoint, points },
      source:
        questions[questionIndex.get(question)!]?.options.find(({ id }) => id === option)?.pointsSource ??
        scoring.source,
      origin: 'parameter' as const,
    })),
    ...evaluation.viewpoints.map(({ id, raw, cap, points }) => ({
      name: `viewpoint ${id}`,
      value: { sum: raw, cap, points },
      source: scoring.source,
      origin: 'computed' as const,
    })),
    { name: 'score', value: evaluation.score.value, source: scoring.source, origin: 'computed' },
    ...(end === undefined
      ? []
      : [
          { name: `end ${end.id}`, value: end.outcome, source: end.sources[0]!, origin: 'computed' as const },
        ]),
    { name: 'outcome', value: evaluation.outcome, source: scoring.source, origin: 'computed' },
  ];
}
