import { InputError, type Problem } from '../../law/input-error.ts';
import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Actor } from '../actor.ts';
import { perform } from '../perform.ts';
import { changedMeanwhile } from '../refusal.ts';
import { checkName } from './organisation-fields.ts';

export interface Settings {
  readonly name: string;
  /** A second person approves decisions. */
  readonly fourEyes: boolean;
  /** Of the settings that the person saw. */
  readonly version: number;
}

/** The settings as they are now. */
export async function readSettings(
  services: Pick<Services, 'database'>,
  actor: Actor,
): Promise<Settings & { readonly kvk: string | null }> {
  return perform(services, actor, 'reader', async tx => {
    const { four_eyes, ...rest } = await tx
      .selectFrom('organisation')
      .select(['name', 'four_eyes', 'version', 'kvk'])
      .where('id', '=', actor.organisation.id)
      .executeTakeFirstOrThrow();
    return { ...rest, fourEyes: four_eyes };
  });
}

/** Changes what an organisation is called and whether decisions take two people.
 *  @returns the new version
 *  @throws InputError for `/name`; Refusal (`changed-meanwhile`, `role-too-low`) */
export async function changeSettings(
  services: Pick<Services, 'database'>,
  actor: Actor,
  { name: given, fourEyes, version }: Settings,
): Promise<number> {
  const problems: Problem[] = [];
  const name = checkName(given, problems);
  if (problems.length > 0) throw new InputError(problems);
  const organisation = actor.organisation.id;
  return perform(services, actor, 'administrator', async tx => {
    const before = await tx
      .selectFrom('organisation')
      .select(['name', 'four_eyes', 'version'])
      .where('id', '=', organisation)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before.version !== version) throw changedMeanwhile();
    if (before.name === name && before.four_eyes === fourEyes) return version;
    await tx
      .updateTable('organisation')
      .set({ name, four_eyes: fourEyes, version: version + 1 })
      .where('id', '=', organisation)
      .execute();
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'organisation.change',
      subjectKind: 'organisation',
      subjectId: organisation,
      before: { name: before.name, fourEyes: before.four_eyes },
      after: { name, fourEyes },
    });
    return version + 1;
  });
}
