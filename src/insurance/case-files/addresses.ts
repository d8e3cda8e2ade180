import type { Paths } from '../../foundation/web/paths.ts';

const below = (nl: string, en: string): Paths => ({
  nl: `/organisatie/dossiers${nl}`,
  en: `/en/organisation/case-files${en}`,
});

/** Where the pages of case files are. An address names things by id, never by anything of a person. */
export const LIST: Paths = below('', '');
export const NEW: Paths = below('/nieuw', '/new');
export const ONE: Paths = below('/:file', '/:file');
export const RECORD: Paths = below('/:file/vastleggen/:event', '/:file/record/:event');
export const LETTER: Paths = below('/:file/beschikking/:number', '/:file/decision/:number');
export const REMOVE: Paths = below('/:file/verwijderen', '/:file/remove');

/** What the parameters name. */
export const THINGS = { file: 'case_file' } as const;
