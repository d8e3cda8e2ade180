import type { Language } from '../../foundation/law/text.ts';
import { Button } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { FileField } from '../../foundation/web/components/fields.tsx';
import { BackLink, Lead } from '../../foundation/web/components/heading.tsx';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { LOAD, START } from './addresses.ts';

export const WORDS = {
  title: { nl: 'Laad een bestand', en: 'Load a file' },
  back: { nl: 'Naar het begin', en: 'To the start' },
  lead: {
    nl: 'Heb je eerder een bestand bewaard? Laad het hier en ga verder waar je was.',
    en: 'Did you save a file before? Load it here and go on where you were.',
  },
  file: { nl: 'Bestand van Waaier', en: 'File of Waaier' },
  help: {
    nl: 'De naam eindigt op .json en begint met “waaier-”. We lezen het bestand en bewaren het niet.',
    en: 'Its name ends in .json and begins with “waaier-”. We read the file and do not keep it.',
  },
  load: { nl: 'Laad dit bestand', en: 'Load this file' },
  replace: { nl: 'Je bent al bezig.', en: 'You have already started.' },
  replaceText: {
    nl: 'Als je een bestand laadt, komen de antwoorden daaruit in de plaats van die van nu.',
    en: 'If you load a file, its answers take the place of those you have now.',
  },
  noFile: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  wrongType: {
    nl: 'Dit kwam niet als bestand binnen. Kies een bestand op deze pagina en stuur het met de knop (multipart/form-data).',
    en: 'This did not arrive as a file. Choose a file on this page and send it with the button (multipart/form-data).',
  },
} as const;

interface Props {
  readonly language: Language;
  readonly errors: readonly string[];
  /** How many answers the person has now. */
  readonly answers: number;
}

/** The way back in with a saved file. */
export function LoadPage({ language, errors, answers }: Props) {
  return (
    <>
      <ErrorSummary language={language} errors={errors.map(message => ({ message, field: 'file' }))} />
      <BackLink href={START[language]}>{WORDS.back[language]}</BackLink>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      {answers > 0 && <Warning title={WORDS.replace[language]}>{WORDS.replaceText[language]}</Warning>}
      <form method="post" action={LOAD[language]} enctype="multipart/form-data" novalidate>
        <FileField
          language={language}
          name="file"
          label={WORDS.file[language]}
          help={WORDS.help[language]}
          accept="application/json,.json"
          error={errors[0]}
        />
        <Button>{WORDS.load[language]}</Button>
      </form>
    </>
  );
}
