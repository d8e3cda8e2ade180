import type { WebApp } from '../../../foundation/web/site.ts';
import type { CaseDesk } from '../desk.ts';
import { addListPage } from './list.tsx';
import { addNewPages } from './new.tsx';
import { addOnePage } from './one.tsx';
import { addRecordPages } from './record.tsx';
import { addRemovePages } from './remove.tsx';

/** Adds the pages of case files. Those of one file come last: whatever stands where its id stands would otherwise be taken
 *  for one. */
export function addCasePages(app: WebApp, desk: CaseDesk): void {
  for (const add of [addListPage, addNewPages, addRecordPages, addRemovePages, addOnePage]) add(app, desk);
}
