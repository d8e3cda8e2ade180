import type { Generated, GeneratedAlways } from 'kysely';
import type { Day, Id, Json, Moment } from './schema-columns.ts';

/** Somebody in the disability insurance (verzekerde). Name and date of birth are personal data. */
export interface InsuredTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly name: string;
  readonly born: Day;
  /** Id of the variant whose rules count. */
  readonly variant: string;
  /** What a search looks in, in lower case. */
  readonly words: GeneratedAlways<string>;
  readonly created_at: Moment;
}

export type CaseFileKind = 'claim' | 'opt-out' | 'premium';

/** A case file (dossier) of somebody insured; all that is in it are its events. */
export interface CaseFileTable {
  readonly id: Id;
  readonly organisation_id: string;
  readonly insured_id: string;
  readonly kind: CaseFileKind;
  readonly reference: string;
  /** The year of a premium. */
  readonly year: number | null;
  /** Where it stands and what it asks for next, as its events say. */
  readonly phase: string;
  readonly due: Day | null;
  /** How many events there are. */
  readonly version: Generated<number>;
  readonly created_at: Moment;
  readonly updated_at: Moment;
}

/** Something that happened in a case file; never changed. */
export interface CaseEventTable {
  readonly organisation_id: string;
  readonly file_id: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly event: Json<unknown>;
  readonly recorded_by: string;
  readonly recorded_at: Moment;
}
