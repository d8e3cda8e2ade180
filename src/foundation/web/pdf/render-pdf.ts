import type { IsoDate } from '../../law/date.ts';
import { printableData } from './printable.ts';
import { createWorkshop } from './workshop.ts';

/** What a PDF is made from. */
export interface PdfRequest {
  /** Path of the Typst template below the root of the code, e.g. `/assessment/pdf/assessment.typ`. */
  readonly template: string;
  /** Anything that JSON can say. Texts are data and never Typst markup; what the fonts lack becomes □. */
  readonly data: unknown;
  /** Date of creation that the document bears. */
  readonly date: IsoDate;
  /** Content of a file that the template attaches; goes in as it is. */
  readonly attachment?: string;
}

/** Longest that one document may take; a page takes milliseconds. */
const LIMIT_MS = 30_000;

const make = createWorkshop(
  new URL(`./process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
  LIMIT_MS,
);

/** Makes a tagged PDF (PDF/UA-1). The same request gives the same bytes.
 *  @throws Error when the template refuses the data, or when Typst fails */
export function renderPdf({ template, data, date, attachment = '' }: PdfRequest): Promise<Uint8Array> {
  return make({
    template,
    data: JSON.stringify(printableData(data)),
    attachment,
    created: Date.parse(`${date}T00:00:00Z`) / 1000,
  });
}
