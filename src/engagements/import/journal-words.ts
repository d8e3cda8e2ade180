import type { JournalWords } from '../../foundation/identity/journal/journal-words.ts';

/** What the journal says of an import. */
export const IMPORT_JOURNAL_WORDS: JournalWords = {
  import: { nl: 'import', en: 'import' },
  'import.approve': { nl: 'import goedgekeurd', en: 'import approved' },
  rows: { nl: 'rijen', en: 'rows' },
  wrong: { nl: 'rijen met fouten', en: 'rows with errors' },
  add: { nl: 'nieuw', en: 'new' },
  change: { nl: 'te veranderen', en: 'to change' },
};
