/** Changed answers, ascending: question * 256 + option. Compared as lists they stand in author order. */
export type ChangeList = readonly number[];

export const changeOf = (question: number, option: number): number => question * 256 + option;
export const questionOf = (change: number): number => change >> 8;
export const optionOf = (change: number): number => change & 255;

/** The first few lists by author order, for each number of changes. Lists of one entry have that many changes. */
export type ByCount = ReadonlyMap<number, readonly ChangeList[]>;

export const NO_CHANGES: ByCount = new Map([[0, [[]]]]);

export function compareLists(a: ChangeList, b: ChangeList): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** The first `limit` of both. */
export function firstOf(
  a: readonly ChangeList[],
  b: readonly ChangeList[],
  limit: number,
): readonly ChangeList[] {
  return [...a, ...b].sort(compareLists).slice(0, limit);
}

/** Every list of the one together with every list of the other, up to `most` changes. A list that comes earlier gives a
 *  union that comes earlier, so the first few of each are enough for the first few together. */
export function together(a: ByCount, b: ByCount, most: number, limit: number): ByCount {
  const result = new Map<number, readonly ChangeList[]>();
  for (const [m, lists] of a)
    for (const [n, others] of b) {
      if (m + n > most) continue;
      const unions = lists.flatMap(list => others.map(other => [...list, ...other].sort((x, y) => x - y)));
      result.set(m + n, firstOf(result.get(m + n) ?? [], unions, limit));
    }
  return result;
}

/** The lists with one change more, which comes after all of them. */
export function withChange(lists: ByCount, change: number, most: number): ByCount {
  return new Map(
    [...lists]
      .filter(([count]) => count < most)
      .map(([count, own]) => [count + 1, own.map(list => [...list, change])]),
  );
}

/** Adds lists to those that are known for a state. */
export function addLists(known: ByCount | undefined, more: ByCount, limit: number): ByCount {
  if (known === undefined) return more;
  const result = new Map(known);
  for (const [count, lists] of more) result.set(count, firstOf(result.get(count) ?? [], lists, limit));
  return result;
}
