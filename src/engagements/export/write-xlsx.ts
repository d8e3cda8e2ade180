import { type ZipEntry, zipStream } from '../zip/zip-stream.ts';
import { type Cell, eurosOf } from './columns.ts';
import { XML, xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in the list of styles below. */
const STYLE = { date: 1, amount: 2, hours: 3, head: 4 } as const;

/** A table as an Excel workbook of one sheet (ECMA-376), sent as it comes. */
export function writeXlsx(
  title: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  const entry = (name: string, text: string): ZipEntry => ({ name, text: [XML + text] });
  return zipStream([
    entry(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    ),
    entry(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    entry(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ),
    { name: 'xl/worksheets/sheet1.xml', text: sheet(headers, rows) },
  ]);
}

async function* sheet(
  headers: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  const head = headers.map(header => inline(header, STYLE.head)).join('');
  // The first row stays in sight.
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row>${head}</row>`;
  for await (const batch of rows)
    yield batch.map(cells => `<row>${cells.map(xlsxCell).join('')}</row>`).join('');
  yield '</sheetData></worksheet>';
}

const inline = (text: string, style = 0): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** Day 0, counted so that every day from 1 March 1900 on has its number. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_LENGTH = 24 * 60 * 60 * 1000;

function xlsxCell(cell: Cell): string {
  switch (cell?.kind) {
    case undefined:
      return '<c/>';
    case 'text':
      return inline(cell.text);
    case 'date':
      return `<c s="${STYLE.date}"><v>${(Date.parse(`${cell.date}T00:00:00Z`) - DAY_ZERO) / DAY_LENGTH}</v></c>`;
    case 'hours':
      return `<c s="${STYLE.hours}"><v>${cell.hours}</v></c>`;
    case 'amount':
      return `<c s="${STYLE.amount}"><v>${eurosOf(cell.cents)}</v></c>`;
  }
}
