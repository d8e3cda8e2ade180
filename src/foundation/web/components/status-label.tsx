import type { Status } from '../../law/source.ts';
import type { Language, Text } from '../../law/text.ts';

/** What each status is called, everywhere. */
export const STATUS_NAMES: Readonly<Record<Status, Text>> = {
  law: { nl: 'wet', en: 'law' },
  ruling: { nl: 'uitspraak', en: 'ruling' },
  policy: { nl: 'beleid', en: 'policy' },
  bill: { nl: 'wetsvoorstel', en: 'bill' },
  proposal: { nl: 'voorstel', en: 'proposal' },
  pilot: { nl: 'proef', en: 'pilot' },
  ours: { nl: 'van Waaier', en: 'by Waaier' },
};

interface Props {
  readonly language: Language;
  readonly status: Status;
}

/** Which weight a statement has. The word says it; the colour only helps. */
export function StatusLabel({ language, status }: Props) {
  return <span class={`nl-data-badge status-${status}`}>{STATUS_NAMES[status][language]}</span>;
}
