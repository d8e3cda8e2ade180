import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { ABOUT, CATEGORIES, type Category, LONGEST_TERM } from './categories.ts';

/** How long a category is kept. */
export interface Term {
  /** Null: until somebody removes it. */
  readonly months: number | null;
  /** 0 while nobody has chosen a term. */
  readonly version: number;
}
export type Terms = Readonly<Record<Category, Term>>;

/** The terms of an organisation; those that nobody chose are ours, or those of the law. */
export async function readTerms(tx: Kysely<Tables>, organisation: string): Promise<Terms> {
  const rows = await tx
    .selectFrom('retention_setting')
    .select(['category', 'months', 'version'])
    .where('organisation_id', '=', organisation)
    .execute();
  const termOf = (category: Category): Term => {
    const row = rows.find(each => each.category === category);
    return row === undefined
      ? { months: ABOUT[category].months, version: 0 }
      : { months: row.months, version: row.version };
  };
  return Object.fromEntries(CATEGORIES.map(category => [category, termOf(category)])) as unknown as Terms;
}

const Given = z.record(
  z.enum(CATEGORIES),
  z.strictObject({ months: z.int().min(1).max(LONGEST_TERM).nullable(), version: z.int().min(0) }),
);

/** Chooses terms.
 *  @param given per category the months and the version that the person saw
 *  @throws InputError, Refusal (`changed-meanwhile`, `role-too-low`) */
export async function changeTerms(
  services: Pick<Services, 'database'>,
  actor: Actor,
  given: unknown,
): Promise<void> {
  const terms = parseInput(Given, given);
  const organisation = actor.organisation.id;
  await perform(
    services,
    actor,
    'administrator',
    async tx => {
      const before = await readTerms(tx, organisation);
      const months = (from: Terms) =>
        Object.fromEntries(changed.map(category => [category, from[category].months]));
      const changed = CATEGORIES.filter(category => before[category].months !== terms[category].months);
      for (const category of changed) {
        if (before[category].version !== terms[category].version) throw changedMeanwhile();
        const chosen = { months: terms[category].months, version: terms[category].version + 1 };
        await tx
          .insertInto('retention_setting')
          .values({ organisation_id: organisation, category, ...chosen })
          .onConflict(conflict => conflict.columns(['organisation_id', 'category']).doUpdateSet(chosen))
          .execute();
      }
      if (changed.length === 0) return;
      await append(tx, {
        ...{ organisation, person: actor.person.id, action: 'retention.change' },
        ...{ subjectKind: 'organisation', subjectId: organisation },
        ...{ before: months(before), after: months(terms) },
      });
    },
    { alone: true },
  );
}
