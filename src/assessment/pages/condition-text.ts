import type { Language } from '../../foundation/law/text.ts';
import type { Condition, Id } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { optionOf, questionOf } from './lookup.ts';
import { list, quoted } from './numbers.ts';

/** A condition as a part of a sentence: "je bij ‘Wat voor werk?’ antwoordt: ‘Diensten’ of ‘Iets maken’". */
export function conditionText(compiled: Compiled, condition: Condition, language: Language): string {
  const clauses = (Array.isArray(condition) ? condition : [condition]) as readonly Clause[];
  return list(
    clauses.map(clause =>
      list(
        Object.entries(clause).map(([id, options]) => literal(compiled, id, options, language)),
        language,
      ),
    ),
    language,
    'or',
  );
}

type Clause = Readonly<Record<Id, readonly Id[]>>;

function literal(compiled: Compiled, id: Id, options: readonly Id[], language: Language): string {
  const question = questionOf(compiled, id);
  const answers = list(
    options.map(option => quoted(optionOf(question, option).text[language])),
    language,
    'or',
  );
  const asked = quoted(question.text[language]);
  return language === 'nl'
    ? `je op ${asked} antwoordt: ${answers}`
    : `your answer to ${asked} is: ${answers}`;
}
