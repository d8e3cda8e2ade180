import type { Model } from './model.ts';
import type { People } from './people.ts';

/** An engine that takes part: it has its rules and the people's answers in the shape it likes best, made beforehand. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** How many of the people it has prepared. */
  readonly sets: number;
  /** Evaluates the first `count` people; the index of each one's outcome. */
  readonly run: (count: number) => ArrayLike<number> | Promise<ArrayLike<number>>;
}

/** Makes a contestant of a peer, from the questionnaire's plain rules. */
export type Peer = (model: Model, people: People, sets: number) => Promise<Contestant>;

/** The answers of the first people, by `q` and the number of the question. */
export function inputs<T>(
  model: Model,
  people: People,
  sets: number,
  write: (option: string) => T,
): readonly Record<string, T>[] {
  return Array.from({ length: sets }, (_, person) => {
    const input: Record<string, T> = {};
    for (const [q, { options }] of model.questions.entries()) {
      const option = options[people.columns[q]![person]!];
      if (option !== undefined) input[`q${q}`] = write(option.id);
    }
    return input;
  });
}
