import { type Source, sourceLabel, sourceUrl } from '../../law/source.ts';
import type { Language, Text } from '../../law/text.ts';
import { StatusLabel } from './status-label.tsx';

/** How sure we are, where that must be said. */
export const CONFIDENCE: Readonly<Record<'medium' | 'low', Text>> = {
  medium: { nl: 'niet helemaal zeker', en: 'not entirely sure' },
  low: { nl: 'onzeker', en: 'unsure' },
};

interface Props {
  readonly language: Language;
  readonly source: Source;
}

/** What a source is called, as a link where it has an address. */
export function SourceName({ language, source }: Props) {
  const url = sourceUrl(source);
  const label = sourceLabel(source, language);
  return url === undefined ? <span>{label}</span> : <a href={url}>{label}</a>;
}

/** A source in a line of text: its name, its status, and how sure we are (with the note) when that is not "high". */
export function SourceLink({ language, source }: Props) {
  return (
    <span class="source">
      <SourceName language={language} source={source} />{' '}
      <StatusLabel language={language} status={source.status} />
      {source.confidence !== 'high' && (
        <span class="confidence">
          {` ${CONFIDENCE[source.confidence][language]}`}
          {source.note && `: ${source.note[language]}`}
        </span>
      )}
    </span>
  );
}
