import { heading, table, wrap } from '../../foundation/command-line/layout.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { formatDate } from '../../foundation/web/format.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Road } from '../pages/advice-view.ts';
import { type EndView, type OutcomeView, outcomeView } from '../pages/outcome-view.ts';
import { WORDS } from '../pages/outcome-words.ts';
import type { Answered, Side } from '../pages/reasons-view.ts';
import { WORDS as PAPER } from '../pdf/words.ts';

/** An assessment to read on a terminal: what its page shows, in the same words. */
export function outcomeLines(
  compiled: Compiled,
  answers: Answers,
  assessment: Assessment,
  language: Language,
): string {
  const { questionnaire } = compiled;
  const view = outcomeView(compiled, assessment, answers, language);
  const section = (name: keyof typeof WORDS, lines: readonly string[]) =>
    lines.length === 0 ? [] : [heading(WORDS[name][language]), ...lines];
  const items = (list: readonly { readonly text: string }[]) => list.map(({ text }) => wrap(text, '- '));
  const unknown = assessment.kind === 'judgement';
  const needs = unknown ? 'needsUnknown' : 'needsOpen';
  return [
    `${view.title}\n${'='.repeat(view.title.length)}\n`,
    `${formatDate(assessment.date, language)} · ${questionnaire.id} ${questionnaire.version}\n\n`,
    ...view.paragraphs.map(paragraph => wrap(paragraph)),
    ...(view.end === undefined ? [] : endLines(view.end, language)),
    ...section('balance', balance(view, language)),
    ...section(assessment.kind === 'needs' ? 'whySoFar' : 'why', reasons(view)),
    ...section(needs, [
      ...(unknown ? [wrap(WORDS[view.needs.length > 0 ? 'needsUnknownText' : 'weigh'][language])] : []),
      ...view.needs.map(({ id, text }) => wrap(`${text} [${id}]`, '- ')),
    ]),
    ...section('change', advice(view.advice, language)),
    ...section('notes', items(view.notes)),
    ...section('next', items(view.next)),
    '\n',
    wrap(WORDS.indication[language]),
    `${WORDS.receipt[language]}: ${assessment.receipt.hash}\n`,
  ].join('');
}

function endLines({ title, explanation, instead, answers }: EndView, language: Language): readonly string[] {
  return [
    heading(title),
    wrap(explanation),
    `\n${WORDS.follows[language]}:\n`,
    ...answers.map(answerLine),
    `\n${WORDS.instead[language]}:\n`,
    wrap(instead),
  ];
}

function balance({ points }: OutcomeView, language: Language): readonly string[] {
  if (points === undefined) return [];
  const rows = points.balance.map(({ number, name, words }) => [number, name, words]);
  return [table(rows), '\n', wrap(WORDS.ours[language])];
}

function reasons({ points }: OutcomeView): readonly string[] {
  if (points === undefined) return [];
  const { employment, selfEmployment, neither } = points.reasons;
  return [
    ...sideLines(employment),
    '\n',
    ...sideLines(selfEmployment),
    ...(neither === undefined ? [] : ['\n', wrap(neither)]),
  ];
}

function sideLines({ sentence, viewpoints }: Side): readonly string[] {
  return [wrap(sentence), ...viewpoints.flatMap(({ answers }) => answers.map(answerLine))];
}

function answerLine({ text, answer }: Answered): string {
  return wrap(`${text} ${answer}`, '- ');
}

function advice(roads: readonly Road[], language: Language): readonly string[] {
  if (roads.length === 0) return [];
  return [
    ...roads.flatMap(({ title, sentences }) => [
      `→ ${title}\n`,
      ...sentences.map((parts, i) => wrap(parts.map(({ text }) => text).join(''), `  ${i + 1}. `)),
    ]),
    '\n',
    wrap(`${PAPER.practice[language]} ${PAPER.practiceWhy[language]}`),
  ];
}
