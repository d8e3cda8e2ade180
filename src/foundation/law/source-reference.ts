import type { Source } from './source.ts';
import type { Language } from './text.ts';

/** The public address of a source: its own `url`, else the address that its register gives to its reference; a statute's
 *  address goes to the article where the reference is a plain one. Undefined when there is no such address. */
export function sourceUrl(source: Source): string | undefined {
  if (source.url !== undefined) return source.url;
  switch (source.kind) {
    case 'statute':
      return lawUrl(source.ref, source.article);
    case 'ruling':
      return source.ref.startsWith('ECLI:NL:')
        ? `https://deeplink.rechtspraak.nl/uitspraak?id=${source.ref}`
        : `https://e-justice.europa.eu/ecli/${source.ref}`;
    case 'parliamentary-paper':
      return `https://zoek.officielebekendmakingen.nl/${source.ref}.html`;
    case 'policy':
    case 'plan':
    case 'publication':
    case 'ours':
      return referenceUrl(source.ref);
  }
}

/** How a source is named in a sentence or a list: `Burgerlijk Wetboek, artikel 7:610`. */
export function sourceLabel(source: Source, language: Language): string {
  const words = WORDS[language];
  const title = source.title[language];
  switch (source.kind) {
    case 'statute': {
      // Annexes and chapters are written out; only what starts with a number is an article.
      const part = /^\d/.test(source.article) ? `${words.article} ${source.article}` : source.article;
      return NAMES_ARTICLE.test(title) ? title : `${title}, ${part}`;
    }
    case 'ruling':
    case 'parliamentary-paper': {
      const place = source.paragraph === undefined ? '' : `, ${words[source.kind]} ${source.paragraph}`;
      return `${title} (${source.ref}${place})`;
    }
    case 'policy':
    case 'plan':
    case 'publication':
    case 'ours':
      return title;
  }
}

/** A title may say its article in a better place: "Burgerlijk Wetboek, artikel 7:610 (arbeidsovereenkomst)". */
const NAMES_ARTICLE = /\b(artikel(en)?|articles?) \d/i;

const WORDS = {
  nl: { article: 'artikel', ruling: 'r.o.', 'parliamentary-paper': 'par.' },
  en: { article: 'article', ruling: 'para.', 'parliamentary-paper': 'par.' },
} as const;

/** The Civil Code writes its articles with their book, `7:610`; other laws do not. `3(1)a` goes to article 3. */
const ARTICLE = /^(?:(\d+):)?(\d+[a-z]*(?:\.\d+[a-z]*)*)(?![\w:.])/;

function lawUrl(ref: string, article: string): string {
  if (ref.startsWith('CVDR')) return `https://lokaleregelgeving.overheid.nl/${ref}`;
  const [, book, number] = ARTICLE.exec(article) ?? [];
  if (number === undefined) return `https://wetten.overheid.nl/${ref}`;
  const inBook = book === undefined ? '' : `&boek=${book}`;
  return `https://wetten.overheid.nl/jci1.3:c:${ref}${inBook}&artikel=${number}`;
}

function referenceUrl(ref: string): string | undefined {
  if (/^BWB[RVW]\d{7}$/.test(ref)) return `https://wetten.overheid.nl/${ref}`;
  if (/^(kst|stb|stcrt)-[0-9A-Za-z-]+$/.test(ref))
    return `https://zoek.officielebekendmakingen.nl/${ref}.html`;
  if (ref.startsWith('https://') && URL.canParse(ref)) return ref;
  return undefined;
}
