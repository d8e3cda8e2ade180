import { InputError, type Problem } from '../../foundation/law/input-error.ts';
import type { Text } from '../../foundation/law/text.ts';

/** What a number in the input must be. `above` and `below` leave the bound itself out. */
export interface Bounds {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
}

/** A problem with one field: what was given and what is allowed. */
export function problemAt(pointer: string, code: string, given: unknown, allowed: Text): Problem {
  const text = JSON.stringify(given) ?? String(given);
  return {
    pointer,
    code,
    message: {
      nl: `${text} kan hier niet; verwacht: ${allowed.nl}`,
      en: `${text} is not possible here; expected: ${allowed.en}`,
    },
  };
}

/** The problem with `value` when it is outside its bounds. */
export function outside(pointer: string, value: number, bounds: Bounds): readonly Problem[] {
  const { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity } = bounds;
  if (value >= from && value > above && value <= to && value < below) return [];
  return [problemAt(pointer, 'out-of-range', value, wordsOf(bounds))];
}

/** @throws InputError when there is a problem */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

function wordsOf({ from, above, to, below }: Bounds): Text {
  const words: Text[] = [];
  if (from !== undefined) words.push({ nl: `minstens ${from}`, en: `at least ${from}` });
  if (above !== undefined) words.push({ nl: `meer dan ${above}`, en: `more than ${above}` });
  if (to !== undefined) words.push({ nl: `hooguit ${to}`, en: `at most ${to}` });
  if (below !== undefined) words.push({ nl: `minder dan ${below}`, en: `less than ${below}` });
  return { nl: words.map(({ nl }) => nl).join(' en '), en: words.map(({ en }) => en).join(' and ') };
}
