/** Codes in the tables and working columns of the column evaluator. */

/** In every table: no such option. */
export const BAD = 1 << 30;
/** In a table of facts: the question applies and has no answer. */
export const OPEN = 1 << 29;
/** In a table of points: the same, counted above the sum of points. */
export const OPEN_COUNT = 1 << 20;
/** The part of a sum that holds points. */
export const SUM = OPEN_COUNT - 1;
/** In every word of facts: a bit that is always set. */
export const ALWAYS_BIT = 31;
/** How many facts go in a word, below the codes. */
export const FACTS_PER_WORD = 29;
