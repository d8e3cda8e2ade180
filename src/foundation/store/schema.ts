import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { CaseEventTable, CaseFileTable, InsuredTable } from './schema-case-files.ts';
import type { Big, Day, Id, Json, Moment } from './schema-columns.ts';

export type { CaseFileKind } from './schema-case-files.ts';

/** Every set of rules that this installation has ever run with, so that an old receipt can be recomputed. */
export interface RuleSetTable {
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly hash: string;
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  /** Canonical JSON, byte for byte what the hash was taken of. */
  readonly content: string;
  readonly first_seen: Generated<Date>;
}

export type Role = 'reader' | 'editor' | 'approver' | 'administrator';
export type OrganisationKind =
  | 'client'
  | 'intermediary'
  | 'adviser'
  | 'municipality'
  | 'cooperative'
  | 'authority';

export interface OrganisationTable {
  readonly id: Id;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Number in the trade register (KvK-nummer), eight digits. */
  readonly kvk: string | null;
  /** A second person approves decisions. */
  readonly four_eyes: Generated<boolean>;
  /** Counts every change, so that two people cannot overwrite each other. */
  readonly version: Generated<number>;
  readonly created_at: Moment;
}

export interface PersonTable {
  readonly id: Id;
  /** The sign-in provider, and the name that it knows the person by. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly created_at: Moment;
}

export interface MembershipTable {
  readonly organisation_id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly since: Moment;
  readonly version: Generated<number>;
}

export interface InvitationTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly role: Role;
  readonly token_hash: string;
  readonly invited_by: string;
  readonly created_at: Moment;
  readonly expires_at: Date;
  readonly used_by: string | null;
  readonly used_at: Date | null;
}

export interface SessionTable {
  readonly token_hash: string;
  readonly person_id: string;
  readonly organisation_id: string | null;
  readonly created_at: Moment;
  readonly seen_at: Moment;
}

/** Lets a program in as a member. */
export interface ApiKeyTable {
  /** Of the person that stands for the program. */
  readonly id: string;
  readonly organisation_id: string;
  /** SHA-256, hexadecimal. */
  readonly token_hash: string;
  readonly made_by: string;
  readonly created_at: Moment;
  readonly last_day: Day;
  readonly used_on: ColumnType<Day | null, undefined, Day>;
}

/** A code of local mode that can still be used. */
export interface OneTimeCodeTable {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** The process that printed it. */
  readonly issued_by: string;
  readonly expires_at: Date;
}

export interface SubjectKeyTable {
  readonly organisation_id: string;
  readonly subject_id: string;
  readonly key: Buffer;
}

/** Append-only and hash-chained per organisation. */
export interface JournalTable {
  readonly organisation_id: string;
  readonly seq: Big;
  readonly at: Date;
  readonly person_id: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly previous: string;
  readonly hash: string;
}

/** The last link of each journal: shows when the end was cut off. */
export interface JournalHeadTable {
  readonly organisation_id: string;
  readonly seq: Big;
  readonly hash: string;
}

/** Who does the work (opdrachtnemer). Name and address are personal data. */
export interface WorkerTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly name: string;
  readonly kvk: string | null;
  readonly email: string | null;
  /** What a search looks in, in lower case. */
  readonly words: GeneratedAlways<string>;
  /** The e-mail address in lower case. */
  readonly address: GeneratedAlways<string | null>;
  readonly version: Generated<number>;
  readonly created_at: Moment;
}

/** One assignment with one worker for one client (inhuur). */
export interface EngagementTable {
  readonly id: Id;
  readonly organisation_id: string;
  /** The organisation's own number for it; unique there. */
  readonly reference: string;
  readonly client: string;
  readonly worker_id: string;
  /** Parties between client and worker, from the client down. */
  readonly chain: Generated<readonly string[]>;
  readonly assignment: string;
  readonly starts: Day;
  readonly ends: Day | null;
  readonly minutes_per_week: number | null;
  readonly rate_cents: number | null;
  readonly sector: string | null;
  readonly contract: string | null;
  /** The last assessment; all null while there is none. */
  readonly questionnaire: string | null;
  readonly assessed_on: Day | null;
  readonly answers: Json<Readonly<Record<string, string>>> | null;
  readonly outcome: string | null;
  readonly receipt: Json<unknown> | null;
  /** Hash of the rules in the receipt. */
  readonly rules_hash: string | null;
  /** When the last assessment was kept. */
  readonly assessed_at: Date | null;
  /** Since when the outcome is what it is: a decision before that was about another outcome. */
  readonly outcome_since: Date | null;
  /** What a search looks in, in lower case. */
  readonly words: GeneratedAlways<string>;
  readonly version: Generated<number>;
  readonly created_at: Moment;
  readonly updated_at: Moment;
}

/** What an organisation does about an outcome, who answers for it, and who approved it. */
export interface DecisionTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly engagement_id: string;
  readonly outcome: string;
  readonly choice: 'employ' | 'change-practice' | 'stop' | 'continue';
  readonly reasons: string;
  readonly owner_id: string;
  readonly decided_on: Day;
  readonly state: 'proposed' | 'final' | 'rejected';
  readonly approver_id: string | null;
  readonly approved_at: Date | null;
  /** What the approver said about it. */
  readonly remark: string | null;
  readonly version: Generated<number>;
  readonly created_at: Moment;
}

/** Whether the work is done as agreed, seen on a day. */
export interface PracticeCheckTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly engagement_id: string;
  readonly checked_on: Day;
  readonly checked_by: string;
  readonly result: 'as-agreed' | 'deviates';
  readonly finding: string;
  readonly created_at: Moment;
}

/** A document that shows how it is. At most 10 MiB. */
export interface EvidenceTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly engagement_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: Buffer;
  readonly added_by: string;
  readonly added_at: Moment;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work that somebody asked for. Holds no personal data but who asked. */
export interface JobTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly kind: string;
  /** What the kind needs: ids, dates, choices. */
  readonly input: Json<unknown>;
  readonly state: Generated<JobState>;
  readonly started_by: string;
  readonly created_at: Moment;
  readonly began_at: Date | null;
  readonly ended_at: Date | null;
  readonly cancel_asked_at: Date | null;
  /** Counts every time that a process took it up: who holds an older number has lost it. */
  readonly attempt: Generated<number>;
  /** How often it was tried since somebody last asked for it. */
  readonly tries: Generated<number>;
  readonly done: Generated<number>;
  /** Null while nobody knows. */
  readonly total: number | null;
  /** From where the next process goes on; null is the beginning. */
  readonly reached: Json<unknown> | null;
  readonly result: Json<Readonly<Record<string, number>>> | null;
  readonly error: string | null;
}

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'importing' | 'imported';

/** A spreadsheet on its way into the register. */
export interface ImportTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly created_by: string;
  readonly created_at: Moment;
  /** Of the file, as it was called. */
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'ods';
  readonly size: number;
  readonly sha256: string;
  /** The file itself; null once it is imported. */
  readonly content: Buffer | null;
  /** Its sheets with their first rows; null once it is imported. */
  readonly summary: Json<unknown> | null;
  /** Which sheet and columns, and what to do with them; null until somebody said so. */
  readonly choices: Json<unknown> | null;
  readonly state: Generated<ImportState>;
  /** The last job that worked on it. */
  readonly job_id: string | null;
  /** Why the file could not be read on. */
  readonly fault: Json<unknown> | null;
  readonly counts: Json<Readonly<Record<string, number>>> | null;
  readonly version: Generated<number>;
}

/** A row of a spreadsheet: what it will be in the register, or what is wrong with it. */
export interface ImportRowTable {
  readonly organisation_id: string;
  readonly import_id: string;
  /** Its number in the sheet, from 1. */
  readonly row: number;
  /** As they were given; kept where something is wrong. */
  readonly cells: Json<readonly string[]> | null;
  readonly engagement: Json<unknown> | null;
  readonly answers: Json<Readonly<Record<string, string>>> | null;
  readonly problems: Json<unknown> | null;
  /** The engagement that it changes, and its version then. */
  readonly engagement_id: string | null;
  readonly engagement_version: number | null;
}

/** What a column with this name holds, as somebody of the organisation said. */
export interface ImportColumnTable {
  readonly organisation_id: string;
  readonly header: string;
  readonly target: string | null;
}

/** When an organisation is reminded of its engagements. */
export interface ReminderSettingTable {
  readonly organisation_id: string;
  /** Days before an end date, inclusive. */
  readonly days_before: Generated<readonly number[]>;
  /** Months between assessments; null: no reminder of that. */
  readonly interval_months: Generated<number | null>;
  readonly on_extension: Generated<boolean>;
  readonly on_rate_change: Generated<boolean>;
  readonly on_second_engagement: Generated<boolean>;
  /** The day on which reminders were last made. */
  readonly made_on: Day | null;
  readonly version: Generated<number>;
}

/** Something to look at, because of a date or a change. */
export interface ReminderTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly engagement_id: string;
  readonly kind: 'ends' | 'interval' | 'extension' | 'rate-change' | 'second-engagement';
  /** What makes it one of its own within its kind: an end date and days, a number in the journal. */
  readonly cause: string;
  readonly due: Day;
  readonly state: Generated<'open' | 'done' | 'lapsed'>;
  readonly snoozed_until: Day | null;
  readonly settled_by: string | null;
  readonly settled_at: Date | null;
  readonly version: Generated<number>;
  readonly created_at: Moment;
  readonly updated_at: Moment;
}

/** How a person hears of reminders of an organisation. */
export interface ReminderPersonTable {
  readonly organisation_id: string;
  readonly person_id: string;
  /** SHA-256 of the secret in the link of the calendar, hexadecimal; null: there is no link. */
  readonly calendar_hash: string | null;
  readonly mail: Generated<boolean>;
  readonly mailed_on: Day | null;
}

/** How long an organisation keeps a category of data. */
export interface RetentionSettingTable {
  readonly organisation_id: string;
  readonly category: string;
  /** Null: until somebody removes it. */
  readonly months: number | null;
  readonly version: Generated<number>;
}

/** The tables, as the last migration leaves them. */
export interface Tables {
  readonly rule_set: RuleSetTable;
  readonly organisation: OrganisationTable;
  readonly person: PersonTable;
  readonly membership: MembershipTable;
  readonly invitation: InvitationTable;
  readonly session: SessionTable;
  readonly api_key: ApiKeyTable;
  readonly one_time_code: OneTimeCodeTable;
  readonly subject_key: SubjectKeyTable;
  readonly journal: JournalTable;
  readonly journal_head: JournalHeadTable;
  readonly worker: WorkerTable;
  readonly engagement: EngagementTable;
  readonly decision: DecisionTable;
  readonly practice_check: PracticeCheckTable;
  readonly evidence: EvidenceTable;
  readonly job: JobTable;
  readonly reminder_setting: ReminderSettingTable;
  readonly reminder: ReminderTable;
  readonly reminder_person: ReminderPersonTable;
  readonly retention_setting: RetentionSettingTable;
  readonly import: ImportTable;
  readonly import_row: ImportRowTable;
  readonly import_column: ImportColumnTable;
  readonly insured: InsuredTable;
  readonly case_file: CaseFileTable;
  readonly case_event: CaseEventTable;
}
