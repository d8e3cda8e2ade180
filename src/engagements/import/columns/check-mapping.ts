import { jsonPointer, type Problem } from '../../../foundation/law/input-error.ts';
import { FIELD_NAMES, type Field } from '../../model/fields.ts';
import { columnOf, type Mapping } from './target.ts';

/** What becomes of a row whose reference the register already has: an error, or a change of what is there. */
export type Existing = 'refuse' | 'update';

const NEEDED: Readonly<Record<Existing, readonly Field[]>> = {
  refuse: ['reference', 'client', 'worker-name', 'assignment', 'starts'],
  // What has no column stays as it is in the register.
  update: ['reference'],
};

/** What is wrong with a mapping; pointers are `/columns/<number from 0>`, or the whole when a column is missing. */
export function checkMapping(
  mapping: Mapping,
  headers: readonly string[],
  existing: Existing,
): readonly Problem[] {
  const problems: Problem[] = [];
  mapping.forEach((target, column) => {
    if (target === null) return;
    const first = columnOf(mapping, target)!;
    if (first === column) return;
    const name = JSON.stringify(headers[first] ?? '');
    problems.push({
      pointer: jsonPointer('columns', column),
      code: 'column-twice',
      message: {
        nl: `Dit heb je ook al gekozen bij de kolom ${name}. Kies bij één van beide iets anders.`,
        en: `You also chose this at the column ${name}. Choose something else at one of them.`,
      },
    });
  });
  for (const field of NEEDED[existing]) {
    if (columnOf(mapping, field) !== undefined) continue;
    const { nl, en } = FIELD_NAMES[field];
    problems.push({
      pointer: '',
      code: 'column-missing',
      message: {
        nl: `Kies in welke kolom dit staat: ${nl.toLowerCase()}.`,
        en: `Choose which column holds this: ${en.toLowerCase()}.`,
      },
    });
  }
  return problems;
}
