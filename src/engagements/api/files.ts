import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { QUESTIONNAIRE } from '../../assessment/index.ts';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { giveFile } from '../../foundation/web/give-file.ts';
import { EXPORT_FORMATS, exportRegister, MEDIA_TYPES } from '../export/export-register.ts';
import { giveExport } from '../export/give-export.ts';
import { FILE_TYPES, packFile, printFile } from '../file/pack-file.ts';
import { searchWords } from '../model/filter.ts';
import { THINGS } from '../pages/addresses.ts';
import { readFilter } from '../pages/list-query.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { MAX_BYTES, OneEngagement, SearchSchema, TAG } from './schemas.ts';

const language = z.enum(LANGUAGES).default('nl').meta({ description: 'Taal van de teksten erin.' });
const FileQuery = z.strictObject({
  format: z.enum(['zip', 'pdf']).meta({
    description:
      'zip: alles, met het bewijs en een lijst van kenmerken (SHA-256). pdf: één document (PDF/UA-1).',
  }),
  language,
});
const Export = SearchSchema.omit({ page: true }).extend({
  words: SearchSchema.shape.words.optional(),
  format: z.enum(EXPORT_FORMATS),
  language,
  answers: z.boolean().default(false).meta({ description: 'Met een kolom voor het antwoord op elke vraag.' }),
});

/** The file of one engagement, and the register as a spreadsheet. */
export function addFiles(app: OpenAPIHono, desk: RegisterDesk): void {
  const { services } = desk;
  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/engagements/{engagement}/file',
    id: 'downloadEngagementFile',
    tag: TAG,
    summary: 'Haal het dossier van een inhuur op',
    description: 'De ZIP is na te rekenen met waaier file verify.',
    role: 'reader',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    query: FileQuery,
    response: { files: Object.values(FILE_TYPES), description: 'Het dossier.' },
    handle: async ({ params, query }, actor, c) => {
      const make = query.format === 'zip' ? packFile : printFile;
      const { name, content } = await make(services, actor, params.engagement, query.language);
      return giveFile(c, FILE_TYPES[query.format], name, content);
    },
  });

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements/_export',
    id: 'exportEngagements',
    tag: TAG,
    summary: 'Haal het register op als spreadsheet',
    description:
      'Alles wat door het filter komt, op alle pagina’s. Een import van dit bestand geeft dezelfde inhuur. Er verandert niets; woorden staan in de inhoud en niet in het adres, want een woord kan een naam zijn.',
    role: 'reader',
    body: { schema: Export, maxBytes: MAX_BYTES, example: { format: 'csv', answers: true } },
    response: { files: Object.values(MEDIA_TYPES).map(withoutCharset), description: 'De spreadsheet.' },
    handle: ({ body }, actor, c) => {
      const { format, language, answers, words = '', ...filter } = parseInput(Export, body);
      const form = { language, desk, answersOf: answers ? desk.rules.newest(QUESTIONNAIRE) : undefined };
      const pieces = exportRegister(services, actor, format, form, readFilter(filter), searchWords(words));
      return giveExport(c, format, language, desk.today(), pieces);
    },
  });
}

const withoutCharset = (type: string): string => type.split(';')[0]!;
