import type { Actor } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { EngagementFile } from '../store/find-engagement.ts';
import type { RegisterDesk } from './register-desk.ts';

/** What every part of the page of an engagement shows something of. */
export interface OnePart {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly file: EngagementFile;
  readonly actor: Actor;
  /** The person may change things here. */
  readonly mayEdit: boolean;
}
