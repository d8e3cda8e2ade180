import type { Language } from '../../foundation/law/text.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled, Reason } from '../../foundation/questionnaire/types.ts';
import { optionOf, questionOf } from './lookup.ts';
import { list } from './numbers.ts';

/** An answer in words. */
export interface Answered {
  readonly question: Id;
  readonly text: string;
  readonly answer: string;
}

/** The answers on one viewpoint that point one way. */
export interface ViewpointReasons {
  readonly number: string;
  readonly name: string;
  readonly answers: readonly Answered[];
}

/** What points one way, by viewpoint in the order of the ruling: no rank. */
export interface Side {
  readonly sentence: string;
  readonly viewpoints: readonly ViewpointReasons[];
}

export interface ReasonsView {
  readonly employment: Side;
  readonly selfEmployment: Side;
  /** How many answers point neither way, in a sentence; undefined when there are none. */
  readonly neither: string | undefined;
  /** How many answers point each way. */
  readonly counts: string;
}

export function answered(compiled: Compiled, question: Id, option: Id, language: Language): Answered {
  const asked = questionOf(compiled, question);
  return { question, text: asked.text[language], answer: optionOf(asked, option).text[language] };
}

/** Sorts the scored answers by the way they point. */
export function reasonsView(compiled: Compiled, reasons: readonly Reason[], language: Language): ReasonsView {
  const neutral = reasons.filter(({ points }) => points === 0).length;
  const towards = reasons.filter(({ points }) => points > 0).length;
  return {
    counts: counts(reasons.length - neutral - towards, towards, language),
    employment: side(
      compiled,
      reasons.filter(({ points }) => points > 0),
      'employment',
      language,
    ),
    selfEmployment: side(
      compiled,
      reasons.filter(({ points }) => points < 0),
      'self-employment',
      language,
    ),
    neither: neutral === 0 ? undefined : neither(neutral, language),
  };
}

function side(
  compiled: Compiled,
  reasons: readonly Reason[],
  direction: 'employment' | 'self-employment',
  language: Language,
): Side {
  const viewpoints = compiled.questionnaire.viewpoints
    .map(({ id, number, name }) => ({
      number,
      name: name[language],
      answers: reasons
        .filter(({ viewpoint }) => viewpoint === id)
        .map(({ question, option }) => answered(compiled, question, option, language)),
    }))
    .filter(({ answers }) => answers.length > 0);
  return { viewpoints, sentence: sentence(reasons.length, viewpoints, direction, language) };
}

function sentence(
  count: number,
  viewpoints: readonly ViewpointReasons[],
  direction: 'employment' | 'self-employment',
  language: Language,
): string {
  const about = list(
    viewpoints.map(({ name }) => inSentence(name)),
    language,
  );
  if (language === 'nl') {
    const where = direction === 'employment' ? 'een dienstbetrekking' : 'zelfstandig werk';
    if (count === 0) return `Geen enkel antwoord wijst naar ${where}.`;
    return count === 1
      ? `Naar ${where} wijst één antwoord, over ${about}.`
      : `Naar ${where} wijzen ${count} antwoorden, over ${about}.`;
  }
  const where = direction === 'employment' ? 'employment' : 'self-employment';
  if (count === 0) return `No answer points to ${where}.`;
  return count === 1
    ? `One answer points to ${where}, about ${about}.`
    : `${count} answers point to ${where}, about ${about}.`;
}

function counts(selfEmployment: number, employment: number, language: Language): string {
  if (language === 'nl') {
    const number = (n: number) => (n === 0 ? 'geen enkel' : n === 1 ? 'één' : String(n));
    const verb = selfEmployment > 1 ? 'wijzen' : 'wijst';
    const noun = selfEmployment > 1 ? 'antwoorden' : 'antwoord';
    return `Naar zelfstandig werk ${verb} ${number(selfEmployment)} ${noun}, naar een dienstbetrekking ${number(employment)}.`;
  }
  const number = (n: number) => (n === 0 ? 'none' : n === 1 ? 'one' : String(n));
  const first =
    selfEmployment === 0
      ? 'No answer points'
      : selfEmployment === 1
        ? 'One answer points'
        : `${selfEmployment} answers point`;
  return `${first} to self-employment, and ${number(employment)} to employment.`;
}

function neither(count: number, language: Language): string {
  if (language === 'nl')
    return count === 1
      ? 'Daarnaast wijst één antwoord geen kant op.'
      : `Daarnaast wijzen ${count} antwoorden geen kant op.`;
  return count === 1 ? 'One more answer points neither way.' : `Another ${count} answers point neither way.`;
}

/** A heading inside a sentence begins with a small letter. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Everything that was answered and counts, scored or not, by viewpoint; the unscored last. */
export function answersByViewpoint(
  compiled: Compiled,
  answers: Answers,
  applicable: readonly Id[],
): readonly { readonly viewpoint: Id | undefined; readonly questions: readonly Id[] }[] {
  const given = applicable.filter(id => answers[id] !== undefined);
  const groups = [...compiled.questionnaire.viewpoints.map(({ id }) => id), undefined];
  return groups
    .map(viewpoint => ({
      viewpoint,
      questions: given.filter(id => questionOf(compiled, id).viewpoint === viewpoint),
    }))
    .filter(({ questions }) => questions.length > 0);
}
