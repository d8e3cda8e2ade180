import type { Language } from '../../../foundation/law/text.ts';
import { EXPORT_FORMATS } from '../export-register.ts';
import { exportPaths } from './export-pages.ts';

const WORDS = {
  download: { nl: 'Download deze lijst', en: 'Download this list' },
  answers: { nl: 'Met de antwoorden van de beoordelingen', en: 'With the answers of the assessments' },
} as const;

interface Props {
  readonly language: Language;
  /** The filter of the list, as its address has it: empty, or with a question mark in front. */
  readonly query: string;
}

/** The ways to have a list of the register as a file. */
export function ExportLinks({ language, query }: Props) {
  const links = (more: string) =>
    EXPORT_FORMATS.map((format, i) => (
      <>
        {i > 0 && ' · '}
        <a href={`${exportPaths(format)[language]}${joined(query, more)}`} download>
          {format.toUpperCase()}
        </a>
      </>
    ));
  return (
    <p class="export-links">
      {WORDS.download[language]}: {links('')}
      <br />
      {WORDS.answers[language]}: {links('answers=yes')}
    </p>
  );
}

function joined(query: string, more: string): string {
  if (more === '') return query;
  return query === '' ? `?${more}` : `${query}&${more}`;
}
