import type { Context } from 'hono';
import { QUESTIONNAIRE } from '../../../assessment/index.ts';
import { type Actor, guarded, look } from '../../../foundation/identity/index.ts';
import type { JobKind } from '../../../foundation/jobs/kind.ts';
import { LANGUAGES } from '../../../foundation/law/text.ts';
import { attempt } from '../../../foundation/web/attempt.ts';
import { formNumber, formText, readForm } from '../../../foundation/web/form.ts';
import { fill } from '../../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../../foundation/web/site.ts';
import type { RegisterDesk } from '../../pages/register-desk.ts';
import { COLUMNS, IMPORT } from '../addresses.ts';
import type { Choices } from '../choices.ts';
import { chooseColumns } from '../choose-columns.ts';
import { guessMapping } from '../columns/guess-mapping.ts';
import { type Mapping, type Target, targetsFor } from '../columns/target.ts';
import { type ImportRecord, readImport } from '../import-record.ts';
import type { ImportInput } from '../import-work.ts';
import { knownColumns } from '../known-columns.ts';
import { type ColumnsForm, showColumns } from './columns-form.tsx';
import { type Header, headerAt } from './columns-query.ts';
import { importOver } from './sheet-page.tsx';

/** Where somebody says what each column holds. */
export function addColumnsPage(app: WebApp, desk: RegisterDesk, check: JobKind<ImportInput>): void {
  const { services, rules } = desk;
  const compiled = () => rules.newest(QUESTIONNAIRE)!;
  const door = { paths: COLUMNS, role: 'editor', things: { import: 'import' } } as const;

  const find = async (c: Context<WebEnv>, actor: Actor, place: string) => {
    const id = c.req.param('import')!;
    const record = await look(services, actor, tx => readImport(tx, actor.organisation.id, id));
    if (record.summary === undefined) throw importOver();
    return { record, header: headerAt(record.summary, place || placeOf(record)) };
  };

  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { record, header } = await find(c, actor, c.req.query('place') ?? '');
    const known = await look(services, actor, tx =>
      knownColumns(tx, actor.organisation.id, header.names, compiled()),
    );
    const before = sameHeader(record.choices, header) ? record.choices : undefined;
    return showColumns(c, language, compiled(), record, header, {
      mapping: before?.mapping ?? guessMapping(header.names, compiled(), known),
      notation: before?.notation ?? language,
      existing: before?.existing ?? 'refuse',
      date: before?.date ?? desk.today(),
    });
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const form = await readForm(c);
    const { record, header } = await find(c, actor, formText(form, 'place'));
    const typed = readColumns(form, header, targetsFor(compiled()));
    return attempt(
      language,
      fieldOf,
      async () => {
        const choices: Choices = { ...typed, sheet: header.sheet, header: header.row, headers: header.names };
        const seen = { id: record.id, version: formNumber(form, 'version') };
        await chooseColumns(services, actor, rules, check, seen, choices);
        return c.redirect(fill(IMPORT, { import: record.id })[language], 303);
      },
      failed => showColumns(c, language, compiled(), record, header, typed, failed),
    );
  });
}

/** The row that was chosen before, as an address names it. */
function placeOf({ summary, choices }: ImportRecord): string {
  const index = summary?.sheets.findIndex(({ name }) => name === choices?.sheet) ?? 0;
  return `${Math.max(0, index)}-${choices?.header ?? 1}`;
}

function sameHeader(choices: Choices | undefined, { sheet, row }: Header): boolean {
  return choices !== undefined && choices.sheet === sheet && choices.header === row;
}

function readColumns(form: FormData, { names }: Header, targets: readonly Target[]): ColumnsForm {
  const mapping: Mapping = names.map((_, column) => {
    const chosen = formText(form, `column-${column}`);
    return targets.find(target => target === chosen) ?? null;
  });
  const notation = formText(form, 'notation');
  return {
    mapping,
    notation: LANGUAGES.find(each => each === notation) ?? 'nl',
    existing: formText(form, 'existing') === 'update' ? 'update' : 'refuse',
    date: formText(form, 'date').trim(),
  };
}

/** The field of the form for a place in what was chosen. */
function fieldOf(pointer: string): string | undefined {
  const column = /^\/columns\/(\d+)$/.exec(pointer)?.[1];
  if (column !== undefined) return `column-${column}`;
  return pointer === '/date' ? 'date' : undefined;
}
