import { createHash, randomUUID } from 'node:crypto';
import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { lookInto } from './read/spreadsheet.ts';

/** A file as somebody gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes a spreadsheet in, to look at before anything of it is imported.
 *  @param language how numbers are shown that the file keeps as numbers
 *  @returns the id of the import
 *  @throws InputError when it is no table, too large or damaged; Refusal (`role-too-low`) */
export async function uploadImport(
  services: Pick<Services, 'database'>,
  actor: Actor,
  { name, bytes }: GivenFile,
  language: Language,
): Promise<string> {
  const summary = await lookInto(bytes, language);
  const id = randomUUID();
  await perform(services, actor, 'editor', tx =>
    tx
      .insertInto('import')
      .values({
        ...{ id, organisation_id: actor.organisation.id, created_by: actor.person.id },
        ...{ name: shortName(name), format: summary.format, size: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        summary: JSON.stringify(summary).replaceAll('\\u0000', ''),
      })
      .execute(),
  );
  return id;
}

/** The name of a file without folders and signs that no page can show. */
function shortName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '').trim();
  return clean === '' ? '–' : clean.slice(0, 200).toWellFormed();
}
