import type { IsoDate } from '../../foundation/law/date.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { designerPages } from './designer-pages.ts';
import type { InsurancePage } from './insurance-page.ts';
import { personPages } from './person-pages.ts';
import { addStartPage } from './start/start.tsx';

/** Every page below the first one, in the order of its cards. */
const PAGES: readonly InsurancePage[] = [...personPages, ...designerPages];

/** Adds the pages on disability insurance that need no sign-in.
 *  @param today calculation date, where none is asked */
export function addInsurancePages(app: WebApp, today: () => IsoDate): void {
  addStartPage(app, PAGES);
  for (const page of PAGES) page.add(app, today);
}
