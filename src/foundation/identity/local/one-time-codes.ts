import { randomUUID } from 'node:crypto';
import type { Services } from '../../services.ts';
import { hashCode, newCode } from '../code.ts';

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/** This process, among those on one database. */
const HERE = randomUUID();

type Needed = Pick<Services, 'database' | 'now'>;

/** Makes a new code of 80 bits that lets the person at this machine in, once, within ten minutes, at every process on
 *  the database. The one that this process made before it is void; what others made is not, for theirs is on another
 *  screen. */
export async function issueCode({ database, now }: Needed): Promise<string> {
  const code = newCode(4, 4);
  const at = now();
  await database.db.transaction().execute(async tx => {
    await tx
      .deleteFrom('one_time_code')
      .where(({ eb, or }) => or([eb('issued_by', '=', HERE), eb('expires_at', '<', at)]))
      .execute();
    await tx
      .insertInto('one_time_code')
      .values({
        hash: hashCode(code),
        issued_by: HERE,
        expires_at: new Date(at.getTime() + CODE_MINUTES * 60_000),
      })
      .execute();
  });
  return code;
}

/** True once for a code that is valid: of requests at the same moment, also at several processes, for one. */
export async function useCode({ database, now }: Needed, code: string): Promise<boolean> {
  const used = await database.db
    .deleteFrom('one_time_code')
    .where('hash', '=', hashCode(code))
    .where('expires_at', '>=', now())
    .executeTakeFirst();
  return used.numDeletedRows > 0n;
}
