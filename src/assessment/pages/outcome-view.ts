import type { Source } from '../../foundation/law/source.ts';
import type { Language } from '../../foundation/law/text.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Direction, Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import type { Assessment } from '../model/assessment.ts';
import { conditionMet } from '../pdf/condition-met.ts';
import { adviceView, type Road } from './advice-view.ts';
import { type BalanceRow, balanceView } from './balance-view.ts';
import { endOf, outcomeOf, questionOf, sourcesOf } from './lookup.ts';
import { type OutcomeText, outcomeText } from './outcome-text.ts';
import { type Answered, answered, type ReasonsView, reasonsView } from './reasons-view.ts';
import { type ScaleView, scaleView } from './scale-view.ts';

/** An outcome as its page shows it. */
export interface OutcomeView extends OutcomeText {
  readonly kind: Assessment['kind'];
  readonly direction: Direction;
  /** The knock-out that decided; then points do not count and are not shown. */
  readonly end: EndView | undefined;
  readonly points: PointsView | undefined;
  /** Empty while the outcome is open: first the questions, then the changes. */
  readonly advice: readonly Road[];
  /** Open questions that can still matter; or, when everything is answered, facts that the person did not know. */
  readonly needs: readonly { readonly id: Id; readonly text: string }[];
  readonly notes: readonly { readonly text: string; readonly sources: readonly Source[] }[];
  readonly next: readonly { readonly text: string; readonly sources: readonly Source[] }[];
  readonly sources: readonly Source[];
}

export interface EndView {
  readonly title: string;
  readonly explanation: string;
  readonly instead: string;
  readonly answers: readonly Answered[];
  readonly sources: readonly Source[];
}

export interface PointsView {
  readonly scale: ScaleView;
  readonly balance: readonly BalanceRow[];
  readonly reasons: ReasonsView;
}

export function outcomeView(
  compiled: Compiled,
  assessment: Assessment,
  answers: Answers,
  language: Language,
): OutcomeView {
  const { questionnaire } = compiled;
  const { applicable } = evaluate(compiled, answers);
  const open = applicable.filter(
    id => answers[id] === undefined && !questionOf(compiled, id).optional,
  ).length;
  const outcome = outcomeOf(compiled, assessment.outcome);
  const unfinished = assessment.kind === 'needs';
  return {
    ...outcomeText(compiled, assessment, open, language),
    kind: assessment.kind,
    direction: unfinished ? 'neither' : outcome.direction,
    end:
      assessment.end === undefined
        ? undefined
        : endView(compiled, assessment.end, answers, applicable, language),
    points:
      assessment.end === undefined
        ? {
            scale: scaleView(assessment.score, assessment.score.thresholds),
            balance: balanceView(compiled, assessment.viewpoints, language),
            reasons: reasonsView(compiled, assessment.reasons, language),
          }
        : undefined,
    advice: unfinished ? [] : adviceView(compiled, assessment.advice, language),
    needs: assessment.needs.map(id => ({ id, text: questionOf(compiled, id).text[language] })),
    notes: questionnaire.notes
      .filter(({ id }) => assessment.notes.includes(id))
      .map(({ text, sources }) => ({ text: text[language], sources: sourcesOf(compiled, sources) })),
    next: unfinished
      ? []
      : outcome.next.map(({ text, source }) => ({
          text: text[language],
          sources: source === undefined ? [] : sourcesOf(compiled, [source]),
        })),
    sources: sourcesOf(compiled, outcome.sources),
  };
}

function endView(
  compiled: Compiled,
  id: Id,
  answers: Answers,
  applicable: readonly Id[],
  language: Language,
): EndView {
  const { title, explanation, instead, when, sources } = endOf(compiled, id);
  return {
    title: title[language],
    explanation: explanation[language],
    instead: instead[language],
    answers: conditionMet(when, answers, applicable).map(question =>
      answered(compiled, question, answers[question]!, language),
    ),
    sources: sourcesOf(compiled, sources),
  };
}
