import type { Source } from '../../foundation/law/source.ts';
import { sourceUrl } from '../../foundation/law/source-reference.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Id, Questionnaire } from '../../foundation/questionnaire/schema.ts';
import { STATUS_NAMES } from '../../foundation/web/components/status-label.tsx';
import { formatPeriod } from '../../foundation/web/format.ts';

/** A source as the PDF lists it; what is not there is null. */
export interface PrintedSource {
  readonly title: string;
  readonly status: string;
  /** Identifier with its article or paragraph: `BWBR0005290, artikel 7:610`, `ECLI:NL:HR:2023:443, r.o. 3.2.5`. */
  readonly reference: string;
  readonly url: string | null;
  readonly period: string | null;
  /** How sure we are, where that is not "high". */
  readonly doubt: string | null;
  readonly note: string | null;
}

const DOUBT = {
  medium: { nl: 'niet helemaal zeker', en: 'not entirely sure' },
  low: { nl: 'onzeker', en: 'unsure' },
} as const;

/** The sources of a questionnaire that are named in `used`, in the questionnaire's order. */
export function printedSources(
  { sources }: Questionnaire,
  used: ReadonlySet<Id>,
  language: Language,
): readonly PrintedSource[] {
  return sources
    .filter(({ id }) => used.has(id))
    .map(source => ({
      title: source.title[language],
      status: STATUS_NAMES[source.status][language],
      reference: referenceText(source, language),
      url: sourceUrl(source) ?? null,
      period: formatPeriod(source.from, source.until, language) ?? null,
      doubt: source.confidence === 'high' ? null : DOUBT[source.confidence][language],
      note: source.note?.[language] ?? null,
    }));
}

function referenceText(source: Source, language: Language): string {
  const dutch = language === 'nl';
  if (source.kind === 'statute') {
    const article = /^\d/.test(source.article) ? `${dutch ? 'artikel' : 'article'} ` : '';
    return `${source.ref}, ${article}${source.article}`;
  }
  if ((source.kind === 'ruling' || source.kind === 'parliamentary-paper') && source.paragraph !== undefined)
    return `${source.ref}, ${source.kind === 'ruling' ? (dutch ? 'r.o.' : 'para.') : 'par.'} ${source.paragraph}`;
  return source.ref;
}
