import { canonicalJson, hashOf } from '../../law/canonical.ts';

/** One entry of the journal, as the chain hashes it. */
export interface Link {
  readonly organisation: string;
  /** 1 for the first, without gaps. */
  readonly seq: number;
  /** UTC instant with milliseconds. */
  readonly at: string;
  readonly person: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Canonical JSON; personal values sealed. Null when there was nothing before or is nothing after. */
  readonly before: string | null;
  readonly after: string | null;
  /** Hash of the entry before; of the organisation's name space for the first. */
  readonly previous: string;
}

/** What the first entry of an organisation follows. */
export const firstPrevious = (organisation: string): string => hashOf({ journal: organisation });

/** SHA-256 of an entry, hexadecimal. */
export const hashLink = (link: Link): string => hashOf({ ...link });

/** A value as the journal keeps it. */
export const asText = (value: unknown): string | null =>
  value === undefined || value === null ? null : canonicalJson(value);
