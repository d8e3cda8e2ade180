import type { Generated } from 'kysely';

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

/** The tables, as the last migration leaves them. */
export interface Tables {
  readonly rule_set: RuleSetTable;
}
