// What `@e965/xlsx` does not say of itself.
import type { ParsingOptions, WorkBook } from '@e965/xlsx';

declare module '@e965/xlsx' {
  /** Reads a workbook from the files that were packed in it. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}
