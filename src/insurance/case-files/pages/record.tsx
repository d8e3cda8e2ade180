import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { guarded, missing } from '../../../foundation/identity/index.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { attempt, type Failed, summaryOf } from '../../../foundation/web/attempt.ts';
import { Button, ButtonLink, Buttons } from '../../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../../foundation/web/components/error-summary.tsx';
import { BackLink, Eyebrow } from '../../../foundation/web/components/heading.tsx';
import { formNumber, formText, readForm } from '../../../foundation/web/form.ts';
import { respond } from '../../../foundation/web/page.tsx';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import type { FieldGroup } from '../../pages/form/field.ts';
import { fieldOf } from '../../pages/form/field-of.ts';
import { FieldsView } from '../../pages/form/fields-view.tsx';
import { readValues } from '../../pages/form/read-values.ts';
import { ONE, RECORD, THINGS } from '../addresses.ts';
import type { CaseDesk } from '../desk.ts';
import { eventFrom } from '../event-from.ts';
import { findFile } from '../find-file.ts';
import type { CaseEvent } from '../kinds.ts';
import type { CaseFile } from '../record.ts';
import { recordEvent } from '../record-event.ts';
import { EVENT_NAMES, KIND_NAMES } from '../words.ts';
import { formOf, givenOf } from './form-of.ts';
import { proposalText } from './proposal-text.tsx';
import { recordable } from './recordable.ts';

const WORDS = {
  back: { nl: 'Naar het dossier', en: 'To the file' },
  send: { nl: 'Leg vast', en: 'Record' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
} as const;

/** Records something in a file: one page for each thing that can happen. */
export function addRecordPages(app: WebApp, { services, today }: CaseDesk): void {
  const door = { paths: RECORD, role: 'editor', things: THINGS, values: { event: 'reported' } } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const file = await findFile(services, actor, c.req.param('file')!);
    return show(c, language, file, kindIn(file, c.req.param('event')!), { on: today() });
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const file = await findFile(services, actor, c.req.param('file')!);
    const kind = kindIn(file, c.req.param('event')!);
    const fields = formOf(kind, file).flatMap(group => group.fields);
    const form = await readForm(c);
    const typed = Object.fromEntries(fields.map(({ name }) => [name, formText(form, name)]));
    return attempt(
      language,
      pointer => fieldOf(fields, pointer),
      async () => {
        const given = givenOf(kind, readValues(fields, typed, language));
        const event = eventFrom(file, given, today());
        await recordEvent(services, actor, file.id, formNumber(form, 'version'), event, today());
        return c.redirect(`${fill(ONE, { file: file.id })[language]}?recorded`, 303);
      },
      failed => show(c, language, file, kind, typed, failed),
    );
  });

  function show(
    c: Context<WebEnv>,
    language: Language,
    file: CaseFile,
    kind: CaseEvent['kind'],
    values: Readonly<Record<string, string>>,
    failed?: Failed,
  ): Promise<Response> {
    const groups = formOf(kind, file);
    const title = EVENT_NAMES[kind][language];
    return page(c, { language, file, kind, title, groups, values, failed }, before(kind, file, language));
  }

  /** What must be known before somebody decides. */
  function before(kind: CaseEvent['kind'], file: CaseFile, language: Language): Child {
    if (kind !== 'decided') return null;
    try {
      return proposalText(file, language, today());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return proposalText.unready(error, language);
    }
  }
}

function kindIn(file: CaseFile, given: string): CaseEvent['kind'] {
  const kind = recordable(file).find(one => one === given);
  if (kind === undefined) throw missing();
  return kind;
}

interface Page {
  readonly language: Language;
  readonly file: CaseFile;
  readonly kind: CaseEvent['kind'];
  readonly title: string;
  readonly groups: readonly FieldGroup[];
  readonly values: Readonly<Record<string, string>>;
  readonly failed: Failed | undefined;
}

function page(
  c: Context<WebEnv>,
  { language, file, kind, title, groups, values, failed }: Page,
  before: Child,
): Promise<Response> {
  const errors = failed?.errors ?? {};
  const paths = fill(RECORD, { file: file.id, event: kind });
  const back = fill(ONE, { file: file.id })[language];
  return respond(
    c,
    { language, title, paths, status: failed?.status ?? 200, hasErrors: failed !== undefined },
    <>
      <ErrorSummary language={language} errors={summaryOf(errors)} />
      <BackLink href={back}>{WORDS.back[language]}</BackLink>
      <Eyebrow>
        {KIND_NAMES[file.kind][language]} {file.reference} · {file.name}
      </Eyebrow>
      <h1>{title}</h1>
      {before}
      <form method="post" action={paths[language]} novalidate>
        <input type="hidden" name="version" value={String(file.version)} />
        <FieldsView language={language} groups={groups} values={values} errors={errors} />
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
