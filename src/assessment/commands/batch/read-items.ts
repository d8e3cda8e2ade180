import { createReadStream } from 'node:fs';
import { parseJson } from '../../../foundation/law/parse-json.ts';
import { FILE_MAX_BYTES } from '../../model/file.ts';
import { csvReader } from './csv-reader.ts';
import { type Item, readItem } from './item.ts';
import { type Line, lines } from './lines.ts';

/** The kinds of file of a batch, by extension. */
export const KINDS = ['jsonl', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

/** Reads the items of a batch as they come by, in constant memory.
 *  @throws UnusableInput when the head of a CSV file cannot be used; the errors of the system when reading fails */
export async function* readItems(file: string, kind: Kind): AsyncGenerator<Item> {
  const toItem = kind === 'csv' ? csvReader(file) : jsonItem;
  for await (const group of lines(createReadStream(file), FILE_MAX_BYTES)) {
    for (const line of group) {
      const item = toItem(line);
      if (item !== undefined) yield item;
    }
  }
}

function jsonItem({ number, text }: Line): Item {
  return { line: number, read: () => readItem(parseJson(text(), FILE_MAX_BYTES)) };
}
