import type { Context } from 'hono';
import { type Actor, guarded, look } from '../../../foundation/identity/index.ts';
import { ENDED, type JobKind } from '../../../foundation/jobs/kind.ts';
import { findJob, type Job } from '../../../foundation/jobs/list-jobs.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { attempt, type Failed, NOTHING_WRONG, sameName, summaryOf } from '../../../foundation/web/attempt.ts';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { BackLink, Eyebrow } from '../../../foundation/web/components/heading.tsx';
import { LiveRegion } from '../../../foundation/web/components/live-region.tsx';
import { formNumber, formText, readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import { textStream } from '../../../foundation/web/text-stream.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { APPROVE, DISCARD, IMPORT, IMPORTS, SHEET, WRONG_ROWS } from '../addresses.ts';
import { approveImport } from '../approve-import.ts';
import { discardImport } from '../discard-import.ts';
import { readGoodRows } from '../good-rows.ts';
import { type ImportRecord, readImport } from '../import-record.ts';
import type { ImportInput } from '../import-work.ts';
import { readWrongRows, wrongRowsCsv } from '../wrong-rows.ts';
import { Checked } from './checked.tsx';
import { Imported } from './imported.tsx';
import { Working } from './working.tsx';

const WORDS = {
  back: { nl: 'Naar de bestanden', en: 'To the files' },
  checking: { nl: 'Het bestand wordt gecontroleerd', en: 'The file is being checked' },
  notChecked: { nl: 'Het bestand is niet gecontroleerd', en: 'The file was not checked' },
  checked: { nl: 'Kijk na wat er in het register komt', en: 'Check what comes in the register' },
  importing: { nl: 'Het bestand wordt geïmporteerd', en: 'The file is being imported' },
  notImported: { nl: 'Er is niets geïmporteerd', en: 'Nothing was imported' },
  imported: { nl: 'Het bestand is geïmporteerd', en: 'The file was imported' },
  over: { nl: 'Klaar.', en: 'Done.' },
} as const;

/** Rows with errors, and good ones, that the page shows. */
const SHOWN = { wrong: 50, good: 5 } as const;
const DOOR = { role: 'editor', things: { import: 'import' } } as const;

export interface ImportKinds {
  readonly check: JobKind<ImportInput>;
  readonly run: JobKind<ImportInput>;
}

/** One import: how far it is, what is wrong with it, and what came of it. */
export function addImportPage(app: WebApp, desk: RegisterDesk, kinds: ImportKinds): void {
  const { services } = desk;
  const find = (actor: Actor, id: string) =>
    look(services, actor, tx => readImport(tx, actor.organisation.id, id));

  const show = async (c: Context<WebEnv>, language: Language, actor: Actor, failed?: Failed) => {
    const id = c.req.param('import')!;
    const record = await find(actor, id);
    if (record.state === 'uploaded') return c.redirect(fill(SHEET, { import: id })[language], 303);
    const job = record.job === undefined ? undefined : await findJob(services, actor, record.job);
    const errors = failed?.errors ?? NOTHING_WRONG;
    const title = titleOf(record, job)[language];
    const live = job !== undefined && !ENDED.includes(job.state);
    return respond(
      c,
      {
        ...{ language, title, paths: fill(IMPORT, { import: id }) },
        ...{ status: failed?.status ?? 200, hasErrors: failed !== undefined },
      },
      <>
        <ErrorSummary language={language} errors={summaryOf(errors)} />
        <BackLink href={IMPORTS[language]}>{WORDS.back[language]}</BackLink>
        <LiveRegion id="import" live={live} say={`${WORDS.over[language]} ${title}`}>
          <Eyebrow>{record.name}</Eyebrow>
          <h1>{title}</h1>
          {await content(language, actor, record, job)}
        </LiveRegion>
      </>,
    );
  };

  const content = async (language: Language, actor: Actor, record: ImportRecord, job: Job | undefined) => {
    const { id, state } = record;
    if (state === 'imported') return <Imported language={language} record={record} kind={kinds.run} />;
    if (state === 'checked')
      return (
        <Checked
          language={language}
          desk={desk}
          record={record}
          wrong={await readWrongRows(services, actor, id, 0, SHOWN.wrong)}
          good={await readGoodRows(services, actor, id, SHOWN.good)}
        />
      );
    const kind = state === 'checking' ? kinds.check : kinds.run;
    return <Working language={language} actor={actor} record={record} job={job!} kind={kind as JobKind} />;
  };

  guarded(app, { method: 'get', paths: IMPORT, ...DOOR }, show);

  guarded(app, { method: 'post', paths: APPROVE, ...DOOR }, async (c, language, actor) => {
    const id = c.req.param('import')!;
    const form = await readForm(c);
    const seen = { id, version: formNumber(form, 'version') };
    return attempt(
      language,
      sameName,
      async () => {
        await approveImport(services, actor, kinds.run, seen, formText(form, 'leave-wrong') === 'yes');
        return c.redirect(fill(IMPORT, { import: id })[language], 303);
      },
      failed => show(c, language, actor, failed),
    );
  });

  guarded(app, { method: 'post', paths: DISCARD, ...DOOR }, async (c, language, actor) => {
    await discardImport(services, actor, c.req.param('import')!);
    return c.redirect(`${IMPORTS[language]}?discarded`, 303);
  });

  guarded(app, { method: 'get', paths: WRONG_ROWS, ...DOOR }, async (c, language, actor) => {
    const id = c.req.param('import')!;
    const { choices } = await find(actor, id);
    const rows = wrongRowsCsv(services, actor, id, choices?.headers ?? [], language);
    return c.body(textStream(rows), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${language === 'nl' ? 'fouten' : 'errors'}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
}

function titleOf({ state }: ImportRecord, job: Job | undefined) {
  const over = job !== undefined && ENDED.includes(job.state);
  if (state === 'checking') return over ? WORDS.notChecked : WORDS.checking;
  if (state === 'importing') return over ? WORDS.notImported : WORDS.importing;
  return state === 'imported' ? WORDS.imported : WORDS.checked;
}
