import type { Text } from '../law/text.ts';

/** Why something cannot be done now: the database is away, its disk is full, or there is too much to do. */
export type Outage = 'away' | 'full' | 'busy';

/** After so many seconds it is worth trying again. */
export const TRY_AGAIN: Readonly<Record<Outage, number>> = { away: 10, full: 60, busy: 20 };

export const OUTAGE_TEXT: Readonly<Record<Outage, Text>> = {
  away: {
    nl: 'De database antwoordt nu niet. Wat je net deed is misschien niet bewaard: kijk dat straks na. Een opdracht beoordelen zonder in te loggen kan wel.',
    en: 'The database does not answer now. What you just did may not have been saved: check that in a moment. Assessing an assignment without signing in is possible.',
  },
  full: {
    nl: 'De schijf van Waaier is vol. Wat je net deed is niet bewaard. Wie Waaier beheert moet ruimte maken.',
    en: 'The disk of Waaier is full. What you just did was not saved. Whoever runs Waaier must make room.',
  },
  busy: {
    nl: 'Er worden nu te veel documenten tegelijk gemaakt.',
    en: 'Too many documents are being made at the same time.',
  },
};

/** There is more to do already than can be done soon. */
export class TooBusy extends Error {}

/** Faults of a connection, as the system calls them. */
const CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the driver says without a code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether an error means that the database is away (stopped, starting, unreachable, out of connections) or has no
 *  room, or that there is too much to do; undefined for every other error. See PostgreSQL's error codes, appendix A. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof TooBusy) return 'busy';
  const { code, syscall, errors } = error as Error & {
    readonly code?: unknown;
    readonly syscall?: unknown;
    readonly errors?: readonly unknown[];
  };
  if (typeof code === 'string') {
    if (code === '53100' || (/^[XF5]/.test(code) && NO_ROOM.test(error.message))) return 'full';
    if (/^(08...|57P0[1-5]|53300)$/.test(code)) return 'away';
    // A file that is missing is no database that is away.
    if (CONNECTION.has(code) && ['connect', 'read', 'write', 'getaddrinfo'].includes(String(syscall)))
      return 'away';
  }
  if (DRIVER.test(error.message)) return 'away';
  // One address after the other was tried.
  return errors?.map(outageOf).find(outage => outage !== undefined);
}

/** A quota, or a limit on the size of a file, is no full disk to PostgreSQL, and gets no code of its own. */
const NO_ROOM = /: (No space left on device|File too large|Disk quota exceeded)$/;
