import type { ColumnType, Generated } from 'kysely';

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

/** A moment that the database fills in. */
type Moment = Generated<Date>;
type Id = Generated<string>;
/** A bigint: text when read, a number or text when written. */
type Big = ColumnType<string, number | string, number | string>;

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

/** The tables, as the last migration leaves them. */
export interface Tables {
  readonly rule_set: RuleSetTable;
  readonly organisation: OrganisationTable;
  readonly person: PersonTable;
  readonly membership: MembershipTable;
  readonly invitation: InvitationTable;
  readonly session: SessionTable;
  readonly subject_key: SubjectKeyTable;
  readonly journal: JournalTable;
  readonly journal_head: JournalHeadTable;
}
