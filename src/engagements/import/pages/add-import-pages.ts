import type { WebApp } from '../../../foundation/web/site.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { checkImportJob } from '../check/check-job.ts';
import { importJob } from '../run/import-job.ts';
import { addColumnsPage } from './columns-page.tsx';
import { addImportPage } from './import-page.tsx';
import { addSheetPage } from './sheet-page.tsx';
import { addUploadPage } from './upload-page.tsx';

/** Adds the pages of importing a spreadsheet. To be added before those of one engagement, whose id would stand where these
 *  have their names. */
export function addImportPages(app: WebApp, desk: RegisterDesk): void {
  const kinds = { check: checkImportJob(desk), run: importJob(desk) };
  addUploadPage(app, desk);
  addSheetPage(app, desk);
  addColumnsPage(app, desk, kinds.check);
  addImportPage(app, desk, kinds);
}
