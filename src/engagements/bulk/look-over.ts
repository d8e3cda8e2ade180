import { sql, type Transaction } from 'kysely';
import type { Registry } from '../../assessment/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import { checkAnswers } from '../../foundation/questionnaire/check-answers.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { outcomesOf } from './outcomes-of.ts';

/** An assessment of the register: what it was made from and what came out. */
export interface Kept {
  readonly id: string;
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly outcome: string;
}

/** What the rules of a day make of an assessment. */
export type LookedOver =
  | { readonly kind: 'stays' | 'changes'; readonly outcome: string }
  /** Open questions can still change the outcome. */
  | { readonly kind: 'incomplete' }
  /** The rules of that day cannot read the answers, or there are none. */
  | { readonly kind: 'impossible' };

/** The assessments of the register after one of them, by id. */
export async function readKept(
  tx: Transaction<Tables>,
  organisation: string,
  after: string,
  limit: number,
): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select id, questionnaire, answers, outcome from engagement
    where organisation_id = ${organisation} and outcome is not null and id > ${after}
    order by id limit ${limit}
  `.execute(tx);
  return rows;
}

/** Only the outcomes of many assessments by the rules of a day, all at once; beside `kept`. */
export function lookOver(kept: readonly Kept[], date: IsoDate, rules: Registry): readonly LookedOver[] {
  const found: LookedOver[] = kept.map(() => ({ kind: 'impossible' }));
  for (const [compiled, places] of byRules(kept, date, rules)) {
    const outcomes = outcomesOf(
      compiled,
      places.map(place => kept[place]!.answers),
    );
    outcomes.forEach((outcome, i) => {
      const place = places[i]!;
      if ('problem' in outcome) found[place] = { kind: 'incomplete' };
      else {
        const same = outcome.outcome === kept[place]!.outcome;
        found[place] = { kind: same ? 'stays' : 'changes', outcome: outcome.outcome };
      }
    });
  }
  return found;
}

/** Places of the assessments that the rules of the day can read, by those rules. */
function byRules(
  kept: readonly Kept[],
  date: IsoDate,
  rules: Registry,
): ReadonlyMap<Compiled, readonly number[]> {
  const groups = new Map<Compiled, number[]>();
  kept.forEach(({ questionnaire, answers }, place) => {
    const compiled = rules.valid(questionnaire, date);
    if (compiled === undefined || checkAnswers(compiled, answers).length > 0) return;
    const group = groups.get(compiled) ?? [];
    groups.set(compiled, group);
    group.push(place);
  });
  return groups;
}
