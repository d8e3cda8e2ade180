import { type Kysely, sql } from 'kysely';

/** Looks up a session with its person, membership and organisation, and notes that it was used, in one statement. It
 *  runs as who calls it: row-level security opens what the hash of the token opens, and then what that person may see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `at` may be null: then nothing is noted. What is set here ends with the statement that calls it.
  await sql`
    create function open_session(
      hash text, at timestamptz, slack interval, seen_after timestamptz, created_after timestamptz
    )
    returns table (
      person uuid, created timestamptz, seen timestamptz, ended boolean, person_name text, role text,
      organisation uuid, organisation_name text, kind text, kvk text, four_eyes boolean
    )
    language plpgsql as $$
    declare
      chosen uuid;
    begin
      perform set_config('waaier.session', hash, true);
      select s.person_id, s.organisation_id, s.created_at, s.seen_at, s.seen_at < seen_after or s.created_at < created_after
        into person, chosen, created, seen, ended
        from session s where s.token_hash = hash;
      if not found then
        return;
      end if;
      if ended then
        return next;
        return;
      end if;
      if at - seen >= slack then
        -- A power cut may undo this one note; the request does not wait for the disk.
        perform set_config('synchronous_commit', 'off', true);
        update session s set seen_at = at where s.token_hash = hash;
        seen := at;
      end if;
      perform set_config('waaier.person', person::text, true);
      select p.name, m.role, o.id, o.name, o.kind, o.kvk, o.four_eyes
        into person_name, role, organisation, organisation_name, kind, kvk, four_eyes
        from person p
        left join membership m on m.person_id = p.id and m.organisation_id = chosen
        left join organisation o on o.id = m.organisation_id
        where p.id = person;
      if found then
        return next;
      end if;
    end $$
  `.execute(db);
}
