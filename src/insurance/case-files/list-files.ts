import { type Actor, look } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import type { CaseFileKind } from '../../foundation/store/schema.ts';

/** One row of the list. */
export interface ListedFile {
  readonly id: string;
  readonly kind: CaseFileKind;
  readonly reference: string;
  /** Personal data. */
  readonly name: string;
  readonly variant: string;
  readonly year: number | null;
  readonly phase: string;
  readonly due: IsoDate | null;
}

export interface FileFilter {
  readonly kind?: CaseFileKind | undefined;
  /** Only what asks for something on this day or before. */
  readonly dueBy?: IsoDate | undefined;
  /** A part of a name or reference. */
  readonly words?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** One page of the case files: what asks for something first stands first. */
export async function listFiles(
  services: Pick<Services, 'database'>,
  actor: Actor,
  { kind, dueBy, words, page, size }: FileFilter,
): Promise<{ readonly rows: readonly ListedFile[]; readonly total: number }> {
  return look(services, actor, async tx => {
    let found = tx
      .selectFrom('case_file as f')
      .innerJoin('insured as i', 'i.id', 'f.insured_id')
      .where('f.organisation_id', '=', actor.organisation.id);
    if (kind !== undefined) found = found.where('f.kind', '=', kind);
    if (dueBy !== undefined) found = found.where('f.due', '<=', dueBy);
    if (words !== undefined) {
      const like = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
      found = found.where(eb =>
        eb.or([eb('i.words', 'like', like), eb(eb.fn<string>('lower', ['f.reference']), 'like', like)]),
      );
    }
    const { total } = await found
      .select(eb => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .select(['f.id', 'f.kind', 'f.reference', 'i.name', 'i.variant', 'f.year', 'f.phase', 'f.due'])
      .orderBy('f.due', order => order.asc().nullsLast())
      .orderBy('f.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute();
    return { rows, total: Number(total) };
  });
}
