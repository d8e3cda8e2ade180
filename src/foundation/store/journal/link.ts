import { hash } from 'node:crypto';
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

/** SHA-256 of the canonical JSON of an entry, hexadecimal: what `hashOf` gives. Written out, with the keys in order and
 *  every text well-formed already, because a journal has hundreds of thousands of entries. */
export function hashLink(link: Link): string {
  const { action, after, at, before, organisation, person, previous, seq, subjectId, subjectKind } = link;
  return hash(
    'sha256',
    JSON.stringify({
      action,
      after,
      at,
      before,
      organisation,
      person,
      previous,
      seq,
      subjectId,
      subjectKind,
    }),
  );
}

/** A value as the journal keeps it. */
export const asText = (value: unknown): string | null =>
  value === undefined || value === null ? null : canonicalJson(value);
