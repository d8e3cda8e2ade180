import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import type { Assessment } from '../model/assessment.ts';
import { outcomeOf } from './lookup.ts';
import { list, points as pointsText, quoted, whole } from './numbers.ts';

/** What the outcome is, in sentences. */
export interface OutcomeText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Builds the opening of the outcome.
 *  @param open how many applicable questions that count have no answer yet */
export function outcomeText(
  compiled: Compiled,
  assessment: Assessment,
  open: number,
  language: Language,
): OutcomeText {
  const outcome = outcomeOf(compiled, assessment.outcome);
  if (assessment.kind === 'needs') return unfinished(compiled, assessment, language);
  const summary = outcome.summary[language];
  if (assessment.end !== undefined) return { title: outcome.title[language], paragraphs: [summary] };
  return {
    title: outcome.title[language],
    paragraphs: [
      summary,
      `${lean(compiled, assessment, language)} ${marginText(compiled, assessment, language)}`,
      ...(open > 0 ? [rest(assessment, open, language)] : []),
    ],
  };
}

/** "Het scheelt 4 punten met ‘…’ en 21 punten met ‘…’." */
export function marginText(compiled: Compiled, { score }: Assessment, language: Language): string {
  const parts = score.margins
    .filter(({ points }) => points !== 0)
    .map(({ outcome, points }) => ({ title: quoted(outcomeOf(compiled, outcome).title[language]), points }))
    .sort((a, b) => Math.abs(a.points) - Math.abs(b.points))
    .map(({ title, points }) =>
      language === 'nl'
        ? `${pointsText(Math.abs(points), language)} met ${title}`
        : `${pointsText(Math.abs(points), language)} from ${title}`,
    );
  return language === 'nl' ? `Het scheelt ${list(parts, language)}.` : `It is ${list(parts, language)}.`;
}

function lean(compiled: Compiled, { outcome, score }: Assessment, language: Language): string {
  const sum = together(score, language);
  if (outcomeOf(compiled, outcome).direction !== 'neither') return `${sum}.`;
  const dutch = language === 'nl';
  if (score.value === 0) {
    return dutch ? `${sum}: even sterk naar beide kanten.` : `${sum}: equally strong both ways.`;
  }
  if (score.value > 0) {
    return dutch
      ? `${sum}. Dat is meer naar een dienstbetrekking dan naar zelfstandig werk, maar niet duidelijk genoeg.`
      : `${sum}. That is more towards employment than towards self-employment, but not clearly enough.`;
  }
  return dutch
    ? `${sum}. Dat is meer naar zelfstandig werk dan naar een dienstbetrekking, maar niet duidelijk genoeg.`
    : `${sum}. That is more towards self-employment than towards employment, but not clearly enough.`;
}

function together({ value, prior }: Assessment['score'], language: Language): string {
  const points = language === 'nl' ? `${whole(value, language)} punten` : `${whole(value, language)} points`;
  const start =
    prior === 0
      ? ''
      : language === 'nl'
        ? `, met een beginstand van ${whole(prior, language)}`
        : `, from a start of ${whole(prior, language)}`;
  return language === 'nl'
    ? `Samen komen je antwoorden op ${points}${start}`
    : `Together your answers make ${points}${start}`;
}

function rest({ score }: Assessment, open: number, language: Language): string {
  const [low, high] = [whole(score.low, language), whole(score.high, language)];
  const range =
    score.low === score.high
      ? ''
      : language === 'nl'
        ? ` De stand kan nog uitkomen tussen ${low} en ${high}.`
        : ` The score can still end up between ${low} and ${high}.`;
  if (language === 'nl') {
    return open === 1
      ? `Eén vraag staat nog open. Het antwoord daarop kan deze uitkomst niet meer veranderen.${range}`
      : `${open} vragen staan nog open. De antwoorden daarop kunnen deze uitkomst niet meer veranderen.${range}`;
  }
  return open === 1
    ? `One question is still open. Its answer can no longer change this outcome.${range}`
    : `${open} questions are still open. Their answers can no longer change this outcome.${range}`;
}

function unfinished(compiled: Compiled, assessment: Assessment, language: Language): OutcomeText {
  const { possible, score } = assessment;
  const titles = possible.map(id => quoted(outcomeOf(compiled, id).title[language]));
  const [value, low, high] = [score.value, score.low, score.high].map(points => whole(points, language));
  return language === 'nl'
    ? {
        title: 'Nog geen uitkomst',
        paragraphs: [
          `Je antwoorden laten nog meer dan één uitkomst toe: ${list(titles, language, 'or')}.`,
          `De stand is nu ${value} punten. Met de vragen die nog openstaan kan hij uitkomen tussen ${low} en ${high}.`,
        ],
      }
    : {
        title: 'No outcome yet',
        paragraphs: [
          `Your answers still allow more than one outcome: ${list(titles, language, 'or')}.`,
          `The score is now ${value} points. With the questions still open it can end up between ${low} and ${high}.`,
        ],
      };
}
