import type { Context } from 'hono';
import { guarded } from '../../../foundation/identity/index.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { attempt, type Failed, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { BackLink, Lead } from '../../../foundation/web/components/heading.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';
import { formNumber, readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { LIST, ONE, REMOVE, THINGS } from '../addresses.ts';
import type { CaseDesk } from '../desk.ts';
import { findFile } from '../find-file.ts';
import type { CaseFile } from '../record.ts';
import { removeFile } from '../remove-file.ts';

const WORDS = {
  title: { nl: 'Verwijder dit dossier', en: 'Remove this file' },
  back: { nl: 'Naar het dossier', en: 'To the file' },
  lead: {
    nl: 'Met het dossier verdwijnt alles wat erin is vastgelegd. Is dit het laatste dossier van deze persoon, dan verdwijnt ook de persoon.',
    en: 'With the file everything that was recorded in it disappears. If this is the last file of this person, the person disappears too.',
  },
  sure: { nl: 'Dit kun je niet terugdraaien.', en: 'You cannot undo this.' },
  journal: {
    nl: 'In het logboek blijft staan dat er een dossier was en wie het verwijderde.',
    en: 'The journal keeps that there was a file and who removed it.',
  },
  send: { nl: 'Verwijder voorgoed', en: 'Remove for good' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
} as const;

/** Removes a file, after asking. */
export function addRemovePages(app: WebApp, { services }: CaseDesk): void {
  const door = { paths: REMOVE, role: 'administrator', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) =>
    show(c, language, await findFile(services, actor, c.req.param('file')!)),
  );
  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const file = await findFile(services, actor, c.req.param('file')!);
    const form = await readForm(c);
    return attempt(
      language,
      () => undefined,
      async () => {
        await removeFile(services, actor, file.id, formNumber(form, 'version'));
        return c.redirect(`${LIST[language]}?removed`, 303);
      },
      failed => show(c, language, file, failed),
    );
  });
}

function show(c: Context<WebEnv>, language: Language, file: CaseFile, failed?: Failed): Promise<Response> {
  const paths = fill(REMOVE, { file: file.id });
  const back = fill(ONE, { file: file.id })[language];
  const title = WORDS.title[language];
  return respond(
    c,
    { language, title, paths, status: failed?.status ?? 200, hasErrors: failed !== undefined },
    <>
      <ErrorSummary language={language} errors={summaryOf(failed?.errors ?? {})} />
      <BackLink href={back}>{WORDS.back[language]}</BackLink>
      <h1>{title}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <Warning title={WORDS.sure[language]}>{WORDS.journal[language]}</Warning>
      <form method="post" action={paths[language]}>
        <input type="hidden" name="version" value={String(file.version)} />
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
          <ButtonLink look="secondary" href={back}>
            {WORDS.cancel[language]}
          </ButtonLink>
        </Buttons>
      </form>
    </>,
  );
}
