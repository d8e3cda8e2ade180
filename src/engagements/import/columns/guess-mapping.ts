import { LANGUAGES } from '../../../foundation/law/text.ts';
import type { Compiled } from '../../../foundation/questionnaire/types.ts';
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts';
import { ALIASES } from './column-aliases.ts';
import { answerTarget, type Mapping, type Target } from './target.ts';

/** The name of a column with only its letters and figures, in lower case and without accents. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** What the columns of a sheet hold, as far as their names tell: first as people of this organisation said before, then by
 *  the names of fields and questions.
 *  @param known targets by plain name of a column; null for one that was left out */
export function guessMapping(
  headers: readonly string[],
  compiled: Compiled,
  known: ReadonlyMap<string, Target | null>,
): Mapping {
  const names = namesOf(compiled);
  const mapping: (Target | null)[] = headers.map(() => null);
  const used = new Set<Target>();
  const give = (column: number, target: Target | null | undefined) => {
    if (target === null || target === undefined || used.has(target) || mapping[column] !== null) return;
    mapping[column] = target;
    used.add(target);
  };
  const plain = headers.map(plainHeader);
  plain.forEach((name, column) => {
    give(column, known.get(name));
  });
  plain.forEach((name, column) => {
    if (!known.has(name)) give(column, names.exact.get(name));
  });
  plain.forEach((name, column) => {
    if (!known.has(name)) give(column, names.alias.get(name));
  });
  return mapping;
}

interface Names {
  readonly exact: ReadonlyMap<string, Target>;
  readonly alias: ReadonlyMap<string, Target>;
}

function namesOf({ questions }: Compiled): Names {
  const exact = new Map<string, Target>();
  for (const { id, text } of questions)
    for (const name of [id, `answer ${id}`, `antwoord ${id}`, ...LANGUAGES.map(language => text[language])])
      exact.set(plainHeader(name), answerTarget(id));
  // Last, so that a field wins from a question of the same name, such as the sector; `answer: sector` is the question.
  for (const field of FIELDS)
    for (const name of [field, ...LANGUAGES.map(language => FIELD_NAMES[field][language])])
      exact.set(plainHeader(name), field);
  const alias = new Map(
    FIELDS.flatMap(field => ALIASES[field].split(', ').map(name => [name, field] as const)),
  );
  return { exact, alias };
}
