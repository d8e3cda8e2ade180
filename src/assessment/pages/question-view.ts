import type { Source } from '../../foundation/law/source.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Id, Question } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import type { Choice } from '../../foundation/web/components/radio-group.tsx';
import type { Mode } from './draft.ts';
import { backOf, type Journey, pathOf, progressOf } from './journey.ts';
import { questionOf, sourcesOf, viewpointOf } from './lookup.ts';
import { list, quoted } from './numbers.ts';

/** One question as its page shows it. */
export interface QuestionView {
  readonly id: Id;
  readonly text: string;
  readonly help: string | undefined;
  readonly progress: string;
  readonly section: string;
  /** Shown with the first question of a section only. */
  readonly intro: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: Id | undefined;
  readonly why: string;
  readonly viewpoints: string | undefined;
  readonly judgement: boolean;
  readonly sources: readonly Source[];
  readonly optional: boolean;
  readonly back: Id | undefined;
  /** True when no open answer can change the outcome any more. */
  readonly fixed: boolean;
}

export function questionView(journey: Journey, id: Id, language: Language): QuestionView {
  const { compiled, draft, evaluation } = journey;
  const question = questionOf(compiled, id);
  const section = compiled.sectionOf[compiled.questionIndex.get(id)!]!;
  const { number, total } = progressOf(journey, id);
  const path = pathOf(journey);
  const before = path.includes(id) ? path.slice(0, path.indexOf(id)) : path;
  const first = !section.questions.some(each => before.includes(each.id));
  return {
    id,
    text: question.text[language],
    help: question.help?.[language],
    progress: progressText(number, total, draft.mode, language),
    section: section.title[language],
    intro: first ? section.intro?.[language] : undefined,
    choices: question.options.map(option => ({
      value: option.id,
      label: option.text[language],
      help: option.help?.[language],
    })),
    chosen: draft.answers[id],
    why: question.why[language],
    viewpoints: viewpointsText(compiled, question, language),
    judgement: question.kind === 'judgement',
    sources: sourcesOf(compiled, question.sources),
    optional: question.optional === true,
    back: backOf(journey, id),
    fixed: evaluation.kind !== 'needs',
  };
}

function progressText(number: number, total: number, mode: Mode, language: Language): string {
  const dutch = language === 'nl';
  if (mode === 'short')
    return dutch
      ? `Vraag ${number} van hooguit zo’n ${total}`
      : `Question ${number} of at most some ${total}`;
  return dutch ? `Vraag ${number} van ongeveer ${total}` : `Question ${number} of about ${total}`;
}

/** "Gezichtspunt ii: hoe werk en werktijden worden bepaald. Zegt ook iets over iii." */
function viewpointsText(
  compiled: Compiled,
  { viewpoint, touches = [] }: Question,
  language: Language,
): string | undefined {
  if (viewpoint === undefined) return undefined;
  const { number, name } = viewpointOf(compiled, viewpoint);
  const others = touches.map(id => viewpointOf(compiled, id).number);
  const dutch = language === 'nl';
  const main = dutch
    ? `Gezichtspunt ${number}: ${quoted(name.nl)}.`
    : `Viewpoint ${number}: ${quoted(name.en)}.`;
  if (others.length === 0) return main;
  const also = list(others, language);
  return dutch ? `${main} Het zegt ook iets over ${also}.` : `${main} It also says something about ${also}.`;
}

/** Longer than this, the answers are only counted: they stand below the message anyway. */
const MOST_NAMED_CHARACTERS = 120;

/** What is wrong with an answer as sent. Names the question, what was sent, and what is allowed. */
export function answerError(question: Question, sent: string, language: Language): string {
  const texts = question.options.map(({ text }) => quoted(text[language]));
  const dutch = language === 'nl';
  const allowed =
    texts.join('').length <= MOST_NAMED_CHARACTERS
      ? list(texts, language, 'or')
      : dutch
        ? `één van de ${texts.length} antwoorden`
        : `one of the ${texts.length} answers`;
  const asked = quoted(question.text[language]);
  if (sent === '') {
    return dutch
      ? `Beantwoord de vraag ${asked}. Kies ${allowed}.`
      : `Answer the question ${asked}. Choose ${allowed}.`;
  }
  const given = quoted(sent.slice(0, 40));
  return dutch
    ? `${given} is geen antwoord op ${asked}. Kies ${allowed}.`
    : `${given} is not an answer to ${asked}. Choose ${allowed}.`;
}
