import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Text } from '../law/text.ts';
import type { Services } from '../services.ts';
import type { JobState, Role, Tables } from '../store/schema.ts';
import type { Paths } from '../web/paths.ts';

/** What a job reports when it is done: how many of what. Never anything about a person. */
export type Counts = Readonly<Record<string, number>>;

/** Where a job goes on when another process takes it over; any JSON. */
export type Reached = unknown;

/** Services that work in the background gets. */
export type JobServices = Pick<Services, 'database' | 'now' | 'log' | 'baseUrl' | 'mail'>;

/** A kind of long work, such as an import: what it needs, who may ask for it, what it does. */
export interface JobKind<Input = unknown> {
  /** Stable name, e.g. `engagements.import`. */
  readonly id: string;
  /** What a list calls it. */
  readonly title: Text;
  /** Who may start, stop and retry it. Whoever started it must still have the role when it begins. */
  readonly role: Role;
  /** What it needs: ids, dates and choices; it is kept, so no personal data. */
  readonly input: z.ZodType<Input>;
  /** What each count of the result is called, in the order of the list. */
  readonly counts: Readonly<Record<string, Text>>;
  /** Why it can fail, by code, beyond what can happen to every job. */
  readonly errors?: Readonly<Record<string, Text>>;
  /** The page that shows more of it. */
  page?(input: Input): Paths;
  /** Does the work. It may be called again at any moment after the last piece that was kept, in another process, also
   *  when all pieces were kept but the result was not: then it returns that result again.
   *  @throws JobFailure when trying again is of no use */
  run(work: Work<Input>): Promise<Counts>;
}

/** What the work of a job stands on. Each of these may stop it by throwing, because somebody cancelled it, because the
 *  server stops, or because another process took it over; let that error pass. */
export interface Work<Input = unknown> {
  /** Of the job. */
  readonly id: string;
  readonly input: Input;
  readonly organisation: string;
  /** Who asked for it. */
  readonly person: string;
  readonly services: JobServices;
  /** Where the last piece that was kept ended; undefined at the beginning. */
  readonly reached: Reached;
  /** Does one piece and notes how far it came, in one transaction that sees only this organisation: both are kept or
   *  neither is, and no other process keeps the same piece. */
  advance(piece: (tx: Transaction<Tables>) => Promise<Step>): Promise<void>;
  /** Reads, in a transaction that sees only this organisation. */
  look<T>(read: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Says how far it is, inside a piece or between two. Written down at most a few times a second.
   *  @param total undefined while nobody knows */
  report(done: number, total?: number): Promise<void>;
}

export interface Step {
  readonly reached: Reached;
  readonly done: number;
  readonly total?: number | undefined;
}

/** Work that failed for a reason that trying again does not take away. */
export class JobFailure extends Error {
  /** One of the `errors` of the kind. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'JobFailure';
    this.code = code;
  }
}

/** States in which nothing happens any more. */
export const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];
