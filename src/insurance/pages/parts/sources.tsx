import type { Source } from '../../../foundation/law/source.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { SourceLink } from '../../../foundation/web/components/source-link.tsx';

const WORDS = { sources: { nl: 'Bronnen', en: 'Sources' } } as const;

/** Those of the sources that are named, each once, in the order in which they are named.
 *  @throws Error for a name without a source: a fault of ours */
export function named(sources: readonly Source[], ids: readonly (string | null)[]): readonly Source[] {
  return [...new Set(ids)].flatMap(id => {
    if (id === null) return [];
    const found = sources.find(source => source.id === id);
    if (found === undefined) throw new Error(`no source “${id}”`);
    return [found];
  });
}

interface Props {
  readonly language: Language;
  readonly sources: readonly Source[];
}

/** Sources with their status and how sure we are, each on a line and with a place to refer to. */
export function SourceList({ language, sources }: Props) {
  return (
    <ul class="sources" aria-label={WORDS.sources[language]}>
      {sources.map(source => (
        <li id={`source-${source.id}`}>
          <SourceLink language={language} source={source} />
        </li>
      ))}
    </ul>
  );
}
