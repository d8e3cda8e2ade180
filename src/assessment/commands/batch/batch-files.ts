import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { unreadable } from '../../../foundation/command-line/unreadable.ts';
import { badFile } from '../../../foundation/command-line/unusable-input.ts';
import { KINDS, type Kind } from './read-items.ts';

/** Looks whether a batch can be read from `input` and written to `output`.
 *  @throws UnusableInput when not, and when they are the same file under whatever name */
export async function batchFiles(
  input: string,
  output: string,
): Promise<{ readonly from: Kind; readonly to: Kind }> {
  const [from, to] = [kindOf(input), kindOf(output)];
  const source = await stat(input).catch(error => {
    throw unreadable(input, error);
  });
  if (source.isDirectory())
    throw badFile(input, 'unreadable', {
      nl: 'dit is een map, geen bestand',
      en: 'this is a folder, not a file',
    });
  const target = await stat(output).catch(() => undefined);
  if (target?.isDirectory())
    throw badFile(output, 'unwritable', {
      nl: 'dit is een map, geen bestand',
      en: 'this is a folder, not a file',
    });
  if (target !== undefined && target.dev === source.dev && target.ino === source.ino)
    throw badFile(output, 'same-file', {
      nl: `dit is hetzelfde bestand als ${input}; kies een ander`,
      en: `this is the same file as ${input}; choose another`,
    });
  return { from, to };
}

function kindOf(file: string): Kind {
  const extension = extname(file).slice(1).toLowerCase();
  const kind = KINDS.find(known => known === extension);
  if (kind !== undefined) return kind;
  const allowed = KINDS.map(known => `.${known}`).join(', ');
  throw badFile(file, 'unknown-extension', {
    nl: `deze extensie ken ik niet; wat kan: ${allowed}`,
    en: `unknown extension; what is possible: ${allowed}`,
  });
}
