import { entryNames, firstEntry } from './zip.ts';

/** A kind of document that can be evidence. */
export interface MediaType {
  readonly type: string;
  /** How its name may end, without the dot. */
  readonly endings: readonly string[];
  fits(content: Uint8Array): boolean;
}

const ascii = (text: string): readonly number[] => Array.from(text, letter => letter.charCodeAt(0));

const has = (content: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  content.length >= at + bytes.length && bytes.every((byte, i) => content[at + i] === byte);

const starts =
  (...bytes: readonly number[]) =>
  (content: Uint8Array): boolean =>
    has(content, bytes);

/** An Office document without macros: a ZIP with a list of its parts, and one main part of its kind. */
const office =
  (main: string) =>
  (content: Uint8Array): boolean => {
    const names = entryNames(content);
    return (
      names.includes('[Content_Types].xml') &&
      names.includes(main) &&
      !names.some(name => /vbaProject\.bin$/i.test(name))
    );
  };

/** An OpenDocument: a ZIP that begins with its own media type, uncompressed. */
const openDocument =
  (type: string) =>
  (content: Uint8Array): boolean => {
    const first = firstEntry(content);
    return first?.name === 'mimetype' && first.text === type;
  };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Told apart by what is in them. Macros and pages that run scripts are not among them. */
export const MEDIA_TYPES: readonly MediaType[] = [
  { type: 'application/pdf', endings: ['pdf'], fits: starts(...ascii('%PDF-')) },
  { type: 'image/png', endings: ['png'], fits: starts(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a) },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], fits: starts(0xff, 0xd8, 0xff) },
  {
    type: 'image/gif',
    endings: ['gif'],
    fits: content => ['GIF87a', 'GIF89a'].some(sign => has(content, ascii(sign))),
  },
  {
    type: 'image/webp',
    endings: ['webp'],
    fits: content => has(content, ascii('RIFF')) && has(content, ascii('WEBP'), 8),
  },
  { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], fits: office('word/document.xml') },
  { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], fits: office('xl/workbook.xml') },
  { type: `${OFFICE}.presentationml.presentation`, endings: ['pptx'], fits: office('ppt/presentation.xml') },
  { type: `${ODF}.text`, endings: ['odt'], fits: openDocument(`${ODF}.text`) },
  { type: `${ODF}.spreadsheet`, endings: ['ods'], fits: openDocument(`${ODF}.spreadsheet`) },
  { type: `${ODF}.presentation`, endings: ['odp'], fits: openDocument(`${ODF}.presentation`) },
  { type: 'text/plain', endings: ['txt', 'text', 'csv', 'md', 'eml', 'log'], fits: isText },
];

/** The kind of a document by what is in it; undefined when it is none that can be evidence. */
export function mediaTypeOf(content: Uint8Array): MediaType | undefined {
  return MEDIA_TYPES.find(({ fits }) => fits(content));
}

/** Readable text: UTF-8 without control characters but for white space. */
function isText(content: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\r\f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
