import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Assessment, assess, createRegistry, registry } from '../../assessment/index.ts';
import { type Actor, look, Refusal } from '../../foundation/identity/index.ts';
import { type JournalEntry, readJournal } from '../../foundation/identity/journal/read-journal.ts';
import { compile } from '../../foundation/questionnaire/compile.ts';
import { Questionnaire } from '../../foundation/questionnaire/schema.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import type { Services } from '../../foundation/services.ts';
import { findRuleSet } from '../../foundation/store/rule-sets.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { type EngagementFile, readFile } from '../store/find-engagement.ts';
import type { Assessed } from '../store/record.ts';

/** Largest file of one engagement: all its evidence together, in bytes: 200 MiB. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** Everything there is of one engagement. */
export interface Gathered extends EngagementFile {
  /** What is in each piece of evidence, by its id; empty where only the document is asked for. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** The oldest first. What the journal says of people is open to who may read it there. */
  readonly journal: readonly JournalEntry[];
  /** The assessment, made again by the rules of its receipt; undefined when there is none, or when this installation
   *  does not know those rules. */
  readonly again: { readonly compiled: Compiled; readonly assessment: Assessment } | undefined;
}

/** Reads everything of one engagement.
 *  @param whole false leaves out what is in the evidence, and the journal
 *  @throws Refusal (`missing`, `file-too-large`), Error when evidence is damaged */
export async function gather(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  whole: boolean,
): Promise<Gathered> {
  const read = await look(services, actor, async tx => {
    const file = await readFile(tx, actor.organisation.id, id);
    if (file.evidence.reduce((sum, { size }) => sum + size, 0) > LARGEST_FILE) throw tooLarge();
    const { assessed } = file.engagement;
    return {
      ...file,
      contents: whole ? await readContents(tx, id) : new Map<string, Buffer>(),
      again: assessed === null ? undefined : await assessAgain(tx, assessed),
    };
  });
  return { ...read, journal: whole ? await readAll(services, actor, id) : [] };
}

async function readContents(tx: Transaction<Tables>, id: string): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['id', 'sha256', 'content'])
    .where('engagement_id', '=', id)
    .execute();
  for (const { id: evidence, sha256, content } of rows)
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Error(`evidence ${evidence} is damaged: its hash no longer fits`);
  return new Map(rows.map(row => [row.id, row.content]));
}

async function assessAgain(
  tx: Transaction<Tables>,
  { questionnaire, date, answers, receipt }: Assessed,
): Promise<Gathered['again']> {
  const { hash } = receipt.rules;
  const compiled = registry().all.find(known => known.hash === hash) ?? (await formerRules(tx, hash));
  if (compiled === undefined) return undefined;
  return { compiled, assessment: assess({ questionnaire, date, answers }, createRegistry([compiled])) };
}

async function formerRules(tx: Transaction<Tables>, hash: string): Promise<Compiled | undefined> {
  const kept = await findRuleSet(tx, hash);
  return kept && compile(Questionnaire.parse(JSON.parse(kept.content)));
}

async function readAll(
  services: Pick<Services, 'database'>,
  actor: Actor,
  subject: string,
): Promise<readonly JournalEntry[]> {
  const all: JournalEntry[] = [];
  for (let before: number | undefined; ; ) {
    const { entries, next } = await readJournal(services, actor, { subject, before });
    all.push(...entries);
    if (next === undefined) return all.reverse();
    before = next;
  }
}

const tooLarge = (): Refusal =>
  new Refusal('conflict', 'file-too-large', {
    nl: `Het bewijs bij deze inhuur is samen te groot voor één bestand. Hooguit ${LARGEST_FILE / 1024 ** 2} MB kan. Download de bewijsstukken los.`,
    en: `The evidence of this engagement is too large for one file. At most ${LARGEST_FILE / 1024 ** 2} MB is possible. Download the pieces of evidence one by one.`,
  });
