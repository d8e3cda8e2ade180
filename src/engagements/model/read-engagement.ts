import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { given } from '../../foundation/law/zod-words.ts';
import { Engagement } from './engagement.ts';
import { FIELD_NAMES, fieldAt } from './fields.ts';
import type { Sector } from './sector.ts';

/** Reads an engagement from parsed JSON.
 *  @param sectors the ones that it may name
 *  @throws InputError with every problem at once; each names its field, what was given and what is allowed */
export function readEngagement(value: unknown, sectors: readonly Sector[]): Engagement {
  const problems: Problem[] = [];
  const engagement = collect(problems, () => parseInput(Engagement, value));
  if (engagement !== undefined) problems.push(...together(engagement, sectors));
  if (engagement === undefined || problems.length > 0) throw new InputError(problems.map(named));
  return engagement;
}

/** What only shows when fields are laid beside each other or beside the rules. */
function together({ starts, ends, sector }: Engagement, sectors: readonly Sector[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (ends !== null && ends < starts) {
    const message = given(ends, {
      nl: `een datum op of na de begindatum, ${starts}`,
      en: `a date on or after the start date, ${starts}`,
    });
    problems.push({ pointer: '/ends', code: 'ends-before-start', message });
  }
  if (sector !== null && !sectors.some(({ id }) => id === sector)) {
    const known = sectors.map(({ id }) => id).join(', ');
    problems.push({
      pointer: '/sector',
      code: 'unknown-sector',
      message: given(sector, { nl: known, en: known }),
    });
  }
  return problems;
}

/** Runs `read`; what is wrong with its input goes on the list. */
export function collect<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** The problem with the name of its field in front. */
export function named(problem: Problem): Problem {
  const field = fieldAt(problem.pointer);
  if (field === undefined) return problem;
  const { nl, en } = FIELD_NAMES[field];
  return { ...problem, message: { nl: `${nl}: ${problem.message.nl}`, en: `${en}: ${problem.message.en}` } };
}
