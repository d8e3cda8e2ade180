import type { Text } from '../law/text.ts';

/** Why something was not done, and the status that pages and API answer with. */
export const REFUSALS = { forbidden: 403, missing: 404, conflict: 409 } as const;
export type RefusalKind = keyof typeof REFUSALS;

/** A use case that did nothing, for a reason that the person can understand. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Stable name of the reason, e.g. `last-administrator`. */
  readonly code: string;
  readonly text: Text;

  constructor(kind: RefusalKind, code: string, text: Text) {
    super(text.en);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.text = text;
  }

  get status(): 403 | 404 | 409 {
    return REFUSALS[this.kind];
  }
}

/** What is not there, or belongs to somebody else: the two look the same. */
export const missing = (): Refusal =>
  new Refusal('missing', 'missing', {
    nl: 'Dit bestaat niet, of niet meer.',
    en: 'This does not exist, or no longer does.',
  });

/** Somebody else changed it in the meantime. */
export const changedMeanwhile = (): Refusal =>
  new Refusal('conflict', 'changed-meanwhile', {
    nl: 'Iemand anders heeft dit net veranderd. Er is niets van jou overschreven en niets bewaard. Bekijk hoe het nu is en probeer het opnieuw.',
    en: 'Somebody else has just changed this. Nothing was overwritten and nothing was saved. See how it is now and try again.',
  });
