import type { Context } from 'hono';
import { type Actor, guarded, look } from '../../../foundation/identity/index.ts';
import { Moment } from '../../../foundation/identity/pages/moment.tsx';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import type { ImportState } from '../../../foundation/store/schema.ts';
import { attempt, type Failed, NOTHING_WRONG, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { FileField } from '../../../foundation/web/components/fields.tsx';
import { BackLink, Eyebrow, Lead } from '../../../foundation/web/components/heading.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Notice } from '../../../foundation/web/components/warning.tsx';
import { readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import { allowLarger } from '../../../foundation/web/request-size.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { LIST } from '../../pages/addresses.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { IMPORT, IMPORTS, SHEET } from '../addresses.ts';
import { type ImportRecord, readImports } from '../import-record.ts';
import { LIMITS } from '../read/limits.ts';
import { IMPORT_DAYS } from '../sweep-imports.ts';
import { uploadImport } from '../upload-import.ts';

const MEGABYTES = LIMITS.bytes / 1024 / 1024;

const WORDS = {
  back: { nl: 'Naar het register', en: 'To the register' },
  title: { nl: 'Importeer een spreadsheet', en: 'Import a spreadsheet' },
  lead: {
    nl: 'Je ziet eerst wat er in het bestand staat en wat niet klopt. Er komt niets in het register voordat je het goedkeurt.',
    en: 'First you see what is in the file and what is wrong. Nothing comes in the register before you approve it.',
  },
  file: { nl: 'Bestand', en: 'File' },
  help: {
    nl: `CSV, XLSX of ODS, hooguit ${MEGABYTES} MB. In één rij staan de namen van de kolommen.`,
    en: `CSV, XLSX or ODS, at most ${MEGABYTES} MB. One row holds the names of the columns.`,
  },
  send: { nl: 'Bekijk dit bestand', en: 'Look at this file' },
  none: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  before: { nl: 'Eerdere bestanden', en: 'Earlier files' },
  kept: {
    nl: `Wat je niet goedkeurt, gooien we na ${IMPORT_DAYS} dagen weg.`,
    en: `What you do not approve is thrown away after ${IMPORT_DAYS} days.`,
  },
  name: { nl: 'Bestand', en: 'File' },
  when: { nl: 'Gegeven op', en: 'Given at' },
  state: { nl: 'Stand', en: 'State' },
  discarded: { nl: 'Het bestand is weggegooid.', en: 'The file was thrown away.' },
} as const;

const STATES: Readonly<Record<ImportState, { readonly nl: string; readonly en: string }>> = {
  uploaded: { nl: 'kolommen nog kiezen', en: 'columns still to be chosen' },
  checking: { nl: 'wordt gecontroleerd', en: 'being checked' },
  checked: { nl: 'wacht op goedkeuring', en: 'waits for approval' },
  importing: { nl: 'wordt geïmporteerd', en: 'being imported' },
  imported: { nl: 'geïmporteerd', en: 'imported' },
};

/** Files that the list shows. */
const LISTED = 20;
/** Room for the form around a file, in bytes. */
const FORM_ROOM = 16 * 1024;

/** Where a spreadsheet comes in. */
export function addUploadPage(app: WebApp, { services }: RegisterDesk): void {
  allowLarger(app, IMPORTS, LIMITS.bytes + FORM_ROOM);
  const find = (actor: Actor) => look(services, actor, tx => readImports(tx, actor.organisation.id, LISTED));

  guarded(app, { method: 'get', paths: IMPORTS, role: 'editor' }, async (c, language, actor) =>
    show(c, language, actor, await find(actor)),
  );

  guarded(app, { method: 'post', paths: IMPORTS, role: 'editor' }, async (c, language, actor) => {
    const file = (await readForm(c)).get('file');
    return attempt(
      language,
      () => 'file',
      async () => {
        if (!(file instanceof File) || (file.size === 0 && file.name === ''))
          throw new InputError([{ pointer: '/file', code: 'no-file', message: WORDS.none }]);
        const given = { name: file.name, bytes: await file.bytes() };
        const id = await uploadImport(services, actor, given, language);
        return c.redirect(fill(SHEET, { import: id })[language], 303);
      },
      async failed => show(c, language, actor, await find(actor), failed),
    );
  });
}

function show(
  c: Context<WebEnv>,
  language: Language,
  actor: Actor,
  imports: readonly ImportRecord[],
  failed?: Failed,
): Promise<Response> {
  const errors = failed?.errors ?? NOTHING_WRONG;
  return respond(
    c,
    {
      ...{ language, title: WORDS.title[language], paths: IMPORTS },
      ...{ status: failed?.status ?? 200, hasErrors: failed !== undefined },
    },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={LIST[language]}>{WORDS.back[language]}</BackLink>
      {c.req.query('discarded') !== undefined && <Notice>{WORDS.discarded[language]}</Notice>}
      <Eyebrow>{actor.organisation.name}</Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      <form method="post" action={IMPORTS[language]} enctype="multipart/form-data" novalidate>
        <FileField
          language={language}
          name="file"
          label={WORDS.file[language]}
          help={WORDS.help[language]}
          accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv"
          error={errors.file}
        />
        <Buttons>
          <Button>{WORDS.send[language]}</Button>
        </Buttons>
      </form>
      {imports.length > 0 && (
        <section>
          <h2>{WORDS.before[language]}</h2>
          <p>{WORDS.kept[language]}</p>
          <Table
            id="imports"
            caption={WORDS.before[language]}
            captionHidden
            columns={(['name', 'when', 'state'] as const).map(key => ({ label: WORDS[key][language] }))}
            rows={imports.map(({ id, name, createdAt, state }) => [
              <a href={fill(IMPORT, { import: id })[language]}>{name}</a>,
              <Moment language={language} at={createdAt} />,
              STATES[state][language],
            ])}
          />
        </section>
      )}
    </>,
  );
}
