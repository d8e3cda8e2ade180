import type { Services } from '../../services.ts';

/** How long an ended session is remembered, in hours: long enough to give back what somebody typed. */
const REMEMBERED = 24;

/** Forgets sessions that ended a day ago or more. */
export async function sweepSessions({
  database,
  now,
  sessions,
}: Pick<Services, 'database' | 'now' | 'sessions'>): Promise<void> {
  const before = (seconds: number) => new Date(now().getTime() - (seconds + REMEMBERED * 3600) * 1000);
  // Sessions of everybody: only the owner of the tables sees those.
  await database.db
    .deleteFrom('session')
    .where(({ eb, or }) =>
      or([eb('seen_at', '<', before(sessions.silence)), eb('created_at', '<', before(sessions.longest))]),
    )
    .execute();
}
