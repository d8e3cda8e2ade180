import { type ZipEntry, zipStream } from '../zip/zip-stream.ts';
import { type Cell, eurosOf } from './columns.ts';
import { XML, xmlText } from './xml.ts';

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const ns = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** A table as an OpenDocument spreadsheet of one sheet (ODF 1.2), sent as it comes. */
export function writeOds(
  title: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  const manifest = `${XML}<manifest:manifest xmlns:manifest="${ns('manifest')}" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const styles = `${XML}<office:document-styles xmlns:office="${ns('office')}" office:version="1.2"/>`;
  const entries: readonly ZipEntry[] = [
    // First and as it is, so that anybody sees what kind of file this is.
    { name: 'mimetype', text: [MIME], stored: true },
    { name: 'META-INF/manifest.xml', text: [manifest] },
    { name: 'styles.xml', text: [styles] },
    { name: 'content.xml', text: content(title, headers, rows) },
  ];
  return zipStream(entries);
}

const STYLES = `<office:automatic-styles><number:date-style style:name="nd"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><number:number-style style:name="na"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style><style:style style:name="d" style:family="table-cell" style:data-style-name="nd"/><style:style style:name="a" style:family="table-cell" style:data-style-name="na"/><style:style style:name="h" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>`;

async function* content(
  title: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  const names = [
    ...['office', 'table', 'text', 'style'].map(name => `xmlns:${name}="${ns(name)}"`),
    `xmlns:number="${ns('datastyle')}"`,
    `xmlns:fo="${ns('xsl-fo-compatible')}"`,
  ].join(' ');
  yield `${XML}<office:document-content ${names} office:version="1.2">${STYLES}<office:body><office:spreadsheet><table:table table:name="${xmlText(title)}"><table:table-row>`;
  yield `${headers.map(header => textCell(header, ' table:style-name="h"')).join('')}</table:table-row>`;
  for await (const batch of rows)
    yield batch.map(cells => `<table:table-row>${cells.map(odsCell).join('')}</table:table-row>`).join('');
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

function odsCell(cell: Cell): string {
  switch (cell?.kind) {
    case undefined:
      return '<table:table-cell/>';
    case 'text':
      return textCell(cell.text);
    case 'date':
      return `<table:table-cell table:style-name="d" office:value-type="date" office:date-value="${cell.date}"><text:p>${cell.date}</text:p></table:table-cell>`;
    case 'hours':
      return numberCell(cell.hours, '');
    case 'amount':
      return numberCell(eurosOf(cell.cents), ' table:style-name="a"');
  }
}

const numberCell = (value: string, style: string): string =>
  `<table:table-cell${style} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;

/** A paragraph per line. OpenDocument takes spaces together, but for those that are written as such. */
function textCell(text: string, style = ''): string {
  const lines = text.split('\n').map(
    line =>
      `<text:p>${xmlText(line)
        .replaceAll(/(^ +| {2,}| +$)/g, spaces => `<text:s text:c="${spaces.length}"/>`)
        .replaceAll('\t', '<text:tab/>')}</text:p>`,
  );
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`;
}
