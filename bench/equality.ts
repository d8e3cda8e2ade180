import type { Contestant } from './contestant.ts';
import { judge, type Model } from './model.ts';
import { chosenBy, type People } from './people.ts';

/** Throws at the first person for whom an engine says something else than the questionnaire, read plainly.
 *  @param most people to compare at most: the plain reading is slow
 *  @returns how many people were compared, by engine */
export async function checkEqual(
  contestants: readonly Contestant[],
  model: Model,
  people: People,
  ids: readonly string[],
  most: number,
): Promise<Readonly<Record<string, number>>> {
  const expected = Uint8Array.from(
    { length: Math.min(most, people.count) },
    (_, person) => judge(model, chosenBy(model, people, person)).outcome,
  );
  const compared: Record<string, number> = {};
  for (const { name, sets, run } of contestants) {
    const count = Math.min(sets, expected.length);
    const outcomes = await run(count);
    for (let person = 0; person < count; person++) {
      if (outcomes[person] === expected[person]) continue;
      const chosen = chosenBy(model, people, person);
      const answers = ids.flatMap((id, q) => (chosen(q) === undefined ? [] : [`${id}: ${chosen(q)}`]));
      throw new Error(
        `${name} makes ${model.outcomes[outcomes[person]!] ?? outcomes[person]} of person ${person}; ` +
          `the questionnaire says ${model.outcomes[expected[person]!]}. Answers: ${answers.join(', ')}`,
      );
    }
    compared[name] = count;
  }
  return compared;
}
