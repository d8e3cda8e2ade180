import type { OpenAPIHono } from '@hono/zod-openapi';
import { QUESTIONNAIRE } from '../../assessment/index.ts';
import { type Actor, addGuardedOperation, look } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { approveImport } from '../import/approve-import.ts';
import { checkImportJob } from '../import/check/check-job.ts';
import { chooseColumns } from '../import/choose-columns.ts';
import { guessMapping } from '../import/columns/guess-mapping.ts';
import { targetsFor } from '../import/columns/target.ts';
import { discardImport } from '../import/discard-import.ts';
import { readGoodRows } from '../import/good-rows.ts';
import { readImport, readImports } from '../import/import-record.ts';
import { knownColumns } from '../import/known-columns.ts';
import { headerAt } from '../import/pages/columns-query.ts';
import { importOver } from '../import/pages/sheet-page.tsx';
import { LIMITS } from '../import/read/limits.ts';
import { importJob } from '../import/run/import-job.ts';
import { uploadImport } from '../import/upload-import.ts';
import { readWrongRows } from '../import/wrong-rows.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import {
  Approve,
  Choose,
  ColumnsQuery,
  ColumnsSchema,
  GivenFileSchema,
  ImportList,
  ImportSchema,
  OneImport,
  RowsQuery,
  RowsSchema,
  readMapping,
  shownImport,
} from './import-schemas.ts';
import { Done, MAX_BYTES } from './schemas.ts';

const TAG = 'Importeren';
const BASE = '/organisation/imports';
const ONE = `${BASE}/{import}`;
/** Imports that the list shows, and rows of one that an answer holds. */
const LISTED = 20;
const ROWS = 100;
/** Base64 takes four signs for three bytes. */
const MAX_FILE = Math.ceil(LIMITS.bytes / 3) * 4 + 4096;

/** A spreadsheet on its way into the register: the same steps as on the pages. */
export function addImports(app: OpenAPIHono, desk: RegisterDesk): void {
  const { services } = desk;
  const kinds = { check: checkImportJob(desk), run: importJob(desk) };
  const compiled = () => desk.rules.newest(QUESTIONNAIRE)!;
  const door = { tag: TAG, role: 'editor' } as const;
  const one = { ...door, params: OneImport, things: { import: 'import' }, mayBeMissing: true } as const;
  const find = (actor: Actor, id: string) =>
    look(services, actor, tx => readImport(tx, actor.organisation.id, id));
  const show = async (actor: Actor, id: string) => shownImport(await find(actor, id));
  const answer = { schema: ImportSchema, description: 'De import zoals die nu is.' };

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'get', path: BASE, id: 'listImports' },
    summary: 'Bekijk de imports',
    description: `De nieuwste ${LISTED}.`,
    response: { schema: ImportList, description: 'De imports, de nieuwste eerst.' },
    handle: async (_, actor) => {
      const records = await look(services, actor, tx => readImports(tx, actor.organisation.id, LISTED));
      return { imports: records.map(shownImport) };
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'post', path: BASE, id: 'uploadImport' },
    summary: 'Geef een spreadsheet',
    description: 'CSV, XLSX of ODS. Er komt niets in het register voordat je het goedkeurt.',
    body: {
      schema: GivenFileSchema,
      maxBytes: MAX_FILE,
      example: { name: 'inhuur.csv', content: 'S2VubWVyaztPcGRyYWNodGdldmVy' },
    },
    response: answer,
    handle: async ({ body }, actor) => {
      const { name, content, language } = parseInput(GivenFileSchema, body);
      const file = { name, bytes: Buffer.from(content, 'base64') };
      return show(actor, await uploadImport(services, actor, file, language));
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'get', path: ONE, id: 'getImport' },
    summary: 'Bekijk een import',
    description: 'De stand, de bladen met hun eerste rijen, wat gekozen is, en aantallen na de controle.',
    response: answer,
    handle: ({ params }, actor) => show(actor, params.import),
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'get', path: `${ONE}/columns`, id: 'guessImportColumns' },
    summary: 'Bekijk de kolommen',
    description: 'De namen in een rij, wat daar waarschijnlijk in staat, en waaruit je kunt kiezen.',
    query: ColumnsQuery,
    response: { schema: ColumnsSchema, description: 'De kolommen.' },
    handle: async ({ params, query: { sheet, header } }, actor) => {
      const { summary } = await find(actor, params.import);
      if (summary === undefined) throw importOver();
      const { names } = headerAt(summary, `${sheet}-${header}`);
      const known = await look(services, actor, tx =>
        knownColumns(tx, actor.organisation.id, names, compiled()),
      );
      const columns = guessMapping(names, compiled(), known);
      return { names, columns, targets: targetsFor(compiled()) };
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'put', path: `${ONE}/columns`, id: 'chooseImportColumns' },
    summary: 'Kies de kolommen, en laat alles controleren',
    description: 'De controle is een taak. Kiezen kan opnieuw, tot het geïmporteerd is.',
    body: {
      schema: Choose,
      maxBytes: MAX_BYTES,
      example: {
        ...{ version: 1, sheet: 0, header: 1, columns: ['reference', 'client', null] },
        ...{ notation: 'nl', existing: 'refuse', date: '2026-11-22' },
      },
    },
    response: answer,
    handle: async ({ params, body }, actor) => {
      const { version, sheet, header, columns, ...rest } = parseInput(Choose, body);
      const { id, summary } = await find(actor, params.import);
      if (summary === undefined) throw importOver();
      const { names, ...place } = headerAt(summary, `${sheet}-${header}`);
      const mapping = readMapping(columns, names, targetsFor(compiled()));
      const choices = { ...rest, sheet: place.sheet, header: place.row, headers: names, mapping };
      await chooseColumns(services, actor, desk.rules, kinds.check, { id, version }, choices);
      return show(actor, id);
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'get', path: `${ONE}/rows`, id: 'listImportRows' },
    summary: 'Bekijk rijen na de controle',
    description: `Rijen met fouten, per ${ROWS}, met alle fouten per cel; of de eerste ${ROWS} die in het register komen.`,
    query: RowsQuery,
    response: { schema: RowsSchema, description: 'De rijen.' },
    handle: async ({ params, query: { show: which, after } }, actor) => {
      if (which === 'good') {
        const { id } = await find(actor, params.import);
        return { good: await readGoodRows(services, actor, id, ROWS) };
      }
      const wrong = await readWrongRows(services, actor, params.import, Number(after), ROWS);
      return { wrong, ...(wrong.length === ROWS && { next: wrong.at(-1)!.row }) };
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'post', path: `${ONE}/_approve`, id: 'approveImport' },
    summary: 'Keur een import goed',
    description: 'Het schrijven in het register is een taak: alles, of niets.',
    body: { schema: Approve, maxBytes: MAX_BYTES, example: { version: 3, leaveWrong: false } },
    response: answer,
    handle: async ({ params, body }, actor) => {
      const { version, leaveWrong } = parseInput(Approve, body);
      const seen = { id: params.import, version };
      await approveImport(services, actor, kinds.run, seen, leaveWrong);
      return show(actor, params.import);
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...one, method: 'delete', path: ONE, id: 'discardImport' },
    summary: 'Gooi een import weg',
    description: 'Kan zolang er niets van in het register staat. Een taak die ermee bezig is, stop je eerst.',
    response: { schema: Done, description: 'Het bestand en wat ervan gelezen was zijn weg.' },
    handle: async ({ params }, actor) => {
      await discardImport(services, actor, params.import);
      return { done: true };
    },
  });
}
