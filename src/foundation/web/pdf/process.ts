// The process in which Typst works: a long document does not hold up the server, and a fault in Typst, which ends the
// process that it happens in, ends this one.
import { fileURLToPath } from 'node:url';
import { createTypst, type Job } from './typst.ts';

/** What comes back: the document, or why there is none. */
export type Answer = { readonly pdf: Uint8Array } | { readonly error: string };

const make = createTypst(fileURLToPath(new URL('../../..', import.meta.url)));

process.on('message', (job: Job) => {
  process.send?.(answer(job));
});
process.on('disconnect', () => process.exit());

function answer(job: Job): Answer {
  try {
    return { pdf: make(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
