import { z } from 'zod';
import { append } from '../store/journal/append.ts';
import { type Counts, JobFailure, type JobKind, type Work } from './kind.ts';

/** A piece takes so long, in milliseconds, where a test wants to be in the middle of one. */
const Input = z.strictObject({
  pieces: z.int(),
  pause: z.int().default(0),
  failAt: z.int().optional(),
  how: z.enum(['for good', 'once', 'always']).optional(),
});
type Input = z.output<typeof Input>;

/** What `once` has failed before, in this process. */
const failed = new Set<string>();

/** For tests: writes an entry in the journal for each piece, so that a piece that is done twice shows. */
export const counting: JobKind<Input> = {
  id: 'test.counting',
  title: { nl: 'Tellen', en: 'Count' },
  role: 'editor',
  input: Input as z.ZodType<Input>,
  counts: { pieces: { nl: 'stukken', en: 'pieces' } },
  errors: { 'at-the-wall': { nl: 'Hier ging het mis.', en: 'It went wrong here.' } },
  run: count,
};

async function count(work: Work<Input>): Promise<Counts> {
  const { pieces, pause, failAt, how } = work.input;
  for (let piece = Number(work.reached ?? 0); piece < pieces; piece += 1) {
    await work.report(piece, pieces);
    await work.advance(async tx => {
      await append(tx, {
        organisation: work.organisation,
        person: work.person,
        action: 'test.piece',
        subjectKind: 'test',
        subjectId: work.person,
        after: { piece },
      });
      if (pause > 0) await new Promise(resolve => setTimeout(resolve, pause));
      if (piece === failAt && how === 'for good') throw new JobFailure('at-the-wall');
      const key = `${work.person} ${pieces}`;
      if (piece === failAt && (how === 'always' || (how === 'once' && !failed.has(key)))) {
        failed.add(key);
        throw new Error('Somebody: a fault with a name in it');
      }
      return { reached: piece + 1, done: piece + 1, total: pieces };
    });
  }
  return { pieces };
}
