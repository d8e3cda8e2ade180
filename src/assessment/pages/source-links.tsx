import type { Source } from '../../foundation/law/source.ts';
import type { Language } from '../../foundation/law/text.ts';
import { CONFIDENCE, SourceLink, SourceName } from '../../foundation/web/components/source-link.tsx';
import { StatusLabel } from '../../foundation/web/components/status-label.tsx';

const WORDS = { sources: { nl: 'Bronnen', en: 'Sources' } } as const;

interface Props {
  readonly language: Language;
  readonly sources: readonly Source[];
  /** Leaves the notes to the page with all sources, where many lists stand below each other. */
  readonly brief?: boolean;
}

/** Sources below a text, each on its own line. */
export function SourceLinks({ language, sources, brief }: Props) {
  return (
    <ul class="sources" aria-label={WORDS.sources[language]}>
      {sources.map(source => (
        <li>
          {brief ? (
            <BriefSource language={language} source={source} />
          ) : (
            <SourceLink language={language} source={source} />
          )}
        </li>
      ))}
    </ul>
  );
}

function BriefSource({ language, source }: { readonly language: Language; readonly source: Source }) {
  return (
    <span class="source">
      <SourceName language={language} source={source} />{' '}
      <StatusLabel language={language} status={source.status} />
      {source.confidence !== 'high' && (
        <span class="confidence">{` ${CONFIDENCE[source.confidence][language]}`}</span>
      )}
    </span>
  );
}
