import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Failure, type Terminal } from '../../../foundation/command-line/terminal.ts';
import { systemCode, unreadable } from '../../../foundation/command-line/unreadable.ts';
import type { Registry } from '../../model/registry.ts';
import { batchFiles } from './batch-files.ts';
import { assessItem } from './item.ts';
import { type Progress, progressOn } from './progress.ts';
import { type Kind, readItems } from './read-items.ts';
import { type Writer, writer } from './write-results.ts';

/** Assesses every line of a file into another, in constant memory. The other file is there when all of it is: it is
 *  written under a temporary name beside it and renamed at the end.
 *  @throws UnusableInput when `input` cannot be read or `output` cannot be its result
 *  @throws Failure when the person stops it, or writing fails */
export async function assessBatch(
  input: string,
  output: string,
  terminal: Terminal,
  rules: Registry,
): Promise<void> {
  const { from, to } = await batchFiles(input, output);
  const temporary = `${output}.${process.pid}.part`;
  const progress = progressOn(terminal);
  const interruption = terminal.interruption();
  try {
    const results = assessAll(input, from, writer(to, terminal.language), rules, progress);
    await pipeline(results, createWriteStream(temporary, { flags: 'wx' }), { signal: interruption.signal });
    await rename(temporary, output);
  } catch (error) {
    await rm(temporary, { force: true });
    throw interruption.signal.aborted ? stopped(output) : failed(input, output, error);
  } finally {
    interruption.release();
  }
  progress.done(output);
}

async function* assessAll(
  input: string,
  kind: Kind,
  { head, line }: Writer,
  rules: Registry,
  progress: Progress,
): AsyncGenerator<string> {
  if (head !== '') yield head;
  for await (const item of readItems(input, kind)) {
    const result = assessItem(item, rules);
    progress.count(result.problems !== undefined);
    yield line(result);
    // A turn for the signal that stops it.
    await setImmediate();
  }
}

function stopped(output: string): Failure {
  return new Failure(`gestopt; ${output} is niet geschreven`, `stopped; ${output} was not written`);
}

function failed(input: string, output: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const path = (error as NodeJS.ErrnoException).path;
  if (path === input) return unreadable(input, error);
  return new Failure(
    `${output}: kan niet schrijven (${code}); er is niets geschreven`,
    `${output}: cannot write (${code}); nothing was written`,
  );
}
