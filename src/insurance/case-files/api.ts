import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation, missing } from '../../foundation/identity/index.ts';
import { inside } from '../../foundation/law/input-error.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { giveFile } from '../../foundation/web/give-file.ts';
import { THINGS } from './addresses.ts';
import { CaseFileSchema, Done, FileQuery, KIND, ListSchema, OneFile, version } from './api-schemas.ts';
import type { CaseDesk } from './desk.ts';
import { eventFrom } from './event-from.ts';
import { findFile } from './find-file.ts';
import { NewFile } from './kinds.ts';
import { renderLetter } from './letter/letter.ts';
import { listFiles } from './list-files.ts';
import { openFile } from './open-file.ts';
import { recordEvent } from './record-event.ts';
import { removeFile } from './remove-file.ts';

const TAG = 'Dossiers';
const MAX_BYTES = 100_000;
const PATH = '/organisation/case-files';
const ONE = { params: OneFile, things: THINGS, mayBeMissing: true } as const;
const Letter = OneFile.extend({ number: z.string().regex(/^[1-9]\d{0,3}$/) });
const Recording = z.strictObject({ version, event: z.record(z.string(), z.unknown()) });

/** Case files: all that their pages can do. */
export function addCaseApi(app: OpenAPIHono, { services, today }: CaseDesk): void {
  addGuardedOperation(app, services, {
    method: 'post',
    path: `${PATH}/_search`,
    id: 'searchCaseFiles',
    tag: TAG,
    summary: 'Zoek dossiers',
    description: 'Wat het eerst iets vraagt, staat vooraan. Een POST, omdat een zoekwoord een naam kan zijn.',
    role: 'reader',
    body: { schema: FileQuery, maxBytes: MAX_BYTES, example: { kind: 'claim', page: 1 } },
    response: { schema: ListSchema, description: 'Een bladzijde dossiers.' },
    handle: ({ body }, actor) => listFiles(services, actor, parseInput(FileQuery, body)),
  });
  addGuardedOperation(app, services, {
    method: 'post',
    path: PATH,
    id: 'openCaseFile',
    tag: TAG,
    summary: 'Open een dossier',
    description: 'Voor een nieuwe verzekerde, of met id voor een bekende.',
    role: 'editor',
    body: {
      schema: NewFile,
      maxBytes: MAX_BYTES,
      example: {
        kind: KIND[0],
        reference: 'A-1',
        insured: { name: 'V. Oorbeeld', born: '1980-01-01', variant: 'letter-2021' },
      },
    },
    response: {
      schema: z.object({ id: z.uuid(), version: z.int() }),
      description: 'Waaronder het bewaard is.',
    },
    handle: ({ body }, actor) => openFile(services, actor, parseInput(NewFile, body)),
  });
  addGuardedOperation(app, services, {
    method: 'get',
    path: `${PATH}/{file}`,
    id: 'getCaseFile',
    tag: TAG,
    summary: 'Lees een dossier',
    description: 'Met alles wat erin is vastgelegd, in volgorde.',
    role: 'reader',
    ...ONE,
    response: { schema: CaseFileSchema, description: 'Het dossier.' },
    handle: ({ params }, actor) => findFile(services, actor, params.file),
  });
  addGuardedOperation(app, services, {
    method: 'post',
    path: `${PATH}/{file}/events`,
    id: 'recordCaseEvent',
    tag: TAG,
    summary: 'Leg vast wat er gebeurde',
    description:
      'Welke gebeurtenissen er zijn hangt af van de soort dossier. Wat een recht geeft of neemt volgt uit de regels: bij decided geef je on, about en reasons; bij premium-set on, profit en provisional; bij tested on, insurer, reasons, profit en policy.',
    role: 'editor',
    ...ONE,
    body: {
      schema: Recording,
      maxBytes: MAX_BYTES,
      example: { version: 0, event: { kind: 'reported', on: '2026-11-22', firstDay: '2026-11-20' } },
    },
    response: { schema: Done, description: 'De nieuwe versie.' },
    handle: async ({ params, body }, actor) => {
      const { version: seen, event } = parseInput(Recording, body);
      const file = await findFile(services, actor, params.file);
      const happened = inside('event', () => eventFrom(file, event, today()));
      return { version: await recordEvent(services, actor, file.id, seen, happened, today()) };
    },
  });
  addGuardedOperation(app, services, {
    method: 'get',
    path: `${PATH}/{file}/decisions/{number}/letter`,
    id: 'downloadDecisionLetter',
    tag: TAG,
    summary: 'Haal de brief van een beschikking op',
    description: 'PDF/UA-1. De eerste beschikking heeft nummer 1.',
    role: 'reader',
    ...ONE,
    params: Letter,
    values: { number: '1' },
    query: z.strictObject({ language: z.enum(LANGUAGES).default('nl') }),
    response: { files: ['application/pdf'], description: 'De brief.' },
    handle: async ({ params, query }, actor, c) => {
      const file = await findFile(services, actor, params.file);
      const pdf =
        file.kind === 'claim'
          ? await renderLetter(file, Number(params.number) - 1, query.language)
          : undefined;
      if (pdf === undefined) throw missing();
      return giveFile(c, 'application/pdf', `${file.reference}-${params.number}.pdf`, pdf);
    },
  });
  addGuardedOperation(app, services, {
    method: 'post',
    path: `${PATH}/{file}/_remove`,
    id: 'removeCaseFile',
    tag: TAG,
    summary: 'Verwijder een dossier',
    description: 'Met alles erin; met het laatste dossier van iemand ook die persoon.',
    role: 'administrator',
    ...ONE,
    body: { schema: z.strictObject({ version }), maxBytes: 1000, example: { version: 3 } },
    response: { schema: z.object({ removed: z.literal(true) }), description: 'Verwijderd.' },
    handle: async ({ params, body }, actor) => {
      const { version: seen } = parseInput(z.strictObject({ version }), body);
      await removeFile(services, actor, params.file, seen);
      return { removed: true };
    },
  });
}
