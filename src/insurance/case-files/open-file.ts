import type { Transaction } from 'kysely';
import { type Actor, missing, perform } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Services } from '../../foundation/services.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { variant } from '../rules/variants.ts';
import type { NewFile } from './kinds.ts';
import { note } from './notes.ts';

/** Opens a case file, for somebody who is known or somebody new.
 *  @throws InputError (`reference-taken`, `unknown-variant`, a year where none belongs), Refusal (`missing`, `role-too-low`) */
export async function openFile(
  services: Pick<Services, 'database'>,
  actor: Actor,
  { kind, reference, year, insured }: NewFile,
): Promise<{ readonly id: string; readonly version: number }> {
  if ((kind === 'premium') !== (year !== undefined)) throw wrongYear(kind);
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const insuredId =
      'id' in insured ? await known(tx, organisation, insured.id) : await add(tx, organisation, insured);
    const opened = await tx
      .insertInto('case_file')
      .values({
        ...{ organisation_id: organisation, insured_id: insuredId, kind, reference, year: year ?? null },
        ...{ phase: kind === 'premium' ? 'not-assessed' : 'new', due: null },
      })
      .onConflict(conflict => conflict.columns(['organisation_id', 'reference']).doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (opened === undefined) throw taken(reference);
    const who = 'id' in insured ? {} : insured;
    await note(tx, actor, 'case-file.open', opened.id, insuredId, {
      after: { kind, reference, ...(year !== undefined && { year }), insured: insuredId, ...who },
    });
    return opened;
  });
}

async function known(tx: Transaction<Tables>, organisation: string, id: string): Promise<string> {
  const found = await tx
    .selectFrom('insured')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst();
  if (found === undefined) throw missing();
  return found.id;
}

async function add(
  tx: Transaction<Tables>,
  organisation: string,
  who: { readonly name: string; readonly born: string; readonly variant: string },
): Promise<string> {
  variant(who.variant, '/insured/variant');
  const { id } = await tx
    .insertInto('insured')
    .values({ organisation_id: organisation, ...who })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function taken(reference: string): InputError {
  const message = {
    nl: `er is al een dossier met kenmerk ${JSON.stringify(reference)}; kies een ander`,
    en: `there is a file with reference ${JSON.stringify(reference)} already; choose another`,
  };
  return new InputError([{ pointer: '/reference', code: 'reference-taken', message }]);
}

function wrongYear(kind: string): InputError {
  const message =
    kind === 'premium'
      ? { nl: 'zeg over welk jaar de premie gaat', en: 'say which year the premium is about' }
      : { nl: 'alleen een premiedossier heeft een jaar', en: 'only a premium file has a year' };
  return new InputError([{ pointer: '/year', code: 'year', message }]);
}
