import type { Contestant } from './contestant.ts';
import { judge, type Model } from './model.ts';
import type { People } from './people.ts';

/** Throws at the first person for whom an engine says something else than the questionnaire, read plainly.
 *  @returns how many people were compared, by engine */
export async function checkEqual(
  contestants: readonly Contestant[],
  model: Model,
  people: People,
  ids: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const most = Math.max(...contestants.map(c => c.sets));
  const expected = Uint8Array.from({ length: most }, (_, person) =>
    judge(model, q => optionOf(model, people, person, q)),
  );
  const compared: Record<string, number> = {};
  for (const { name, sets, run } of contestants) {
    const outcomes = await run(sets);
    for (let person = 0; person < sets; person++) {
      if (outcomes[person] === expected[person]) continue;
      const answers = ids.flatMap((id, q) => {
        const option = optionOf(model, people, person, q);
        return option === undefined ? [] : [`${id}: ${option}`];
      });
      throw new Error(
        `${name} makes ${model.outcomes[outcomes[person]!] ?? outcomes[person]} of person ${person}; ` +
          `the questionnaire says ${model.outcomes[expected[person]!]}. Answers: ${answers.join(', ')}`,
      );
    }
    compared[name] = sets;
  }
  return compared;
}

function optionOf(model: Model, people: People, person: number, question: number): string | undefined {
  return model.questions[question]!.options[people.columns[question]![person]!]?.id;
}
