import type { Kysely } from 'kysely';
import { canonicalJson } from '../foundation/law/canonical.ts';
import { keepRuleSet } from '../foundation/store/rule-sets.ts';
import type { Tables } from '../foundation/store/schema.ts';
import { questionnaires } from './model/registry.ts';

/** Keeps every questionnaire of this version of the product, so that a receipt can be read when the rules have
 *  changed. */
export async function keepQuestionnaires(db: Kysely<Tables>): Promise<void> {
  for (const { questionnaire, hash } of questionnaires()) {
    const { id, version } = questionnaire;
    await keepRuleSet(db, {
      hash,
      kind: 'questionnaire',
      id,
      version,
      content: canonicalJson(questionnaire),
    });
  }
}
