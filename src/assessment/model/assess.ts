import type { IsoDate } from '../../foundation/law/date.ts';
import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import { advise } from '../../foundation/questionnaire/advice.ts';
import { checkAnswers } from '../../foundation/questionnaire/check-answers.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import type { Assessment } from './assessment.ts';
import { margins } from './margins.ts';
import { notesFor } from './notes.ts';
import { makeAssessmentReceipt } from './receipt.ts';
import { type Registry, registry } from './registry.ts';

/** How many pieces of advice are given for each outcome. */
const ADVICE_PER_OUTCOME = 5;

/** A request as it comes in: nothing is known of it yet. */
export interface UncheckedRequest {
  readonly questionnaire: unknown;
  readonly date: unknown;
  readonly answers: unknown;
}

/** Assesses a working relationship. The same request gives the same assessment.
 *  @throws InputError with every problem at once: an unknown questionnaire, question or option, a date without a
 *    valid version, answers that are no object */
export function assess(request: UncheckedRequest, rules: Registry = registry()): Assessment {
  const { compiled, date, answers } = understand(request, rules);
  return assessAnswers(compiled, date, answers);
}

/** Only the receipt of an assessment, without advice: for many at once.
 *  @throws InputError as `assess` does */
export function receiptFor(request: UncheckedRequest, rules: Registry = registry()): Receipt {
  const { compiled, date, answers } = understand(request, rules);
  return makeAssessmentReceipt(compiled, date, answers, evaluate(compiled, answers));
}

/** Finds the questionnaire of a request and checks its answers.
 *  @throws InputError as `assess` does */
export function understand(
  request: UncheckedRequest,
  rules: Registry = registry(),
): { readonly compiled: Compiled; readonly date: IsoDate; readonly answers: Answers } {
  const { questionnaire, date, answers } = request;
  const problems: Problem[] = [];
  let compiled = rules.newest(questionnaire);
  try {
    compiled = rules.find(questionnaire, date);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
  }
  if (compiled !== undefined) problems.push(...checkAnswers(compiled, answers));
  if (compiled === undefined || problems.length > 0) throw new InputError(problems);
  return { compiled, date: date as IsoDate, answers: answers as Answers };
}

/** Assesses answers that `understand` has checked. */
export function assessAnswers(compiled: Compiled, date: IsoDate, answers: Answers): Assessment {
  const { questionnaire, hash } = compiled;
  const { scoring } = questionnaire;
  const evaluation = evaluate(compiled, answers);
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, hash },
    date,
    outcome: evaluation.outcome,
    kind: evaluation.kind,
    end: evaluation.end,
    possible: evaluation.possible,
    score: {
      ...evaluation.score,
      prior: scoring.prior,
      thresholds: scoring.bands,
      margins: margins(evaluation.score.value, scoring.bands),
    },
    viewpoints: evaluation.viewpoints,
    reasons: evaluation.reasons,
    advice: advise(compiled, answers, ADVICE_PER_OUTCOME),
    needs: evaluation.needs,
    ignored: evaluation.ignored,
    notes: notesFor(questionnaire, date, answers, evaluation.applicable),
    receipt: makeAssessmentReceipt(compiled, date, answers, evaluation),
  };
}
