import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Kind } from '../../rules/variant.ts';

/** What the circle asks of a person. What is left out is not known. */
export interface Person {
  readonly kind?: Kind | undefined;
  /** Day of birth. */
  readonly born?: IsoDate | undefined;
  /** Employs others (personeel in dienst). */
  readonly staff?: boolean | undefined;
  readonly farming?: boolean | undefined;
  readonly conscientiousObjector?: boolean | undefined;
  /** Also works as an employee. */
  readonly alsoEmployee?: boolean | undefined;
  /** Since when there has been a private policy; null when there is none. */
  readonly alreadyInsuredSince?: IsoDate | null | undefined;
}
