import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, IsoDate } from '../../law/date.ts';
import { InputError } from '../../law/input-error.ts';
import { line } from '../../law/ordinary-text.ts';
import { dateInTheNetherlands } from '../../law/today.ts';
import { parseInput } from '../../law/zod-problems.ts';
import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import { formatDate } from '../../web/format.ts';
import type { Actor } from '../actor.ts';
import { perform } from '../perform.ts';
import { hashToken, newToken } from '../session/token.ts';
import { KEY_ROLES, PROGRAM } from './program.ts';

/** Longest that a key can be used, in days. */
export const LONGEST_KEY = 366;
/** What every key begins with, so that one that lies about is recognised. */
export const KEY_MARK = 'waaier_';

/** What is chosen for a key. */
export const KeyFields = z.strictObject({
  name: line(100),
  role: z.enum(KEY_ROLES),
  lastDay: IsoDate,
});

export interface MadeKey {
  readonly id: string;
  /** Lets a program in. Shown once and kept nowhere: the database has only its hash. */
  readonly key: string;
}

/** Makes a key for a program: a member of the organisation that nobody can sign in as.
 *  @throws InputError (`/name`, `/role`, `/lastDay`), Refusal (`role-too-low`) */
export async function makeKey(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
  given: unknown,
): Promise<MadeKey> {
  const { name, role, lastDay } = readFields(given);
  checkLastDay(lastDay, dateInTheNetherlands(services.now()));
  const id = randomUUID();
  const key = `${KEY_MARK}${newToken()}`;
  const organisation = actor.organisation.id;
  await perform(
    services,
    actor,
    'administrator',
    async tx => {
      // A row of a person opens only to that person until there is a membership.
      await sql`select set_config('waaier.person', ${id}, true)`.execute(tx);
      await tx.insertInto('person').values({ id, issuer: PROGRAM, subject: id, name, email: null }).execute();
      await sql`select set_config('waaier.person', ${actor.person.id}, true)`.execute(tx);
      await tx
        .insertInto('membership')
        .values({ organisation_id: organisation, person_id: id, role })
        .execute();
      await tx
        .insertInto('api_key')
        .values({
          ...{ id, organisation_id: organisation, token_hash: hashToken(key) },
          ...{ made_by: actor.person.id, created_at: services.now(), last_day: lastDay },
        })
        .execute();
      await append(tx, {
        ...{ organisation, person: actor.person.id, action: 'key.create', subjectKind: 'key', subjectId: id },
        after: { name, role, lastDay },
        personal: { subject: id, fields: ['name'] },
      });
    },
    { alone: true },
  );
  return { id, key };
}

function readFields(given: unknown): z.output<typeof KeyFields> {
  try {
    return parseInput(KeyFields, given);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(problem => (problem.pointer === '/name' ? { ...problem, message: NAME } : problem)),
    );
  }
}

const NAME = {
  nl: 'Vul in waarvoor de sleutel is: gewone tekst van 1 tot en met 100 tekens.',
  en: 'Fill in what the key is for: ordinary text of 1 to 100 characters.',
} as const;

function checkLastDay(given: IsoDate, today: IsoDate): void {
  const latest = addDays(today, LONGEST_KEY);
  if (given >= today && given <= latest) return;
  const message = {
    nl: `Kies een dag van ${formatDate(today, 'nl')} tot en met ${formatDate(latest, 'nl')}. Gegeven: ${formatDate(given, 'nl')}.`,
    en: `Choose a day from ${formatDate(today, 'en')} up to and including ${formatDate(latest, 'en')}. Given: ${formatDate(given, 'en')}.`,
  };
  throw new InputError([{ pointer: '/lastDay', code: 'out-of-range', message }]);
}
