import { jsonPointer, type Problem } from '../../../foundation/law/input-error.ts';
import { LANGUAGES } from '../../../foundation/law/text.ts';
import { given } from '../../../foundation/law/zod-words.ts';
import type { Question } from '../../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../../foundation/questionnaire/types.ts';
import { questionOf } from '../columns/target.ts';
import type { ImportRules } from './import-rules.ts';

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

const known = new WeakMap<Question, ReadonlyMap<string, string>>();

/** Options of a question by everything that people may call them: id, or text in either language. */
function optionsOf(question: Question): ReadonlyMap<string, string> {
  let options = known.get(question);
  if (options === undefined) {
    options = new Map(
      question.options.flatMap(({ id, text }) =>
        // The id last, so that it wins from a text that reads the same.
        [...LANGUAGES.map(language => text[language]), id].map(name => [plain(name), id] as const),
      ),
    );
    known.set(question, options);
  }
  return options;
}

/** The answers that a row holds: each an option by its id or its text. Undefined when the row holds none. */
export function readAnswers(
  cells: readonly string[],
  { mapping, compiled }: Pick<ImportRules, 'mapping' | 'compiled'>,
): { readonly answers: Answers | undefined; readonly problems: readonly Problem[] } {
  const answers: Record<string, string> = {};
  const problems: Problem[] = [];
  mapping.forEach((target, column) => {
    const id = target === null ? undefined : questionOf(target);
    const typed = cells[column]?.trim() ?? '';
    if (id === undefined || typed === '') return;
    const question = questionNamed(compiled, id);
    const option = optionsOf(question).get(plain(typed));
    if (option === undefined) problems.push(unknownOption(question, typed));
    else answers[id] = option;
  });
  return { answers: Object.keys(answers).length === 0 ? undefined : answers, problems };
}

function questionNamed({ questions, questionIndex }: Compiled, id: string): Question {
  return questions[questionIndex.get(id)!]!;
}

function unknownOption({ id, options }: Question, typed: string): Problem {
  const names = (language: (typeof LANGUAGES)[number]) =>
    options.map(option => `${option.text[language]} (${option.id})`).join('; ');
  const message = given(typed, { nl: names('nl'), en: names('en') });
  return { pointer: jsonPointer('answers', id), code: 'unknown-option', message };
}
