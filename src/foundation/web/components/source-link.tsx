import type { Source } from '../../law/source.ts';
import type { Language } from '../../law/text.ts';
import { StatusLabel } from './status-label.tsx';

const CONFIDENCE = {
  medium: { nl: 'niet helemaal zeker', en: 'not entirely sure' },
  low: { nl: 'onzeker', en: 'unsure' },
} as const;

interface Props {
  readonly language: Language;
  readonly source: Source;
}

/** A source in a line of text: its reference, its status, and how sure we are when that is not "high". */
export function SourceLink({ language, source }: Props) {
  return (
    <span class="source">
      {source.url === undefined ? <span>{source.ref}</span> : <a href={source.url}>{source.ref}</a>}{' '}
      <StatusLabel language={language} status={source.status} />
      {source.confidence !== 'high' && (
        <span class="confidence">
          {' '}
          {CONFIDENCE[source.confidence][language]}
          {source.note && `: ${source.note[language]}`}
        </span>
      )}
    </span>
  );
}
