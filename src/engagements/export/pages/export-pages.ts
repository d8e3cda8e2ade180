import { QUESTIONNAIRE } from '../../../assessment/index.ts';
import { guarded } from '../../../foundation/identity/index.ts';
import type { Paths } from '../../../foundation/web/paths.ts';
import type { WebApp } from '../../../foundation/web/site.ts';
import { readListQuery } from '../../pages/list-query.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRegister } from '../export-register.ts';
import { giveExport } from '../give-export.ts';

/** Where the register can be had as a file; takes the same filter as the list, and `answers=yes`. */
export const exportPaths = (format: ExportFormat): Paths => ({
  nl: `/organisatie/inhuur/export.${format}`,
  en: `/en/organisation/engagements/export.${format}`,
});

/** Gives the register, with the filter of the list, as a file. To be added before the pages of one engagement. */
export function addExportPages(app: WebApp, desk: RegisterDesk): void {
  for (const format of EXPORT_FORMATS)
    guarded(
      app,
      { method: 'get', paths: exportPaths(format), role: 'reader' },
      async (c, language, actor) => {
        const { filter, words } = readListQuery(c);
        const answersOf = c.req.query('answers') === 'yes' ? desk.rules.newest(QUESTIONNAIRE) : undefined;
        const form = { language, desk, answersOf };
        const pieces = exportRegister(desk.services, actor, format, form, filter, words);
        return giveExport(c, format, language, desk.today(), pieces);
      },
    );
}
