import type { Language } from '../../foundation/law/text.ts';
import { formatNumber } from '../../foundation/web/format.ts';

const WORDS = {
  pages: { nl: 'Bladeren', en: 'Pages' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  page: { nl: 'Pagina', en: 'Page' },
  of: { nl: 'van', en: 'of' },
} as const;

interface Props {
  readonly language: Language;
  /** 1 for the first. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** The way through a list of more than one page. */
export function Pager({ language, page, pages, href }: Props) {
  if (pages <= 1) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <nav class="pager" aria-label={WORDS.pages[language]}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          <span aria-hidden="true">‹</span>
          {WORDS.previous[language]}
        </a>
      )}
      <span>
        {WORDS.page[language]} {number(page)} {WORDS.of[language]} {number(pages)}
      </span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {WORDS.next[language]}
          <span aria-hidden="true">›</span>
        </a>
      )}
    </nav>
  );
}
