import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { giveFile } from '../../foundation/web/give-file.ts';
import { type ExportFormat, MEDIA_TYPES } from './export-register.ts';

const NAMES = { nl: 'inhuur', en: 'engagements' } as const;

/** Answers with the register as a file, piece by piece. */
export function giveExport(
  c: Context,
  format: ExportFormat,
  language: Language,
  today: IsoDate,
  pieces: AsyncGenerator<Uint8Array>,
): Response {
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>;
  return giveFile(c, MEDIA_TYPES[format], `${NAMES[language]}-${today}.${format}`, body);
}
