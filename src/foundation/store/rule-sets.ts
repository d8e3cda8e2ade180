import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export interface RuleSet {
  readonly hash: string;
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly content: string;
}

/** Keeps a set of rules for good; keeping the same one again does nothing. */
export async function keepRuleSet(db: Kysely<Tables>, ruleSet: RuleSet): Promise<void> {
  await db
    .insertInto('rule_set')
    .values(ruleSet)
    .onConflict(conflict => conflict.column('hash').doNothing())
    .execute();
}

/** The set of rules with this hash; undefined when this installation never ran with it. */
export async function findRuleSet(db: Kysely<Tables>, hash: string): Promise<RuleSet | undefined> {
  return db
    .selectFrom('rule_set')
    .select(['hash', 'kind', 'id', 'version', 'content'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}
