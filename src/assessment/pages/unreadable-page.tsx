import type { Context } from 'hono';
import type { Language } from '../../foundation/law/text.ts';
import { ButtonLink } from '../../foundation/web/components/button.tsx';
import { Eyebrow, Lead } from '../../foundation/web/components/heading.tsx';
import { respond } from '../../foundation/web/page.tsx';
import type { WebEnv } from '../../foundation/web/site.ts';
import { LOAD, START } from './addresses.ts';
import { StartOver } from './start-over.tsx';

export const UNREADABLE = {
  title: { nl: 'Je antwoorden zijn niet te lezen', en: 'Your answers cannot be read' },
  text: {
    nl: 'De cookie met je antwoorden is veranderd, of ouder dan 12 uur. We doen er niets mee, want we weten niet of het nog jouw antwoorden zijn.',
    en: 'The cookie with your answers was changed, or is older than 12 hours. We do not use it, because we cannot tell whether these are still your answers.',
  },
} as const;

const WORDS = {
  error: { nl: 'Fout 400', en: 'Error 400' },
  way: {
    nl: 'Heb je een bestand bewaard? Dan kun je dat laden. Anders begin je opnieuw.',
    en: 'Did you save a file? Then you can load it. Otherwise start again.',
  },
  load: { nl: 'Laad een bestand', en: 'Load a file' },
} as const;

/** The page for a cookie that was changed or is too old: 400, and a way on. */
export function unreadablePage(c: Context<WebEnv>, language: Language): Promise<Response> {
  return respond(
    c,
    { language, title: UNREADABLE.title[language], paths: START, status: 400, hasErrors: true },
    <>
      <Eyebrow>{WORDS.error[language]}</Eyebrow>
      <h1>{UNREADABLE.title[language]}</h1>
      <Lead>{UNREADABLE.text[language]}</Lead>
      <p>{WORDS.way[language]}</p>
      <div class="buttons">
        <StartOver language={language} />
        <ButtonLink look="secondary" href={LOAD[language]}>
          {WORDS.load[language]}
        </ButtonLink>
      </div>
    </>,
  );
}
