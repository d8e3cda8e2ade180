import { z } from 'zod';
import type { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';

/** Kinds of data that go by themselves after a term. In the order in which they are removed. */
export const CATEGORIES = ['engagement', 'evidence', 'reminder', 'import', 'invitation', 'job'] as const;
export const Category = z.enum(CATEGORIES);
export type Category = z.output<typeof Category>;

/** Longest term, in months: a hundred years. */
export const LONGEST_TERM = 1200;

interface About {
  readonly name: Text;
  /** What the term is counted from. */
  readonly from: Text;
  /** Term in months until somebody chooses another. */
  readonly months: number;
  /** What the term rests on. */
  readonly source: Source;
}

/** The duty to keep an administration for seven years. */
const TAX: Source = {
  id: 'awr-52',
  kind: 'statute',
  ref: 'BWBR0002320',
  article: '52',
  status: 'law',
  title: { nl: 'Algemene wet inzake rijksbelastingen', en: 'General State Taxes Act' },
  confidence: 'medium',
  note: {
    nl: 'lid 4: zeven jaar voor wat bij je administratie hoort. Wat daar niet bij hoort en je niet nodig hebt, bewaar je korter',
    en: 'paragraph 4: seven years for what belongs to your administration. Keep what does not, and what you do not need, for a shorter time',
  },
};

const ours = (id: string, nl: string, en: string): Source => ({
  ...{ id, kind: 'ours', ref: id, status: 'ours', confidence: 'high' },
  title: { nl, en },
});

const ENDED: Text = { nl: 'einddatum van de inhuur', en: 'end date of the engagement' };

export const ABOUT: Readonly<Record<Category, About>> = {
  engagement: {
    name: { nl: 'Inhuur met alles erbij', en: 'Engagements with everything in them' },
    from: ENDED,
    months: 84,
    source: TAX,
  },
  evidence: { name: { nl: 'Bewijsstukken', en: 'Evidence' }, from: ENDED, months: 84, source: TAX },
  reminder: {
    name: { nl: 'Afgehandelde herinneringen', en: 'Settled reminders' },
    from: { nl: 'dag van afhandelen', en: 'day of settling' },
    months: 12,
    source: ours('retention-reminder', 'Termijn voor herinneringen', 'Term for reminders'),
  },
  import: {
    name: { nl: 'Verslagen van imports', en: 'Reports of imports' },
    from: { nl: 'dag van de import', en: 'day of the import' },
    months: 1,
    source: ours('retention-import', 'Termijn voor imports', 'Term for imports'),
  },
  invitation: {
    name: { nl: 'Oude uitnodigingen', en: 'Old invitations' },
    from: { nl: 'dag van verlopen', en: 'day of expiry' },
    months: 3,
    source: ours('retention-invitation', 'Termijn voor uitnodigingen', 'Term for invitations'),
  },
  job: {
    name: { nl: 'Afgeronde taken', en: 'Ended jobs' },
    from: { nl: 'dag van afronden', en: 'day of ending' },
    months: 12,
    source: ours('retention-job', 'Termijn voor taken', 'Term for jobs'),
  },
};
