import type { IsoDate } from '../../foundation/law/date.ts';
import type { Text } from '../../foundation/law/text.ts';
import type { Paths } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';

/** A page of this room with the card that leads to it from the first page. */
export interface InsurancePage {
  readonly paths: Paths;
  /** Whom it is for: the person who wants to know, or who designs an insurance. */
  readonly reader: 'person' | 'designer';
  readonly title: Text;
  /** What one finds out there, in a sentence. */
  readonly text: Text;
  /** What stands on the link. */
  readonly link: Text;
  add(app: WebApp, today: () => IsoDate): void;
}
