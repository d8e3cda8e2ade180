import type { Context } from 'hono';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { readForm } from '../../foundation/web/form.ts';
import { respond } from '../../foundation/web/page.tsx';
import type { PageHandler } from '../../foundation/web/paths.ts';
import type { WebEnv } from '../../foundation/web/site.ts';
import { LOAD, SUMMARY } from './addresses.ts';
import type { Desk } from './desk.ts';
import { draftCookie } from './draft.ts';
import { draftOfFile, fileProblems } from './load-file.ts';
import { LoadPage, WORDS } from './load-page.tsx';

/** Asks for a file. */
export const getLoad = (): PageHandler => (c, language) => show(c, language, { status: 200, errors: [] });

/** Takes the answers of a file instead of those in the cookie; when the file cannot be used those stay as they are. */
export const postLoad =
  (desk: Desk): PageHandler =>
  async (c, language) => {
    const type = c.req.header('Content-Type') ?? '';
    if (!type.startsWith('multipart/form-data')) {
      return show(c, language, { status: 415, errors: [WORDS.wrongType[language]] });
    }
    const file = (await readForm(c)).get('file');
    // A browser sends an empty, nameless file when none was chosen.
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
      return show(c, language, { status: 400, errors: [WORDS.noFile[language]] });
    }
    try {
      await draftCookie.write(c, draftOfFile(await file.bytes(), desk));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const tooLarge = error.problems.some(({ code }) => code === 'too-large');
      return show(c, language, { status: tooLarge ? 413 : 400, errors: fileProblems(error, language) });
    }
    return c.redirect(SUMMARY[language], 303);
  };

interface Shown {
  readonly status: 200 | 400 | 413 | 415;
  readonly errors: readonly string[];
}

async function show(c: Context<WebEnv>, language: Language, { status, errors }: Shown): Promise<Response> {
  const kept = await draftCookie.read(c);
  const answers = kept.state === 'value' ? Object.keys(kept.value.answers).length : 0;
  return respond(
    c,
    { language, title: WORDS.title[language], paths: LOAD, status, hasErrors: errors.length > 0 },
    <LoadPage language={language} errors={errors} answers={answers} />,
  );
}
